import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../workers/analysis-api';
import { stretchesOf } from '../../workers/stretches';
import { type Order } from '../fixtures/clips/breaking.worker';
import {
  breakingWorkers,
  bundleBreakingWorker,
  countOpenPorts,
  type GoingOn,
  withoutTimings,
} from '../fixtures/clips/breaking-workers';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';

const FRAMES = 240;
const WORKERS = 3;
let code = '';
let file: File;
let whole: ReturnType<typeof withoutTimings>;
let long: File;
let wholeLong: ReturnType<typeof withoutTimings>;
let bench: ReturnType<typeof breakingWorkers>;

afterEach(() => {
  bench.end();
  expect(bench.alive.size).toBe(0);
});

beforeAll(async () => {
  code = await bundleBreakingWorker();
  file = await clipOf(FRAMES);
  long = await clipOf(4 * FRAMES);
  whole = await alone(file);
  wholeLong = await alone(long);
});

function clipOf(frames: number): Promise<File> {
  const picture = { container: 'webm', codec: 'vp8', widthPx: 128, heightPx: 96 } as const;
  return makeClip({ ...picture, timesS: steadyTimes(frames, 60) });
}

/** What one worker makes of it. */
async function alone(of: File): Promise<ReturnType<typeof withoutTimings>> {
  bench = breakingWorkers(code);
  const { outcome } = await track({ of });
  expect(bench.started()).toBe(1);
  bench.end();
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return withoutTimings(outcome.value);
}

async function track({ of = file, signal }: { of?: File; signal?: AbortSignal } = {}) {
  const goingOn: GoingOn[] = [];
  const progress: Progress[] = [];
  let frames = 0;
  const outcome = await bench.client.track(
    { file: of, model: 'lite' },
    {
      onProgress: (each) => void progress.push(each),
      onPart: (_, part) => {
        // Whoever keeps the parts has a beginning of the clip at every moment, and nothing else.
        expect(part.firstFrame === 0 || part.firstFrame === frames).toBe(true);
        frames = part.firstFrame + part.timesS.length;
      },
      onGoingOn: ({ code }, framesKept) => void goingOn.push([code, framesKept]),
    },
    signal,
  );
  return { outcome, goingOn, frames, done: progress.flatMap(({ framesDone }) => framesDone ?? []) };
}

describe(`a clip that ${WORKERS} workers look at`, () => {
  it('comes out as from one, to the last bit', async () => {
    expect(stretchesOf(FRAMES, [0]).length).toBeGreaterThan(WORKERS);
    bench = breakingWorkers(code, WORKERS);
    const ports = countOpenPorts();
    const { outcome, frames, done } = await track();
    // The fake network tells in the metres how many frames it saw since it was reset: warm-ups are the same too.
    expect(outcome.ok && withoutTimings(outcome.value)).toEqual(whole);
    expect(frames).toBeGreaterThan(0);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(FRAMES);
    expect(bench.started()).toBeGreaterThanOrEqual(2);
    // What helped is let go of, and the one that leads is there for the next clip.
    expect(bench.alive.size).toBe(2);
    await vi.waitFor(() => expect(ports.open.size).toBe(0), { timeout: 5000 });
    ports.stop();
  });

  it.each([2, WORKERS])('comes out the same where %i workers are relieved now and then', async (workers) => {
    bench = breakingWorkers(code, workers, 50);
    // So that the fresh ones are there before the clip is through.
    bench.order({ breakBy: 'slow', at: 0, always: true });
    const ports = countOpenPorts();
    const { outcome, goingOn, frames, done } = await track({ of: long });
    expect(outcome.ok && withoutTimings(outcome.value)).toEqual(wholeLong);
    // Nobody is told, and nothing is seen twice.
    expect(goingOn).toEqual([]);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(4 * FRAMES);
    expect(frames).toBeGreaterThan(0);
    expect(bench.started()).toBeGreaterThan(workers + 1);
    expect(bench.alive.size).toBe(2);
    await vi.waitFor(() => expect(ports.open.size).toBe(0), { timeout: 5000 });
    ports.stop();
  });

  it('comes out the same where no worker can be started any more that would relieve one', async () => {
    bench = breakingWorkers(code, 2, 50);
    bench.goneFrom(2);
    const { outcome, goingOn } = await track({ of: long });
    expect(outcome.ok && withoutTimings(outcome.value)).toEqual(wholeLong);
    expect(goingOn).toEqual([]);
    // It was tried.
    expect(bench.started()).toBeGreaterThan(2);
  });

  it.each<[string, number, Order['breakBy'], string[]]>([
    ['a helper crashes', 1, 'uncaught-error', []],
    ['the memory of a helper does not do', 1, 'out-of-memory', []],
    ['a helper hangs', 1, 'hang-in-network', []],
    ['the one that leads crashes', 0, 'uncaught-error', ['worker-crashed']],
    ['the one that leads hangs in its decoder', 0, 'hang-in-decoder', ['worker-hung']],
  ])('comes out the same where %s', async (_, worker, breakBy, goesOn) => {
    bench = breakingWorkers(code, WORKERS);
    // The leader begins with the first stretch, the first helper with the second.
    const { from } = stretchesOf(FRAMES, [0])[worker]!;
    bench.orderTo(worker, { breakBy, at: from + 20 });
    // So that the helper surely comes to its stretch.
    if (worker > 0) bench.orderTo(0, { breakBy: 'slow', at: 0 });
    const { outcome, goingOn } = await track();
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(withoutTimings(outcome.value)).toEqual(whole);
    expect(goingOn.map(([why]) => why)).toEqual(goesOn);
    if (breakBy !== 'hang-in-decoder') expect(bench.reached()).toBe(1);
  });

  it.each([0, 40])('is stopped by a cancel, every one of them, %i ms later', async (ms) => {
    bench = breakingWorkers(code, WORKERS);
    bench.orderTo(0, { breakBy: 'slow', at: 0 });
    const ports = countOpenPorts();
    const controller = new AbortController();
    const tracking = track({ signal: controller.signal });
    while (bench.started() < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, ms));
    const beganMs = performance.now();
    controller.abort();
    expect((await tracking).outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // It heeds: nobody has to end it, which is done after three seconds.
    expect(performance.now() - beganMs).toBeLessThan(2500);
    expect(bench.alive.size).toBe(2);
    // Whoever was ended gives nothing back by itself: what it was lent is taken back.
    await vi.waitFor(() => expect(ports.open.size).toBe(0), { timeout: 5000 });
    ports.stop();
    const { outcome } = await track();
    expect(outcome.ok && withoutTimings(outcome.value)).toEqual(whole);
  });
});
