import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComparedRun } from '../../src/app/comparison/compared-run';
import type { Place } from '../../src/app/comparison/compare-desk';
import { layOver } from '../../src/app/side-by-side/lay-over';
import { legOfClip } from '../../src/app/side-by-side/leg-of-clip';
import type { Side } from '../../src/core/pose/keypoints';
import { midHip, skeletonAt } from '../../src/drawing/skeleton';
import { readNumber } from '../fixtures/clips/frame-number';
import { filmRun, type FilmedRun } from '../fixtures/side-by-side/film-run';
import { madeUpComparison } from '../fixtures/side-by-side/made-up-comparison';
import { mountSideBySide } from '../fixtures/side-by-side/mount-side-by-side';
import type { CameraParams } from '../fixtures/synthetic-runner';

const SMALL: Partial<CameraParams> = { widthPx: 320, heightPx: 240, view: 'side-left', durationS: 4 };

/** The runner is larger before, so that a ghost's whole picture lies within the other one's. */
const filmed = (name: Place, stepRatePerMin: number, camera: Partial<CameraParams>): FilmedRun => ({
  name,
  runner: { stepRatePerMin, seed: name === 'before' ? 3 : 4 },
  cameras: [{ ...SMALL, runnerPx: name === 'before' ? 190 : 130, ...camera }],
  codec: 'avc',
  pictures: 'numbers',
});

const CASES: readonly (readonly [string, FilmedRun, FilmedRun])[] = [
  [
    '30 and 120 frames a second, 150 and 185 steps a minute',
    filmed('before', 150, { frameRateHz: 30 }),
    filmed('after', 185, { frameRateHz: 120 }),
  ],
  [
    'a variable and a low frame rate, 188 and 158 steps a minute',
    filmed('before', 188, { frameRateHz: 60, jitterS: 0.007, droppedShare: 0.05 }),
    filmed('after', 158, { frameRateHz: 25 }),
  ],
];

let unmount = (): void => undefined;
beforeEach(() => page.viewport(1280, 1000));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

function open({ before, after }: Readonly<Record<Place, ComparedRun>>): void {
  const root = document.body.appendChild(document.createElement('div'));
  unmount = mountSideBySide(root, before, after, madeUpComparison(before, after));
}

const player = (): HTMLElement => document.querySelector<HTMLElement>('.pair-player')!;
const readout = (place: Place): HTMLElement =>
  player().querySelector<HTMLElement>(`[aria-label="${place === 'before' ? 'Before' : 'After'}"] .where`)!;
/** The frame that the run's own slider stands at, from 0. */
const frameOf = (place: Place): number => Number(readout(place).querySelector('input')!.value);
const said = (): string => player().querySelector('.joint-now')!.textContent;

/** The number in the picture on a stage, however it is shown; NaN while there is none. */
function numberOn(stage: HTMLElement): number {
  const exact = stage.querySelector<HTMLCanvasElement>('canvas.exact')!;
  const video = stage.querySelector('video');
  const canvas = new OffscreenCanvas(320, 240);
  const context = canvas.getContext('2d')!;
  if (!exact.hidden) context.drawImage(exact, 0, 0, 320, 240);
  else if (video && video.readyState >= 2) context.drawImage(video, 0, 0, 320, 240);
  return readNumber(context.getImageData(0, 0, 320, 240));
}

/** The number in the ghost's picture, brought back from where it was laid: NaN where it lies elsewhere. */
function numberOfGhost({ before, after }: Readonly<Record<Place, ComparedRun>>): number {
  const canvas = player().querySelector<HTMLCanvasElement>('canvas.ghost-picture')!;
  const [ghost, base] = [before.clips[0]!, after.clips[0]!];
  const frames = {
    base: numberOn(player().querySelector<HTMLElement>('.stage')!) - 1,
    ghost: frameOf('before'),
  };
  if (!(frames.base >= 0)) return NaN;
  const laid = layOver(
    { hip: midHip(skeletonAt(base.cleaned!, frames.base))!, legPx: legOfClip(base)! },
    { hip: midHip(skeletonAt(ghost.cleaned!, frames.ghost))!, legPx: legOfClip(ghost)! },
    false,
  );
  const scale = canvas.width / 320;
  const back = new OffscreenCanvas(320, 240).getContext('2d')!;
  back.setTransform(
    1 / (laid.xFactor * scale),
    0,
    0,
    1 / (laid.yFactor * scale),
    -laid.xPx / laid.xFactor,
    -laid.yPx / laid.yFactor,
  );
  back.drawImage(canvas, 0, 0);
  return readNumber(back.getImageData(0, 0, 320, 240));
}

