import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** Sends Ctrl+C as soon as stderr matches. */
  readonly interruptWhen?: RegExp;
  /** Where the command puts what it needs only for a while. */
  readonly tempDir?: string;
}

/** Runs one of the project's scripts as `npm run` would. */
export function runCommand(
  script: string,
  args: readonly string[],
  { interruptWhen, tempDir }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const env = tempDir === undefined ? process.env : { ...process.env, TMPDIR: tempDir };
    const child = spawn(process.execPath, [`scripts/${script}`, ...args], { cwd: projectDir, env });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if (interrupted || !interruptWhen?.test(stderr)) return;
      interrupted = true;
      child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
