import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { projectDir } from './run-command';

const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

/** Starts the page as `npm start` does; resolves with the address that it prints. */
function start(): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: projectDir });
  started.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) resolve({ address, child });
    });
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

describe('npm start', () => {
  it('prints an address where the page is, and another one where that is taken', async () => {
    const [first, second] = [await start(), await start()];
    expect(first.address).not.toBe(second.address);
    for (const { address } of [first, second]) {
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/<title>Plumbline<\/title>/);
      const weights = await fetch(`${address}models/blazepose-lite.bin`, { method: 'HEAD' });
      expect(Number(weights.headers.get('content-length'))).toBe(2_726_402);
    }
  });

  it('stops at Ctrl+C', async () => {
    const { child, address } = await start();
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});
