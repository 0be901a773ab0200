import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BackendId } from '../../src/pose/pose-estimator';
import type { Order } from '../fixtures/clips/breaking.worker';
import {
  type Blow,
  breakingWorkers,
  bundleBreakingWorker,
  countOpenPorts,
  type GoingOn,
  withoutTimings,
} from '../fixtures/clips/breaking-workers';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';

const FRAMES = 45;
const TIMES = 20;
let code = '';
let file: File;
let whole: ReturnType<typeof withoutTimings>;
let benches: ReturnType<typeof breakingWorkers>[] = [];

function bench() {
  const made = breakingWorkers(code);
  benches.push(made);
  return made;
}
afterEach(() => {
  for (const made of benches) {
    made.end();
    expect(made.alive.size).toBe(0);
  }
  benches = [];
});

beforeAll(async () => {
  code = await bundleBreakingWorker();
  file = await makeClip({
    container: 'webm',
    codec: 'vp8',
    widthPx: 128,
    heightPx: 96,
    timesS: steadyTimes(FRAMES, 30),
  });
  const outcome = await bench().client.track({ file, model: 'lite' });
  if (!outcome.ok) throw new Error(outcome.error.detail);
  whole = withoutTimings(outcome.value);
  expect(outcome.value.framesDecoded).toBe(FRAMES);
});

/** Mulberry32: the same places in every run of the tests. */
function places(seed: number): number[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: TIMES }, () => 1 + Math.floor(next() * (FRAMES - 1)));
}

async function trackOnce(made: ReturnType<typeof breakingWorkers>, backend?: BackendId) {
  const goingOn: GoingOn[] = [];
  const kept: number[] = [];
  let frames = 0;
  const outcome = await made.client.track(
    { file, model: 'lite', ...(backend && { backend }) },
    {
      onProgress: ({ framesKept }) => {
        if (framesKept !== undefined) kept.push(framesKept);
      },
      onPart: (_, part) => {
        expect(part.firstFrame === 0 || part.firstFrame === frames).toBe(true);
        frames = part.firstFrame + part.timesS.length;
      },
      onGoingOn: ({ code }, framesKept) => void goingOn.push([code, framesKept]),
    },
  );
  return { outcome, goingOn, kept };
}

/** One fault in each of twenty clips: each goes on and ends as if nothing had been. */
async function survives(by: Order['breakBy'] | Blow, code: string, where: readonly number[]): Promise<void> {
  const made = bench();
  // The first worker is there before the first fault.
  expect((await made.client.probe(file)).ok).toBe(true);
  const ports = countOpenPorts();
  let wentOnMidway = 0;
  for (const at of where) {
    if (by === 'terminated' || by === 'message-error') made.strike(by, at);
    else made.order({ breakBy: by, at });
    const { outcome, goingOn, kept } = await trackOnce(made);
    if (!outcome.ok) throw new Error(`${by} at ${at}: ${outcome.error.detail}`);
    expect(withoutTimings(outcome.value), `${by} at ${at}, went on at ${goingOn[0]![1]}`).toEqual(whole);
    expect(
      goingOn.map(([why]) => why),
      `${by} at ${at}`,
    ).toEqual([code]);
    if (kept.length > 0) wentOnMidway++;
    expect(kept).toEqual(kept.map(() => goingOn[0]![1]));
  }
  expect(wentOnMidway).toBeGreaterThan(where.length / 2);
  expect(await made.client.diagnostics()).toMatchObject({ ok: true, value: { tensors: 100, busy: false } });
  // A worker that answers lets go of what it was lent. The browser lets go of what was lent to one that was ended, unasked.
  if (!code.startsWith('worker-')) await vi.waitFor(() => expect(ports.open.size).toBe(0));
  ports.stop();
  // Every fault cost one worker; one more is in use.
  expect(made.started()).toBe(where.length + 1);
}

