import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Engine } from '../../src/app/engine';
import { safeFileName } from '../../src/export/file-names';
import { reportJson } from '../../src/export/report-json';
import { readReport } from '../../src/report/read-report';
import { sourcesOf } from '../../src/report/report-sources';
import { fakeEngine, type FakeOptions } from '../fixtures/page/fake-engine';
import { mountPage } from '../fixtures/page/mount-page';

let unmount = (): void => {};
const saved: { name: string; content: Promise<Uint8Array> }[] = [];
beforeEach(async () => {
  await page.viewport(1280, 900);
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const content = fetch(this.href).then(async (answer) => new Uint8Array(await answer.arrayBuffer()));
    saved.push({ name: this.download, content });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  unmount();
  document.body.replaceChildren();
});

/** The report's page of clips by these names. */
async function showResult(names: readonly string[], engine: Engine) {
  const shown = mountPage(engine, document.body.appendChild(document.createElement('div')));
  ({ unmount } = shown);
  const files = names.map((name) => new File(['a clip'], name, { type: 'video/mp4' }));
  await shown.session.analyse(files.map((file) => ({ file, kind: 'video' as const })));
  await expect.element(zipButton()).toBeVisible();
  return shown.session.state().judged!.report;
}

const downloads = () => page.getByRole('group', { name: 'Take it with you' });
const zipButton = () => downloads().getByRole('button', { name: 'Everything in one zip' });
const status = () => downloads().getByRole('status').first();

async function savedZip(): Promise<Record<string, Uint8Array>> {
  await zipButton().click();
  await expect.poll(() => saved.length, { timeout: 20_000 }).toBe(1);
  return unzipSync(await saved[0]!.content);
}

const pngs = (files: Record<string, Uint8Array>): string[] =>
  Object.keys(files).filter((name) => name.endsWith('.png'));

async function pixelsOf(png: Uint8Array) {
  const bitmap = await createImageBitmap(new Blob([png as Uint8Array<ArrayBuffer>], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let white = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i]! > 250 && data[i + 1]! > 250 && data[i + 2]! > 250) white++;
  return { width, height, corner: [...data.slice(0, 3)].join(), whiteShare: (4 * white) / data.length };
}

const WALL = '139,139,134';
const STAGE = '10,16,17';

