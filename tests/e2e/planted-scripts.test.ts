import { unzipSync, zipSync } from 'fflate';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { writeOpenPose } from '../fixtures/write-open-pose';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { dropZone, homeHeading, newClip, reportShown, said } from './page-steps';
import { reportButton, saveFileBy, zipButton } from './saved-files';

/** Calls a function that the test gave the page, if anything ever takes it for markup, a template or an address. */
const IMAGE = '<img src=x onerror=planted()>';
const SCRIPT = '<script>planted()</script>';
const TEMPLATE = '${planted()}{{planted()}}';
const ADDRESS = 'javascript:planted()';
/** As a file may be called: no slash. It turns what follows around, and ends its line. */
const FILE_NAME = `${IMAGE}<svg onload=planted()>${TEMPLATE}\u202Egnp.\n=1+1`;
const LONG = 'W'.repeat(10_000);

const folder = mkdtempSync(join(tmpdir(), 'plumbline-planted-'));
const inFolder = (name: string): string => join(folder, name);

let app: AppBrowser;
let planted = 0;
beforeAll(async () => {
  app = await openApp();
  await app.page.exposeFunction('planted', () => planted++);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Nothing ran, nothing became an element, and the page is no wider than a telephone. */
async function isOnlyText(): Promise<void> {
  const { page } = app;
  await page.setViewportSize({ width: 390, height: 800 });
  expect(
    await page.locator('[onerror], [onload], script:not([src]), a[href^="javascript"], img[src="x"]').count(),
  ).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(planted).toBe(0);
  expect(app.errors).toEqual([]);
}

/** A library’s file whose runners and runs bear markup wherever a person may have written. */
function plantedLibrary(file: Buffer): Uint8Array {
  const entries = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (!name.endsWith('.json')) return [name, bytes];
    const text = JSON.stringify(JSON.parse(Buffer.from(bytes).toString()), (key, value: unknown) => {
      const own = value as Record<string, unknown>;
      if (key === 'facts') return { ...own, title: `${SCRIPT} title` };
      if (key === 'notes') return { ...own, shoes: `${IMAGE} shoes`, text: `${SCRIPT} text ${ADDRESS}` };
      return value;
    });
    return [name, Buffer.from(text)];
  });
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

describe('markup that was planted is text', () => {
  let report: string;

  it('in the name of a file, in its report, and in the files of its zip', async () => {
    const { page } = app;
    const path = inFolder(`${FILE_NAME}.pose.json`);
    renameSync(keypointFile(folder, 'side-left'), path);
    await dropFiles(page, dropZone(page), [path]);
    await reportShown(page, 60_000);
    // As it is called, but for the signs that would turn or break the line.
    await page.getByText(IMAGE).first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('\u202E');
    await isOnlyText();
    report = (await saveFileBy(page, reportButton(page), inFolder('own.report.json'))).toString();
    const zip = unzipSync(await saveFileBy(page, zipButton(page), inFolder('own.zip')));
    expect(Object.keys(zip).length).toBeGreaterThan(5);
    for (const name of Object.keys(zip)) expect(name).not.toMatch(/[/\\<>\n\u202e]|^[.=]/);
    const trc = Object.entries(zip).find(([name]) => name.endsWith('.trc'))![1];
    expect(Buffer.from(trc).toString().split('\n')[1]).toMatch(/^DataRate\t/);
  });

  it('in the words of a report, and in its notes', async () => {
    const { page } = app;
    const json = JSON.parse(report) as {
      clip: { name: string };
      criteria: { title: string; because: string; advice: string[]; cautions: string[] }[];
      warnings: object[];
      byHand?: object[];
    };
    json.clip.name = `${SCRIPT}${IMAGE}${ADDRESS}${LONG}.mp4`;
    for (const criterion of json.criteria) {
      criterion.because = `${IMAGE}${SCRIPT} ${LONG}`;
      criterion.advice = [`${TEMPLATE} ${IMAGE} ${ADDRESS}`];
      criterion.cautions = [SCRIPT];
    }
    json.warnings = [{ code: IMAGE, message: `${IMAGE} ${LONG}`, advice: SCRIPT }];
    const mark = { id: 'note-1', kind: 'note', points: [{ xPx: 100, yPx: 100 }], fromS: 0, toS: 9 };
    json.byHand = [{ kind: 'draw-mark', mark: { ...mark, text: `${IMAGE}${SCRIPT}`.repeat(20) } }];
    writeFileSync(inFolder('planted.report.json'), JSON.stringify(json));
    await newClip(page).click();
    await dropFiles(page, dropZone(page), [inFolder('planted.report.json')]);
    await reportShown(page, 60_000);
    await page.getByText(SCRIPT).first().waitFor();
    await isOnlyText();
  });

  it('in the head of a TRC file, in the names of its markers and of OpenPose’s frames', async () => {
    const { page } = app;
    await newClip(page).click();
    await homeHeading(page).waitFor();
    const frames = inFolder(`${IMAGE}frames`);
    writeOpenPose(filmRunner(makeRunner(), { view: 'side-left' }).track, frames);
    await dropFiles(page, dropZone(page), [frames]);
    await reportShown(page, 60_000);
    await isOnlyText();
    await newClip(page).click();
    await homeHeading(page).waitFor();
    const markers = `Frame#\tTime\t${IMAGE}\t\t\t${SCRIPT}${LONG}\t\t`;
    const head = [
      `PathFileType\t4\t(X/Y/Z)\t${SCRIPT}`,
      'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits',
      '50\t50\t1\t2\tm',
    ];
    writeFileSync(inFolder(`${IMAGE}.trc`), [...head, markers, '1\t0\t1\t1\t1\t2\t2\t2\n'].join('\n'));
    await dropFiles(page, dropZone(page), [inFolder(`${IMAGE}.trc`)]);
    await said(page).filter({ hasText: IMAGE }).first().waitFor();
    await isOnlyText();
  });

  it('in the name of a runner', async () => {
    const { page } = app;
    await dropFiles(page, dropZone(page), [inFolder('own.report.json')]);
    // Not `reportShown`: what was said of the file before stands until this one is under way.
    await newClip(page).waitFor({ timeout: 60_000 });
    await page.locator('.run-fields').getByRole('textbox').first().fill(`${IMAGE}${ADDRESS}`);
    await page.getByRole('button', { name: 'Keep this run' }).click();
    await page.getByText(`Kept as ${IMAGE}`).first().waitFor();
    await isOnlyText();
    await page.evaluate(() => void (location.hash = '#library'));
    await page.getByRole('button', { name: `Rename ${IMAGE}` }).waitFor();
    await isOnlyText();
  });

  it('in the rows of a library’s file: names, titles and notes', async () => {
    const { page } = app;
    const saved = await saveFileBy(
      page,
      page.getByRole('button', { name: 'Save everything to a file' }),
      inFolder('own.zip'),
    );
    for (const [name, bytes] of Object.entries(unzipSync(saved))) {
      const text = Buffer.from(bytes).toString('latin1');
      // Nothing of where it was made.
      for (const secret of [folder, tmpdir(), 'HeadlessChrome', 'localhost'])
        expect(text, name).not.toContain(secret);
    }
    await page.getByRole('button', { name: 'Delete all runs' }).click();
    await page.getByRole('button', { name: 'Delete them all' }).click();
    await page.getByText('No runs are kept yet').waitFor();
    writeFileSync(inFolder('planted.zip'), plantedLibrary(saved));
    await page.locator('input[type=file][accept*=zip]').setInputFiles(inFolder('planted.zip'));
    await page.getByText(`${SCRIPT} title`).first().waitFor();
    await isOnlyText();
    await page.getByText(`${SCRIPT} text`).first().waitFor();
    await page.getByText(`${IMAGE} shoes`).first().waitFor();
    await isOnlyText();
  });

  it('and left the machine by no request', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(readFileSync(inFolder('planted.report.json'), 'utf8')).toContain('planted()');
  });
});

describe('if markup were to become an element all the same', () => {
  it('the browser refuses it as markup, as a script and as a worker, in the page and in its workers', async () => {
    const { page } = app;
    const tried = await page.evaluate(async () => {
      // A debugger's own call may do what a page may not: this comes after it.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const attempts: Record<string, () => unknown> = {
        markup: () => (document.createElement('div').innerHTML = '<img src=x onerror=planted()>'),
        worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
        policy: () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('another', {}),
        code: () => new Function('planted()')() as unknown,
      };
      return Object.keys(attempts).filter((name) => {
        try {
          attempts[name]?.();
          return true;
        } catch {
          return false;
        }
      });
    });
    expect(tried).toEqual([]);
    expect(planted).toBe(0);
  });

  it('what a worker tries is refused and told', async () => {
    const { page } = app;
    const [worker] = page.workers();
    if (!worker) throw new Error('no worker is alive to try in');
    const before = app.errors.length;
    await worker.evaluate(() => fetch('https://elsewhere.invalid/').catch(() => undefined));
    await expect
      .poll(() => app.errors.slice(before).join())
      .toMatch(/connect-src: refused https:\/\/elsewhere\.invalid/);
  });
});
