import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was given in. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project folder to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{quiet?: boolean, env?: Record<string, string>, toStderr?: boolean, cwd?: string}} [options]
 *   quiet: keep the output instead of showing it; toStderr: show it all on stderr; cwd: another folder
 * @returns {Promise<{code: number, output: string, stdout: string}>} code 127 when the program is not there
 */
export function run(program, args, { quiet = false, env = {}, toStderr = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(toStderr ? process.stderr : process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/** Runs a script with this same Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs npm: the one that started us where there is one, so that no other npm is needed on the path. */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  return npm && /npm-cli\.c?js$/.test(npm) ? runNode([npm, ...args], options) : run('npm', args, options);
}

/** Ends the program with a sentence for the user. */
export function stop(sentence, code = 1) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(code);
}