describe('a clip whose worker breaks off at any frame comes out as if it had not', () => {
  it.each([
    ['uncaught-error', 'worker-crashed', 1],
    ['message-error', 'worker-crashed', 2],
    ['network-throws', 'model-failed', 3],
    ['out-of-memory', 'out-of-memory', 4],
    ['graphics-lost', 'graphics-lost', 5],
  ] as const)('%s', (by, code, seed) => survives(by, code, places(seed)));

  it('hang in the network, hang in the decoder, terminated', async () => {
    // They wait most of the time: side by side.
    const faults = [
      ['hang-in-network', 6],
      ['hang-in-decoder', 7],
      ['terminated', 8],
    ] as const;
    await Promise.all(
      faults.flatMap(([by, seed]) => {
        const all = places(seed);
        const halves = [all.slice(0, TIMES / 2), all.slice(TIMES / 2)];
        return halves.map((where) => survives(by, 'worker-hung', where));
      }),
    );
  });
});

describe('a clip that breaks off at one place each time', () => {
  const ALWAYS = { at: 30, always: true } as const;

  async function endsAs(order: Order, code: string, sentence: RegExp): Promise<void> {
    const made = bench();
    expect((await made.client.probe(file)).ok).toBe(true);
    made.order(order);
    const { outcome, goingOn } = await trackOnce(made);
    if (outcome.ok) throw new Error('it came through');
    expect(outcome.error.code).toBe(code);
    expect(outcome.error.message).toMatch(sentence);
    // Two tries that bring nothing, after those that bring the frames before, some of which were still on their way.
    expect(goingOn.length).toBeGreaterThanOrEqual(1);
    expect(goingOn.length).toBeLessThanOrEqual(8);
    expect(made.started()).toBe(goingOn.length + 1);
    made.order({ breakBy: 'none', at: 0 });
    const next = await trackOnce(made);
    expect(next.outcome.ok && withoutTimings(next.outcome.value)).toEqual(whole);
  }

  it('ends with a failure that says what to do, and the next clip is sound', async () => {
    await endsAs(
      { breakBy: 'uncaught-error', ...ALWAYS },
      'worker-crashed',
      /after \d+ pictures.*trim the clip/s,
    );
    await endsAs(
      { breakBy: 'hang-in-network', ...ALWAYS },
      'worker-hung',
      /after \d+ pictures.*another model/s,
    );
    await endsAs({ breakBy: 'network-throws', ...ALWAYS }, 'model-failed', /choose another model/);
    await endsAs(
      { breakBy: 'out-of-memory', ...ALWAYS },
      'out-of-memory',
      /not enough memory.*lighter model/s,
    );
  });

  it('because its decoder never answers there ends with what was seen, and says so', async () => {
    const made = bench();
    expect((await made.client.probe(file)).ok).toBe(true);
    made.order({ breakBy: 'hang-in-decoder', ...ALWAYS });
    const { outcome, goingOn } = await trackOnce(made);
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(goingOn).toEqual([
      ['worker-hung', 30],
      ['worker-hung', 30],
    ]);
    expect(outcome.value.framesDecoded).toBe(30);
    expect([...outcome.value.track.columns.get('nose')!.xPx]).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    );
    expect(outcome.value.warnings.map(({ code }) => code)).toEqual(['clip-damaged']);
  });

  it('before there is enough of it ends as damaged', async () => {
    const made = bench();
    expect((await made.client.probe(file)).ok).toBe(true);
    made.order({ breakBy: 'hang-in-decoder', at: 8, always: true });
    const { outcome } = await trackOnce(made);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'decode-failed' } });
  });

  it('because the graphics processor went away twice comes from the processor alone, from the first frame on', async () => {
    const made = bench();
    expect((await made.client.probe(file)).ok).toBe(true);
    made.order({ breakBy: 'graphics-lost', ...ALWAYS });
    const { outcome, goingOn } = await trackOnce(made, 'webgl');
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(goingOn.map(([code]) => code)).toEqual(['graphics-lost', 'graphics-lost']);
    expect(goingOn[1]![1]).toBe(0);
    const { warnings, provenance } = outcome.value;
    expect(provenance.backend).toBe('wasm');
    expect(warnings.map(({ code }) => code)).toEqual(['graphics-lost']);
    expect(withoutTimings(outcome.value)).toEqual({ ...whole, warnings, provenance });
  });
});