describe('everything in one zip', () => {
  it('has pictures of every moment that shows what was flagged or should be watched', async () => {
    const report = await showResult(['run.mp4', 'run.mov'], fakeEngine());
    const files = await savedZip();
    expect(saved[0]!.name).toBe('run.plumbline.zip');
    expect(readReport(strFromU8(files['run.report.json']!))).toEqual(report);
    for (const ending of ['pose.json', 'csv', 'trc']) {
      expect(Object.keys(files)).toEqual(expect.arrayContaining([`run.${ending}`, `run-2.${ending}`]));
    }
    const told = report.criteria.filter(({ verdict }) => verdict === 'flag' || verdict === 'watch');
    expect(told.length).toBeGreaterThan(3);
    for (const { id, evidence } of told) {
      const own = pngs(files).filter((name) => name.includes(`-${id.split('.')[1]}-`));
      // Moments of one stride share its picture.
      if (evidence.length > 0) expect(own.length, id).toBeGreaterThan(0);
      expect(own.length, id).toBeLessThanOrEqual(evidence.length);
    }
    const meets = report.criteria.filter(({ verdict }) => verdict === 'meets');
    for (const { id } of meets) expect(pngs(files).join()).not.toContain(`-${id.split('.')[1]}-`);
    for (const name of pngs(files)) {
      expect(safeFileName(name)).toBe(name);
      expect(strFromU8(files['README.txt']!)).toContain(name);
      const { width, height, corner } = await pixelsOf(files[name]!);
      expect(height).toBeGreaterThanOrEqual(720);
      expect(width / height).toBeCloseTo(0.8, 1);
      expect(corner).toBe(WALL);
    }
    const overstride = await pixelsOf(files['run-overstride-right-1.02s.png']!);
    expect(overstride.whiteShare).toBeGreaterThan(0.003);
    // No video unless it is asked for.
    expect(Object.keys(files).filter((name) => /\.(mp4|webm)$/.test(name))).toEqual([]);
  });

  it('asks for frames in order, at their own times', async () => {
    const engine = fakeEngine();
    await showResult(['run.mp4', 'rear.mp4'], engine);
    // Later ones are of the page's own pictures.
    const asked = vi.spyOn(engine, 'pictures');
    await savedZip();
    const own = asked.mock.calls.filter(
      ([{ maxHeightPx, timesS }]) => maxHeightPx > 300 && timesS.length > 1,
    );
    expect(own.length).toBeGreaterThan(0);
    for (const [{ timesS }] of own) {
      expect(timesS).toEqual([...timesS].sort((a, b) => a - b));
      for (const timeS of timesS) expect(Math.abs(timeS * 60 - Math.round(timeS * 60))).toBeLessThan(1e-6);
    }
  });

  it('draws the joints alone for a report that was opened from a file', async () => {
    const report = await showResult(['run.mp4'], fakeEngine());
    unmount();
    document.body.replaceChildren();
    const again = mountPage(fakeEngine(), document.body.appendChild(document.createElement('div')));
    ({ unmount } = again);
    const file = new File([reportJson(report)], 'run.report.json');
    await again.session.take([{ file, kind: 'pose-track' }]);
    await expect.element(zipButton()).toBeVisible();
    await expect.element(page.getByLabelText(/annotated video/)).not.toBeInTheDocument();
    const files = await savedZip();
    expect(pngs(files).length).toBeGreaterThan(3);
    const { corner, whiteShare } = await pixelsOf(files['run-overstride-right-1.02s.png']!);
    expect(corner).toBe(STAGE);
    expect(whiteShare).toBeGreaterThan(0.003);
  });

  it('draws the joints alone where frames cannot be read, and says so', async () => {
    const engine = fakeEngine();
    engine.pictures = () =>
      Promise.resolve({ ok: false, error: { code: 'decode-failed', message: 'Damaged.', detail: '' } });
    await showResult(['run.mp4'], engine);
    const files = await savedZip();
    expect((await pixelsOf(files[pngs(files)[0]!]!)).corner).toBe(STAGE);
    await expect.element(downloads().getByText(/show the joints alone.* Damaged\./)).toBeVisible();
  });

  it('has the annotated videos where they are wanted, each under its clip’s name', async () => {
    const engine = fakeEngine();
    const asked = vi.spyOn(engine, 'annotate');
    const report = await showResult(['run.mp4', 'run.mov'], engine);
    await page.getByLabelText('With the annotated video').click();
    const files = await savedZip();
    expect(strFromU8(files['run.annotated.mp4']!)).toBe('a clip');
    expect(strFromU8(files['run-2.annotated.mp4']!)).toBe('a clip');
    expect(asked.mock.calls.map(([{ view, show }]) => [view, show])).toEqual(
      sourcesOf(report).map(({ view }) => [view, { skeleton: true, events: true, angles: true }]),
    );
    await expect.element(status()).toHaveTextContent('run.plumbline.zip is made');
  });

  it('comes without a video that cannot be made, and says why', async () => {
    const engine = fakeEngine();
    engine.annotate = () =>
      Promise.resolve({ ok: false, error: { code: 'cannot-encode', message: 'No encoder.', detail: '' } });
    await showResult(['run.mp4'], engine);
    await page.getByLabelText('With the annotated video').click();
    const files = await savedZip();
    expect(Object.keys(files)).toContain('run.report.json');
    expect(Object.keys(files).join()).not.toMatch(/annotated/);
    await expect
      .element(downloads().getByText('The annotated video of run.mp4 could not be made. No encoder.'))
      .toBeVisible();
  });

  it.each<[string, FakeOptions, RegExp, boolean]>([
    ['pictures', { pictureMs: 100 }, /Drawing picture \d+ of \d+/, false],
    ['the video', { pictureMs: 30 }, /Drawing the annotated video of run\.mp4/, true],
  ])('says how far it is and can be stopped at %s', async (_, options, doing, withVideo) => {
    await showResult(['run.mp4'], fakeEngine(options));
    if (withVideo) await page.getByLabelText('With the annotated video').click();
    await zipButton().click();
    const stop = downloads().getByRole('button', { name: 'Stop' });
    await expect.element(stop).toHaveFocus();
    await expect.element(page.getByText(doing).first()).toBeVisible();
    await expect.element(page.getByRole('progressbar', { name: 'Making the zip' })).toBeVisible();
    const { violations } = await axe.run(document.querySelector('.downloads')!, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await stop.click();
    await expect.element(status()).toHaveTextContent('Stopped');
    await expect.element(zipButton()).toHaveFocus();
    expect(saved).toEqual([]);
  });

  it('stays stopped, whatever was under way, and can be made again', async () => {
    const { toBlob } = HTMLCanvasElement.prototype;
    const slowly = vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
      this: HTMLCanvasElement,
      ...given
    ) {
      setTimeout(() => toBlob.apply(this, given), 500);
    });
    await showResult(['run.mp4'], fakeEngine());
    await zipButton().click();
    await expect.poll(() => slowly.mock.calls.length).toBeGreaterThan(3);
    await downloads().getByRole('button', { name: 'Stop' }).click();
    await expect.element(status()).toHaveTextContent('Stopped');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await expect.element(status()).toHaveTextContent('Stopped');
    expect(saved).toEqual([]);
    slowly.mockRestore();
    expect(pngs(await savedZip()).length).toBeGreaterThan(3);
  });
});

describe('single files', () => {
  it('are made when the list is opened, and each can be saved', async () => {
    await showResult(['run.mp4'], fakeEngine());
    await page.getByText('Single files, and what each is for').click();
    const trc = downloads().getByRole('button', { name: 'Markers (TRC)' });
    await expect.element(trc).toBeVisible();
    await trc.click();
    expect(saved[0]!.name).toBe('run.trc');
    expect(strFromU8(await saved[0]!.content)).toMatch(/^PathFileType\t4/);
  });
});
