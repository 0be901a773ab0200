import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import { ClipClock } from '../../src/app/clock/clip-clock';
import { SignalPlots } from '../../src/app/signals/signal-plots';
import { WorkspaceContext, type Workspace } from '../../src/app/workspace/workspace-context';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { StrideValue } from '../../src/core/metrics/measure';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { Report } from '../../src/report/report';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';

/** What the bench asks of its page. */
export interface PlotsBench {
  /** Mounts three plots with raw lines of so many frames at 240 a second, and the plot over the stride. */
  mount(frames: number): Promise<{ readonly mountMs: number }>;
  measure(what: PlotsTask): Promise<PlotsPace>;
}

/** The line of the moment moves; a quarter of the clip moves under the plots; whole clip and half of it in turn. */
export type PlotsTask = 'now' | 'pan' | 'zoom';

export interface PlotsPace {
  readonly updatesPerS: number;
  /** Between two pictures of the screen, the longest wait, ms. */
  readonly slowestMs: number;
  /** 0 = none of 50 ms or more. */
  readonly longestTaskMs: number;
}

declare global {
  interface Window {
    plumblinePlots?: PlotsBench;
  }
}

const RATE_HZ = 240;
const PIECE_S = 6;
const FOR_MS = 4000;

let clock: ClipClock | null = null;
let unmount = (): void => undefined;

window.plumblinePlots = {
  async mount(frames) {
    unmount();
    const workspace = workspaceOf(frames);
    clock = workspace.current.clock;
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    unmount = () => root.unmount();
    await settled();
    const beganMs = performance.now();
    root.render(createElement(WorkspaceContext, { value: workspace }, createElement(SignalPlots)));
    await until(() => document.querySelectorAll('.signal-time canvas').length === 2);
    const mountMs = performance.now() - beganMs;
    press('Add a plot');
    document.querySelector<HTMLInputElement>('.signal-check input')!.click();
    await until(() => document.querySelectorAll('.signal-time canvas').length === 3);
    await settled();
    return { mountMs };
  },
  async measure(what) {
    press('Whole clip');
    if (what === 'pan') for (let i = 0; i < 2; i++) press('Enlarge');
    await settled();
    const frames = clock!.timesS.length;
    let direction = 'Later';
    const update = (n: number): void => {
      if (what === 'now') return clock!.showFrame((n * 37) % frames);
      if (what === 'zoom') return press(n % 2 === 0 ? 'Enlarge' : 'Whole clip');
      if (n % 6 === 0) direction = direction === 'Later' ? 'Earlier' : 'Later';
      press(direction);
    };
    return pace(update);
  },
};

function press(name: string): void {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
  found!.click();
}

async function pace(update: (n: number) => void): Promise<PlotsPace> {
  let longestTaskMs = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  tasks.observe({ type: 'longtask' });
  const beganMs = await picture();
  let [lastMs, slowestMs, n] = [beganMs, 0, 0];
  while (lastMs - beganMs < FOR_MS) {
    update(n++);
    const nowMs = await picture();
    slowestMs = Math.max(slowestMs, nowMs - lastMs);
    lastMs = nowMs;
  }
  await settled();
  tasks.disconnect();
  return { updatesPerS: (1000 * n) / (lastMs - beganMs), slowestMs, longestTaskMs };
}

const picture = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await picture();
}

/** Six seconds of a runner, one after the other until there are enough. */
function workspaceOf(frames: number): Workspace {
  const { track } = filmRunner(makeRunner({ durationS: PIECE_S }), {
    view: 'side-left',
    durationS: PIECE_S,
    frameRateHz: RATE_HZ,
  });
  const analysis = analyzeRun(
    [corrupt(track, { noisePx: 2, dropoutShare: 0, legSwapShare: 0 }, 3).track],
    {},
  );
  const { cleaned, ...found } = analysis.clips[0]!;
  const pieces = Math.ceil(frames / cleaned.timesS.length);
  const shiftedS = Array.from({ length: pieces }, (_, i) => i * PIECE_S);
  const source = {
    ...found,
    clip: {
      name: 'bench.mp4',
      sha256: '',
      widthPx: 1280,
      heightPx: 720,
      fps: RATE_HZ,
      durationS: frames / RATE_HZ,
    },
    steps: shiftedS.flatMap((byS) =>
      found.steps.map((step) => ({
        side: step.side,
        contactS: step.contactS + byS,
        midStanceS: step.midStanceS + byS,
        toeOffS: step.toeOffS + byS,
      })),
    ),
    events: shiftedS.flatMap((byS) => found.events.map((event) => ({ ...event, timeS: event.timeS + byS }))),
  };
  const metrics = Object.fromEntries(
    Object.entries(analysis.metrics).map(([id, result]) => [
      id,
      'perStride' in result
        ? {
            ...result,
            perStride: shiftedS.flatMap((byS) =>
              result.perStride.map((each): StrideValue => ({ ...each, timeS: each.timeS + byS })),
            ),
          }
        : result,
    ]),
  );
  const report = { ...source, metrics, cycles: analysis.cycles } as unknown as Report;
  const long = repeated(cleaned, frames);
  const clip = {
    index: 0,
    source: report,
    raw: repeated(track, frames),
    cleaned: long,
    clock: new ClipClock(long.timesS),
    entries: [],
  };
  return { report, standing: null, clips: [clip], current: clip } as unknown as Workspace;
}

function repeated(track: PoseTrack, frames: number): PoseTrack {
  const n = track.timesS.length;
  const repeat = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: frames }, (_, i) => values[i % n]!);
  return {
    ...track,
    timesS: Float64Array.from({ length: frames }, (_, i) => i / RATE_HZ),
    columns: new Map(
      [...track.columns].map(([name, { xPx, yPx, confidence }]) => [
        name,
        { xPx: repeat(xPx), yPx: repeat(yPx), confidence: repeat(confidence) },
      ]),
    ),
  };
}