/** Where a frame is in the stride of a foot, percent, and how much a frame is there; told apart from the code. */
function placeInStride(
  { clips }: ComparedRun,
  frame: number,
  side: Side,
): { percent: number; framePercent: number } | null {
  const { cleaned, source } = clips[0]!;
  const timeS = cleaned!.timesS[frame]!;
  const landings = source.steps!.filter((step) => step.side === side).map(({ contactS }) => contactS);
  const next = landings.findIndex((contactS) => contactS > timeS);
  if (next < 1) return null;
  const strideS = landings[next]! - landings[next - 1]!;
  const gapS = Math.max(
    cleaned!.timesS[frame + 1]! - timeS,
    timeS - (cleaned!.timesS[frame - 1] ?? timeS - 1 / 30),
  );
  return {
    percent: (100 * (timeS - landings[next - 1]!)) / strideS,
    framePercent: (100 * gapS) / strideS,
  };
}

/** Waits until both pictures are those of the frames that are told, and says how far apart they are in the stride. */
async function apartNow(
  runs: Readonly<Record<Place, ComparedRun>>,
  numbers: () => Readonly<Record<Place, number>>,
): Promise<{ apart: number; allowed: number } | null> {
  await expect
    .poll(
      () => {
        const { before, after } = numbers();
        return [before - 1, after - 1, frameOf('before'), frameOf('after')].join();
      },
      { interval: 10, timeout: 8000 },
    )
    .toBe([frameOf('before'), frameOf('after'), frameOf('before'), frameOf('after')].join());
  const side: Side = said().includes('right') ? 'right' : 'left';
  const { before, after } = numbers();
  const [a, b] = [placeInStride(runs.before, before - 1, side), placeInStride(runs.after, after - 1, side)];
  if (!a || !b) return null;
  const d = (((a.percent - b.percent) % 100) + 100) % 100;
  return { apart: Math.min(d, 100 - d), allowed: Math.max(a.framePercent, b.framePercent) };
}

function drag(input: HTMLInputElement, share: number): void {
  const [min, max] = [Number(input.min), Number(input.max)];
  const value = Math.round(min + share * (max - min));
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, String(value));
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const key = (keys: string) => (): Promise<void> => {
  player().focus();
  return userEvent.keyboard(keys);
};
const seek = (place: Place, share: number) => async (): Promise<void> =>
  drag(readout(place).querySelector('input')!, share);
const within = (share: number) => async (): Promise<void> =>
  drag(player().querySelector<HTMLInputElement>('.joint-within input')!, share);
const press = (name: string) => (): Promise<void> => page.getByRole('button', { name }).click();
const playFor = (ms: number) => async (): Promise<void> => {
  await key(' ')();
  await new Promise((resolve) => setTimeout(resolve, ms));
  await key('k')();
};

/** Steps, seeks and plays from either run. */
const MOVES = [
  ...[0.31, 0.44, 0.52, 0.63, 0.38].flatMap((share) => [seek('before', share), key('.')]),
  ...[0.35, 0.47, 0.55, 0.66, 0.41].flatMap((share) => [seek('after', share), key(',')]),
  key('.'),
  key('.'),
  key('{Shift>}{ArrowRight}{/Shift}'),
  key('{Shift>}{ArrowLeft}{/Shift}'),
  key(']'),
  key(']'),
  key('[['),
  within(0.1),
  within(0.75),
  within(0.5),
  press('Before: the next stride'),
  press('After: the stride before this one'),
  playFor(500),
  playFor(350),
] as const;

describe.each(CASES)('two runs filmed at %s', (_, filmedBefore, filmedAfter) => {
  let runs: Readonly<Record<Place, ComparedRun>>;
  beforeAll(async () => {
    runs = { before: await filmRun(filmedBefore), after: await filmRun(filmedAfter) };
  });

  it('show the same part of the stride at every paused moment, within a frame of the slower one', async () => {
    open(runs);
    await expect.poll(() => document.querySelectorAll('.pair-stages .stage').length).toBe(2);
    const [before, after] = [...player().querySelectorAll<HTMLElement>('.stage')];
    const numbers = () => ({ before: numberOn(before!), after: numberOn(after!) });
    expect(await apartNow(runs, numbers)).not.toBeNull();
    const seen: { apart: number; allowed: number }[] = [];
    for (const move of MOVES) {
      await move();
      const now = await apartNow(runs, numbers);
      if (now) seen.push(now);
    }
    expect(seen.length).toBeGreaterThanOrEqual(25);
    expect(seen.filter(({ apart, allowed }) => apart > allowed)).toEqual([]);
  });

  it('lie over each other in the same part of the stride, the ghost with its own picture', async () => {
    open(runs);
    await page.getByRole('button', { name: 'Ghost', exact: true }).click();
    await page.getByLabelText('Its picture too').click();
    const stage = player().querySelector<HTMLElement>('.stage')!;
    const numbers = () => ({ before: numberOfGhost(runs), after: numberOn(stage) });
    const seen: { apart: number; allowed: number }[] = [];
    for (const move of MOVES) {
      await move();
      const now = await apartNow(runs, numbers);
      if (now) seen.push(now);
      const bones = player().querySelector<HTMLCanvasElement>('canvas.ghost-bones')!;
      expect(Number(bones.dataset['frame'])).toBe(frameOf('before'));
    }
    expect(seen.length).toBeGreaterThanOrEqual(25);
    expect(seen.filter(({ apart, allowed }) => apart > allowed)).toEqual([]);
  });
});
