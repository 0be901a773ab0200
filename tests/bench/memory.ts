import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApp } from '../e2e/app-browser';
import { chooseNetwork, reportShown } from '../e2e/page-steps';
import { repeatClip } from '../fixtures/clips/repeat-clip';
import { type Heaps, HeapWatch } from './heap-watch';
import { printTable } from './print-table';
import { writeSection } from './write-section';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIP = join(ROOT, 'public/sample/sample-runner-side.mp4');
const SECONDS = [10, 60, 600] as const;
/** Ten minutes over one, most memory. */
const BAR = 1.1;
/** The system's own highest mark is not to be trusted at the end: it was seen to fall. */
const LOOK_EVERY_MS = 200;

/** Every so many looks the browser is asked what lies where. */
const HEAPS_EVERY = 5;

const HEADINGS = [
  ...['clip', 'frames', 'most MB', 'over 60 s', 'until the last frame MB', 'over 60 s'],
  ...['JavaScript MB', 'in use', 'arrays MB', 'page objects MB', 'time s'],
];

/**
 * Clips of 10 s, a minute and ten minutes through the built app, each in a browser of its own: the most memory that the
 * page's process, its workers included, ever held until the report stood.
 * @returns whether ten minutes need at most 1.1 times what one needs
 */
export async function memory(clip = CLIP, write = false): Promise<boolean> {
  const load = loadavg()[0]!;
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const found: (Peak & { readonly seconds: number; readonly frames: number })[] = [];
  try {
    for (const seconds of SECONDS) {
      const path = join(folder, `${seconds}s.mp4`);
      const frames = await repeatClip(clip, seconds, path);
      found.push({ seconds, frames, ...(await peakOf(path)) });
      process.stdout.write(`${seconds} s: ${found.at(-1)!.peakMb.toFixed(0)} MB\n`);
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const minute = found.find(({ seconds }) => seconds === 60)!;
  const rows = found.map(({ seconds, frames, peakMb, framesMb, heaps, tookS }) => [
    `${seconds} s`,
    String(frames),
    peakMb.toFixed(0),
    (peakMb / minute.peakMb).toFixed(2),
    framesMb.toFixed(0),
    (framesMb / minute.framesMb).toFixed(2),
    heaps.javascriptMb.toFixed(0),
    heaps.inUseMb.toFixed(0),
    heaps.arraysMb.toFixed(0),
    heaps.objectsMb.toFixed(0),
    tookS.toFixed(0),
  ]);
  printTable(HEADINGS, rows);
  if (write) {
    writeSection(
      'Memory against length',
      `\`npm run bench -- memory --write\`: ${basename(clip)} put behind itself to clips of 10 s to 10 minutes, each from drop to report in the built app with the lite model, ` +
        `in a browser of its own; load before it ${load.toFixed(1)}. The most that the page's process, workers and WebAssembly included, ever held, and of it the most before the report was worked out. Then what lay where in the second before the last frame in which that was most: room that the page and its workers had for JavaScript and how much of it was in use, arrays (what was seen of the frames; pictures on their way), and what the browser itself holds for scripts. Bar: ten minutes at most ${BAR} times a minute.`,
      HEADINGS,
      rows,
    );
  }
  const ratio = found.at(-1)!.peakMb / minute.peakMb;
  process.stdout.write(`${ratio <= BAR ? 'Holds' : 'MISSED'}: ten minutes at most ${BAR} of a minute.\n`);
  return ratio <= BAR;
}

interface Peak {
  readonly peakMb: number;
  /** Before the report was worked out. */
  readonly framesMb: number;
  /** Of the second before that in which there was most in them. */
  readonly heaps: Heaps;
  readonly tookS: number;
}

async function peakOf(path: string): Promise<Peak> {
  const app = await openApp();
  try {
    const { page } = app;
    const watch = await HeapWatch.on(page);
    await chooseNetwork(page, 'lite');
    const browser = await page.context().browser()!.newBrowserCDPSession();
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    let [peakMb, framesMb, looks] = [0, 0, 0];
    const look = async (): Promise<void> => {
      const mb = Math.max(...renderers.map(peakMbOf));
      peakMb = Math.max(peakMb, mb);
      // The last step of the list is the report.
      const tracking = await page.locator('.phases li:not(:last-child)[data-state=now]').count();
      if (tracking === 0) return;
      framesMb = Math.max(framesMb, mb);
      if (looks++ % HEAPS_EVERY === 0) void watch.look();
    };
    const looking = setInterval(() => void look(), LOOK_EVERY_MS);
    const beganMs = Date.now();
    await page.locator('input[type=file]').first().setInputFiles(path);
    await reportShown(page, 3_600_000).finally(() => clearInterval(looking));
    const tookS = (Date.now() - beganMs) / 1000;
    await look();
    return { peakMb, framesMb, heaps: watch.most, tookS };
  } finally {
    await app.close();
  }
}

/** The most memory that a process held so far, as far as Linux noticed: at least what it holds now. */
function peakMbOf(processId: number): number {
  const kb = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}
