import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HeadlessBrowser } from '../../src/cli/headless-browser';
import { printTable } from './print-table';
import type {} from './rates-page';
import { servedPage } from './served-page';
import { timeTrack } from './time-track';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIP = join(ROOT, 'public/sample/sample-runner-side.mp4');
const RATES_HZ = [60, 30, 120, 240] as const;
const SECONDS = 4;
/** 240 frames a second over 60, time. */
const BAR = 1.6;

const HEADINGS = ['frames/s', 'frames', 'looks', 'time s', 'over 60'];

/**
 * The same seconds at 30, 60, 120 and 240 frames a second through the accurate model.
 * @returns whether 240 frames a second take at most 1.6 times as long as 60
 */
export async function rates(clip = CLIP, write = false): Promise<boolean> {
  const load = loadavg()[0]!;
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const found = new Map<number, { frames: number; looks: number; ms: number }>();
  try {
    const paths = await atRates(clip, folder);
    const browser = await HeadlessBrowser.open();
    try {
      for (const rateHz of RATES_HZ) {
        const { clip: tracked, ms } = await timeTrack(browser, paths.get(rateHz)!, { model: 'accurate' });
        const frames = tracked.framesDecoded;
        found.set(rateHz, { frames, looks: tracked.provenance.byStride?.looks ?? frames, ms });
      }
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const of60 = found.get(60)!.ms;
  const rows = RATES_HZ.toSorted((a, b) => a - b).map((rateHz) => {
    const { frames, looks, ms } = found.get(rateHz)!;
    return [String(rateHz), String(frames), String(looks), (ms / 1000).toFixed(1), (ms / of60).toFixed(2)];
  });
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'The same seconds at other frame rates',
      `\`npm run bench -- rates --write\`: the first ${SECONDS} s of ${basename(clip)} through the accurate model, pictures left out or shown again ` +
        `(so that only the time is read from it); ${cpus().length} cores, load before it ${load.toFixed(1)}. At 30 frames a second every frame is looked at. ` +
        `Bar: 240 frames a second take at most ${BAR} times as long as 60.`,
      HEADINGS,
      rows,
    );
  }
  const ratio = found.get(240)!.ms / of60;
  process.stdout.write(`${ratio <= BAR ? 'Holds' : 'MISSED'}: 240 over 60 frames a second at most ${BAR}.\n`);
  return ratio <= BAR;
}

async function atRates(clip: string, folder: string): Promise<ReadonlyMap<number, string>> {
  const page = await servedPage('/tests/bench/rates-page.ts', ['mediabunny']);
  const paths = new Map<number, string>();
  try {
    await page.page.setInputFiles('input', clip);
    await page.page.waitForFunction(() => window.plumblineAtRate !== undefined);
    for (const rateHz of RATES_HZ) {
      const base64 = await page.page.evaluate(([rate, seconds]) => window.plumblineAtRate!(rate, seconds), [
        rateHz,
        SECONDS,
      ] as const);
      const path = join(folder, `${rateHz}.mp4`);
      writeFileSync(path, Buffer.from(base64, 'base64'));
      paths.set(rateHz, path);
    }
  } finally {
    await page.close();
  }
  return paths;
}
