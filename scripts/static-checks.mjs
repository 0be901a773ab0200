import { runNode } from './run.mjs';

/** Each counts as one test. The same programs as `npm run check`. */
const CHECKS = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  [
    'types of the core, without a browser',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/core/tsconfig.json'],
  ],
  [
    'types of the service worker',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/offline/service-worker/tsconfig.json'],
  ],
  ['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  [
    'boundaries between folders',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      'workers',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['nothing unused', ['node_modules/knip/bin/knip.js']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']],
];

/** Runs the checks two at a time and shows what the failing ones say. */
export async function runStaticChecks() {
  const result = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...CHECKS];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [name, command] = check;
      const { code, output } = await runNode(command, { quiet: true });
      result[code === 0 ? 'passed' : 'failed'] += 1;
      process.stdout.write(code === 0 ? `✓ ${name}\n` : `✗ ${name}\n${output}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return result;
}
