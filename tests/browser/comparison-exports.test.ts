import axe from 'axe-core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AnnotatedVideo, CompareVideoRequest, Outcome, Progress } from '../../workers/analysis-api';
import { ComparisonDownloads } from '../../src/app/comparison-exports/comparison-downloads';
import type { ComparedRun } from '../../src/app/comparison/compared-run';
import type { Engine } from '../../src/app/engine';
import { Session } from '../../src/app/session/session';
import { SessionContext } from '../../src/app/session/session-context';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/app/theme/frame.css';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { compareRuns } from '../../src/core/comparison/compare-runs';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { readCsv } from '../../src/export/csv-cells';
import { buildReport } from '../../src/report/build-report';
import { judgedRunOf } from '../../src/report/judged-run';
import { readComparison } from '../../src/report/read-comparison';
import { sourcesOf } from '../../src/report/report-sources';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { filmRunner, makeRunner, type RunnerParams } from '../fixtures/synthetic-runner';

const MADE: AnnotatedVideo = {
  file: new Blob([new Uint8Array(5_460_000)], { type: 'video/mp4' }),
  container: 'mp4',
  codec: 'H.264',
  widthPx: 1600,
  heightPx: 900,
  frames: 480,
};

function runOf(name: string, params: Partial<RunnerParams> = {}): ComparedRun {
  const { track } = filmRunner(makeRunner(params), { frameRateHz: 60, durationS: 8 });
  const analysis = analyzeRun([track], {});
  const { widthPx, heightPx } = track;
  const clip = { name, sha256: 'ab', widthPx, heightPx, fps: 60, durationS: 8, frameCount: 480 };
  const provenance = { model: 'full', modelSha256: 'cd', backend: 'wasm' } as const;
  const report = buildReport(analysis, [{ clip, provenance }], {}, '1');
  const video = new File([name], name, { type: 'video/mp4' });
  return { report, clips: sourcesOf(report).map((source) => ({ source, video, cleaned: track })) };
}

const before = runOf('monday.mp4');
const after = runOf('friday.mp4', { seed: 7, trunkLeanDeg: 2, stepRatePerMin: 178 });
const comparison = compareRuns(judgedRunOf(before.report), judgedRunOf(after.report));

/** An engine whose video is made when the test says so. */
function handDriven() {
  const asked: CompareVideoRequest[] = [];
  let tell: (progress: Progress) => void = () => {};
  let settle: (outcome: Outcome<AnnotatedVideo>) => void = () => {};
  const compareVideo: Engine['compareVideo'] = (request, onProgress, signal) => {
    asked.push(request);
    tell = (progress) => onProgress?.(progress);
    return new Promise((resolve) => {
      settle = resolve;
      const error = { code: 'cancelled', message: 'The analysis was stopped.', detail: '' } as const;
      signal?.addEventListener('abort', () => resolve({ ok: false, error }));
    });
  };
  return {
    engine: { ...fakeEngine(), compareVideo },
    asked,
    progress: (framesDone: number) =>
      tell({ phase: 'frames', fraction: framesDone / 480, framesDone, framesTotal: 480, secondsLeft: 12 }),
    settle: (outcome: Outcome<AnnotatedVideo>) => settle(outcome),
  };
}

let unmount = (): void => {};
let saved: { readonly name: string; readonly url: string }[] = [];
beforeEach(() => {
  saved = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, url: this.href });
  });
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function show(
  engine: Engine,
  runs: { readonly before: ComparedRun; readonly after: ComparedRun },
): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'));
  const session = new Session(engine, DEFAULT_SETTINGS);
  const root = createRoot(main);
  const downloads = createElement(ComparisonDownloads, { ...runs, comparison });
  root.render(createElement(SessionContext, { value: session }, downloads));
  unmount = () => root.unmount();
  return main;
}

const button = (name: string) => page.getByRole('button', { name });
const status = () => page.getByRole('group', { name: /in one video/ }).getByRole('status');
const savedText = async (): Promise<string> => (await fetch(saved.at(-1)!.url)).text();

describe('what a comparison can be saved as', () => {
  it('is a file that opens again as the same comparison', async () => {
    show(fakeEngine(), { before, after });
    await button('Comparison (JSON)').click();
    expect(saved.at(-1)!.name).toBe('monday-to-friday.comparison.json');
    const back = readComparison(await savedText());
    expect(back.before).toEqual(before.report);
    expect(back.after).toEqual(after.report);
    expect(back.comparison).toEqual(comparison);
  });

  it('is a table with every measure', async () => {
    show(fakeEngine(), { before, after });
    await button('Changes (CSV)').click();
    expect(saved.at(-1)!.name).toBe('monday-to-friday.comparison.csv');
    const reading = readCsv(await savedText());
    if (!('rows' in reading)) throw new Error('not a table');
    const [header, ...rows] = reading.rows.map(({ cells }) => cells);
    const measure = header!.indexOf('measure');
    expect([...new Set(rows.map((cells) => cells[measure]))]).toEqual([...MEASURE_IDS]);
  });

  it('is a page of paper', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    show(fakeEngine(), { before, after });
    await button('Print, or save as PDF').click();
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  });
});

