import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { printTable } from '../bench/print-table';
import { openApp } from '../e2e/app-browser';
import { chooseNetwork, homeHeading } from '../e2e/page-steps';
import { projectDir } from '../e2e/run-command';
import { countInPage } from './count-in-page';
import { BARS, judgeFlatness } from './flatness';
import { keepNoResponses } from './keep-no-responses';
import { makeSoakFiles, ROUNDS } from './rounds';
import { ReadingDesk, type Reading } from './take-reading';
import { sectionOf, writeSection } from './write-section';

const HELP = `npm run soak                   clip after clip in one page of the built app, for 5 minutes; is memory flat?
  --minutes=N                  how long; the round that is under way is ended
  --only=TEXT                  only the rounds with this in their names, to find out which of them leaves something
  --write                      writes the figures into docs/reliability.md
`;
/** For what ends by itself a moment after the page is left, ms. */
const SETTLE_MS = 4000;
/** How long anything on the page may take, ms. */
const PATIENCE_MS = 120_000;

/** @returns the exit code: 0 all flat, 1 something grew or failed, 2 bad arguments */
export async function main(args: readonly string[]): Promise<number> {
  const wrong = args.find((arg) => !/^--minutes=\d+(\.\d+)?$|^--only=.+$|^--write$/.test(arg));
  if (wrong !== undefined) {
    process.stderr.write(wrong === '--help' ? HELP : `Not understood: ${wrong}\n${HELP}`);
    return wrong === '--help' ? 0 : 2;
  }
  const minutes = Number(args.find((arg) => arg.startsWith('--minutes'))?.split('=')[1] ?? 5);
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';
  const rounds = ROUNDS.filter(([name]) => only.split(',').some((part) => name.includes(part)));
  const files = makeSoakFiles();
  const app = await openApp();
  const readings: Reading[] = [];
  let broke = false;
  try {
    const { page } = app;
    // What runs this file puts calls of this name into functions, which the page does not know.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(countInPage);
    await page.reload();
    await keepNoResponses(page);
    // A machine with other work on it is slow, not wrong.
    page.setDefaultTimeout(PATIENCE_MS);
    await chooseNetwork(page, 'lite');
    const desk = await ReadingDesk.of(page);
    const untilMs = Date.now() + minutes * 60_000;
    let clips = 0;
    while (Date.now() < untilMs && !broke) {
      for (const [name, round] of rounds) {
        const beganMs = Date.now();
        try {
          clips += await round(page, files);
        } catch (error) {
          process.stdout.write(`BROKE OFF in “${name}”: ${String(error)}\n`);
          broke = true;
          break;
        }
        process.stderr.write(`${name}: ${((Date.now() - beganMs) / 1000).toFixed(0)} s\n`);
      }
      await settled(page);
      readings.push(await desk.take(clips));
      tellReading(readings.at(-1)!);
    }
    if (app.errors.length > 0) process.stdout.write(`The page complained: ${app.errors.join('\n')}\n`);
    return tell(readings, app.errors.length, broke, args.includes('--write'), await browserName(page));
  } finally {
    await app.close();
    rmSync(files.folder, { recursive: true, force: true });
  }
}

async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await homeHeading(page)
    .waitFor()
    .catch(() => undefined);
  await page.waitForTimeout(SETTLE_MS);
}

const browserName = async (page: Page): Promise<string> =>
  `Chromium ${page.context().browser()?.version() ?? ''}, ${process.platform}`;

function cells(reading: Reading): string[] {
  return BARS.map(({ key, decimals }) => reading[key]?.toFixed(decimals) ?? 'not told');
}

function tellReading(reading: Reading): void {
  const all = BARS.map(({ name }, i) => `${name} ${cells(reading)[i]}`);
  process.stderr.write(`-- minute ${reading.minute.toFixed(1)}, ${reading.clips} clips: ${all.join(', ')}\n`);
}

function tell(
  readings: readonly Reading[],
  errors: number,
  broke: boolean,
  write: boolean,
  browser: string,
): number {
  printTable(
    ['minute', 'clips', ...BARS.map(({ name }) => name)],
    readings.map((reading) => [reading.minute.toFixed(1), String(reading.clips), ...cells(reading)]),
  );
  const verdicts = judgeFlatness(readings);
  for (const { bar, perHour, flat } of verdicts) {
    const grew = perHour === null ? 'too few readings' : `${perHour.toFixed(bar.decimals + 1)} in an hour`;
    process.stdout.write(
      `${flat ? 'Holds' : 'MISSED'}: ${bar.name}, ${grew}; at most ${bar.atMostAnHour}.\n`,
    );
  }
  if (write)
    writeSection(
      join(projectDir, 'docs', 'reliability.md'),
      sectionOf({ readings, verdicts, errors, browser }),
    );
  return !broke && errors === 0 && verdicts.every(({ flat }) => flat) ? 0 : 1;
}
