import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';
import { run } from './run.mjs';

/** What to tell someone whose machine has no Chromium and where we may not install it ourselves. */
export const HOW_TO_GET_CHROMIUM =
  'Install Chromium or Chrome, or run `npx playwright-core install --with-deps chromium`, ' +
  'or set CHROMIUM_PATH to the browser’s program file.';

/**
 * Finds Chromium, or installs it where that needs no question: as root on Debian and its like.
 * @returns {Promise<string | undefined>} the browser's program file
 */
export async function installChromium() {
  const found = chromiumPath();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stderr.write('Installing Chromium for the browser tests ...\n');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    {
      quiet: true,
      env,
    },
  );
  if (code !== 0) process.stderr.write(output);
  return chromiumPath();
}
