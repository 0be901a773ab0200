import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { words } from '../../src/core/words/words';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { dropFiles } from '../e2e/drop-files';
import { keypointFile } from '../e2e/keypoint-files';
import { dropZone, homeHeading, newClip, reportShown, said } from '../e2e/page-steps';
import { projectDir } from '../e2e/run-command';
import { reportButton, saveFileBy, zipButton } from '../e2e/saved-files';
import { filmRunner, makeRunner, type RunnerParams } from '../fixtures/synthetic-runner';

/** Files that the rounds use over and over. */
export interface SoakFiles {
  readonly folder: string;
  readonly side: string;
  readonly rear: string;
  readonly before: string;
  readonly after: string;
  /** The sample clip, broken off in the middle of its pictures. */
  readonly cutOff: string;
  /** No clip, whatever its name says. */
  readonly noClip: string;
}

export function makeSoakFiles(): SoakFiles {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-soak-'));
  const run = (name: string, runner: Partial<RunnerParams>): string => {
    const path = join(folder, `${name}.pose.json`);
    const film = { view: 'side-left', frameRateHz: 120, durationS: 12 } as const;
    writeFileSync(path, poseTrackJson(filmRunner(makeRunner(runner), film).track));
    return path;
  };
  const write = (name: string, content: Uint8Array | string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const sample = readFileSync(join(projectDir, 'public/sample/sample-runner-side.mp4'));
  return {
    folder,
    side: keypointFile(folder, 'side-left'),
    rear: keypointFile(folder, 'rear'),
    before: run('run-before', { seed: 3, trunkLeanDeg: 1 }),
    after: run('run-after', { seed: 4, trunkLeanDeg: 7 }),
    cutOff: write('cut-off.mp4', sample.subarray(0, Math.floor(sample.length / 2))),
    noClip: write('no-clip.mp4', 'This is no clip.'),
  };
}

/** Something that people do, from the first page back to the first page. @returns clips looked at in it */
type Round = (page: Page, files: SoakFiles) => Promise<number>;

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => void (location.hash = to), hash);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function home(page: Page): Promise<void> {
  await newClip(page).click();
  await homeHeading(page).waitFor();
}

async function drop(page: Page, ...paths: string[]): Promise<void> {
  await dropFiles(page, dropZone(page), paths);
}

/** A clip through the network; its report, its files, and a look at it frame by frame. */
const sampleClip: Round = async (page, files) => {
  await button(page, 'Try the sample clip').click();
  await reportShown(page, 600_000);
  await saveFileBy(page, reportButton(page), join(files.folder, 'sample.report.json'));
  await saveFileBy(page, zipButton(page), join(files.folder, 'sample.zip'));
  await goTo(page, '#workspace');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1000);
  await goTo(page, '');
  await home(page);
  return 1;
};

/** The clip with what was found drawn into it. */
const annotatedVideo: Round = async (page, files) => {
  await button(page, 'Try the sample clip').click();
  await reportShown(page, 600_000);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 600_000 }),
    button(page, 'Save annotated video').click(),
  ]);
  await download.saveAs(join(files.folder, 'annotated.mp4'));
  await home(page);
  return 1;
};

/** Joints of two views; the run is kept, found in the library, and deleted with everything else. */
const keptAndDeleted: Round = async (page, { side, rear }) => {
  await drop(page, side, rear);
  await reportShown(page, 600_000);
  const keep = button(page, 'Keep this run');
  await keep.waitFor();
  const name = page.getByRole('textbox', { name: 'Name of the runner' });
  if (await name.isVisible()) await name.fill('Robin');
  await keep.click();
  await page.getByText(/^Kept as Robin’s run of/).waitFor();
  await goTo(page, '#library');
  await page
    .getByRole('button', { name: /^Open the run of/ })
    .first()
    .waitFor();
  await goTo(page, '#trends');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goTo(page, '#library');
  await button(page, words.myRuns.storage.wipe).click();
  await button(page, words.myRuns.storage.wipeYes).click();
  await page.getByText('No runs are kept yet').waitFor();
  await goTo(page, '');
  await home(page);
  return 2;
};

const compared: Round = async (page, { before, after }) => {
  await goTo(page, '#compare');
  await dropFiles(page, page.getByRole('heading', { level: 1 }), [before, after]);
  await page.locator('#compare-headline').waitFor();
  await page.waitForTimeout(2000);
  for (const place of ['before', 'after']) await button(page, `Remove ${place}`).click();
  await goTo(page, '');
  await homeHeading(page).waitFor();
  return 2;
};

const savedReport: Round = async (page, { folder }) => {
  await drop(page, join(folder, 'sample.report.json'));
  await reportShown(page, 600_000);
  await goTo(page, '#documents');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goTo(page, '');
  await home(page);
  return 0;
};

const stopped: Round = async (page) => {
  await button(page, 'Try the sample clip').click();
  await page.getByRole('progressbar').waitFor();
  await page.waitForTimeout(4000);
  await button(page, 'Stop and go back').click();
  await homeHeading(page).waitFor();
  return 1;
};

/** Files that are no clip, or only half of one: a sentence, or a report of what there is. */
const refused: Round = async (page, { noClip, cutOff }) => {
  for (const path of [noClip, cutOff]) {
    await drop(page, path);
    const told = said(page).filter({ hasText: basename(path) });
    await told.or(newClip(page)).first().waitFor();
    if (await newClip(page).isVisible()) await home(page);
    await homeHeading(page).waitFor();
  }
  return 2;
};

/** In this order, over and over. */
export const ROUNDS: readonly (readonly [string, Round])[] = [
  ['sample clip', sampleClip],
  ['kept and deleted', keptAndDeleted],
  ['compared', compared],
  ['saved report', savedReport],
  ['stopped', stopped],
  ['refused', refused],
  ['annotated video', annotatedVideo],
];
