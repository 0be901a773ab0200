// Read by whatever Node the machine has, however old: plain syntax only, no packages.
import { readFileSync } from 'fs';

/** Says in a sentence why this Node cannot run Plumbline; empty when it can. */
export function nodeVersionProblem(running = process.versions.node) {
  const engines = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines;
  const wanted = engines.node.replace(/[^0-9.]/g, '');
  if (compareVersions(running, wanted) >= 0) return '';
  return (
    'Plumbline needs Node ' +
    wanted +
    ' or newer; this is Node ' +
    running +
    '. Get a newer one from https://nodejs.org and run the same command again.'
  );
}

function compareVersions(a, b) {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
