import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, stop } from './run.mjs';

const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i;

/** Installs the locked packages when they are missing or differ from package-lock.json. */
export async function installPackages() {
  if (packagesMatchLock()) return;
  process.stderr.write('Installing packages (the first time takes a minute or two) ...\n');
  const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], {
    toStderr: true,
  });
  if (code === 0) return;
  if (UNREACHABLE.test(output)) {
    stop(
      'The npm registry could not be reached, so the packages could not be installed. ' +
        'Check the internet connection (and the proxy, if there is one), then run the same command again.',
    );
  }
  stop(
    'The packages could not be installed: npm says why above. Put that right and run the same command again.',
  );
}

/**
 * Compares what npm says it installed with the lock file, package by package. Times of files would not do:
 * a fresh clone or a change of branch touches them without a change.
 */
export function packagesMatchLock(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(installed);
  return Object.entries(wanted).every(([path, entry]) => {
    // Packages for other platforms are in the lock file and rightly absent here.
    if (path === '' || (entry.optional && !(path in present))) return true;
    return present[path]?.version === entry.version && existsSync(join(folder, path));
  });
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
