import { buildApp, stageModels } from './build-app.mjs';
import { HOW_TO_GET_CHROMIUM, installChromium } from './install-chromium.mjs';
import { installPackages } from './install.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { runVitest } from './vitest-run.mjs';

const NEEDS_BROWSER = ['browser', 'films', 'e2e', 'alone'];

/** Installs what is missing, then runs the static checks and all tests. Ends with `N passed, N failed`. */
export async function runEverything() {
  await installPackages();
  const chromium = await installChromium();
  await stageModels();
  await buildApp();

  const parts = [await runStaticChecks()];
  parts.push(await runVitest(chromium ? ['unit', ...NEEDS_BROWSER] : ['unit']));
  if (!chromium) {
    process.stdout.write(
      `\nThe browser tests (${NEEDS_BROWSER.join(', ')}) could not run: there is no Chromium.`,
    );
    process.stdout.write(` ${HOW_TO_GET_CHROMIUM} They count as failed.\n`);
    parts.push({ passed: 0, failed: NEEDS_BROWSER.length, skipped: 0 });
  }

  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const failed = sum('failed');
  const skipped = sum('skipped');
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(
    `\n${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
  );
}