describe('the side-by-side video’s button', () => {
  it('goes from the button over progress to a download, with the focus kept and all of it said', async () => {
    const { engine, asked, progress, settle } = handDriven();
    show(engine, { before, after });
    await button('Save side-by-side video').click();
    await expect.element(button('Stop')).toHaveFocus();
    expect(asked[0]).toMatchObject({
      skeleton: true,
      before: { mirrored: false },
      after: { mirrored: false },
    });
    expect(asked[0]!.before.file).toBe(before.clips[0]!.video);
    expect(asked[0]!.after.file).toBe(after.clips[0]!.video);
    for (const half of [asked[0]!.before, asked[0]!.after]) expect(half.strides.length).toBeGreaterThan(6);
    await expect.element(status()).toHaveTextContent('Making the side-by-side video monday-to-friday');
    progress(240);
    await expect.element(page.getByText('Frame 240 of 480')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveProperty('value', 0.5);
    settle({ ok: true, value: MADE });
    const link = page.getByRole('link', { name: 'monday-to-friday.side-by-side.mp4 (5.5 MB)' });
    await expect.element(link).toHaveAttribute('download', 'monday-to-friday.side-by-side.mp4');
    expect(saved.map(({ name }) => name)).toEqual(['monday-to-friday.side-by-side.mp4']);
    await expect.element(button('Make it again')).toHaveFocus();
  });

  it('stops when told to, says so, and can begin anew without skeletons', async () => {
    const { engine, asked, progress } = handDriven();
    show(engine, { before, after });
    await button('Save side-by-side video').click();
    progress(100);
    await button('Stop').click();
    await expect.element(status()).toHaveTextContent('Stopped');
    expect(saved).toEqual([]);
    await page.getByLabelText('Skeletons').click();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(asked.length).toBe(2);
    expect(asked[1]!.skeleton).toBe(false);
  });

  it('says in a sentence why there is no video', async () => {
    const { engine, settle } = handDriven();
    show(engine, { before, after });
    await button('Save side-by-side video').click();
    const message = 'The later run’s clip: it is damaged.';
    settle({ ok: false, error: { code: 'decode-failed', message, detail: 'frame 12' } });
    await expect
      .element(page.getByText('The side-by-side video could not be made.', { exact: true }))
      .toBeVisible();
    await expect.element(status()).toHaveTextContent(message);
  });

  it('is not there without the videos, or without a view in common, and it is said why', async () => {
    const bare = { ...after, clips: after.clips.map(({ source }) => ({ source })) };
    show(fakeEngine(), { before, after: bare });
    await expect.element(page.getByText(/both runs need their videos here/)).toBeVisible();
    expect(button('Save side-by-side video').query()).toBeNull();
    unmount();
    const rear = after.clips.map((clip) => ({ ...clip, source: { ...clip.source, view: 'rear' as const } }));
    show(fakeEngine(), { before, after: { ...after, clips: rear } });
    await expect.element(page.getByText(/filmed from the same place/)).toBeVisible();
  });

  it('mirrors the run after where it was filmed from the other side', async () => {
    const { engine, asked } = handDriven();
    const [{ source }] = [after.clips[0]!];
    const view = source.view === 'side-left' ? 'side-right' : 'side-left';
    const turned = after.clips.map((clip) => ({ ...clip, source: { ...source, view } as const }));
    show(engine, { before, after: { ...after, clips: turned } });
    await button('Save side-by-side video').click();
    expect(asked[0]).toMatchObject({ before: { mirrored: false }, after: { mirrored: true } });
  });
});

describe('the downloads', () => {
  it('have nothing that axe finds, in each state and at each width', async () => {
    for (const width of [390, 1280]) {
      await page.viewport(width, 900);
      const { engine, progress, settle } = handDriven();
      const main = show(engine, { before, after });
      const faults = async () => (await axe.run(main, { rules: { region: { enabled: false } } })).violations;
      await expect.element(button('Save side-by-side video')).toBeVisible();
      expect(await faults()).toEqual([]);
      await button('Save side-by-side video').click();
      progress(100);
      expect(await faults()).toEqual([]);
      settle({ ok: true, value: MADE });
      await expect.element(page.getByRole('link')).toBeVisible();
      expect(await faults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      unmount();
      document.body.replaceChildren();
    }
  });
});
