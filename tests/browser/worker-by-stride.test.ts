import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { Phase, TrackedClip } from '../../workers/analysis-api';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import type { Order } from '../fixtures/clips/breaking.worker';
import { breakingWorkers, bundleBreakingWorker, withoutTimings } from '../fixtures/clips/breaking-workers';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';

/** Nobody runs in it: no stride is known, and the accurate network looks thirty times a second. */
const FRAMES = 240;
const LOOKS_A_SECOND = 30;
/** Of a clip of 60 frames a second, the light network sees every other frame, and the last. */
const LIGHT_FRAMES = FRAMES / 2 + 1;
const WORKERS = 3;

let code = '';
let bench: ReturnType<typeof breakingWorkers>;
const clips = new Map<number, File>();
const whole = new Map<number, ReturnType<typeof withoutTimings>>();

afterEach(() => {
  bench.end();
  expect(bench.alive.size).toBe(0);
});

beforeAll(async () => {
  code = await bundleBreakingWorker();
  for (const rateHz of [30, 60, 240]) {
    clips.set(
      rateHz,
      await makeClip({
        ...{ container: 'webm', codec: 'vp8', widthPx: 128, heightPx: 96 },
        timesS: steadyTimes(FRAMES, rateHz),
      }),
    );
  }
  for (const rateHz of [60, 240]) {
    bench = breakingWorkers(code);
    whole.set(rateHz, withoutTimings((await track(rateHz)).clip));
    bench.end();
  }
});

/** What a call heard and came to. */
async function track(rateHz: number, goOnFrom?: { identity: TrackIdentity; parts: TrackPart[] }) {
  const parts: TrackPart[] = [];
  const heard: [Phase, number][] = [];
  const goingOn: string[] = [];
  let identity: TrackIdentity | null = null;
  const outcome = await bench.client.track(
    { file: clips.get(rateHz)!, model: 'accurate', ...(goOnFrom && { goOnFrom }) },
    {
      onProgress: ({ phase, framesDone }) =>
        void (framesDone !== undefined && heard.push([phase, framesDone])),
      onPart: (of, part) => {
        identity = of;
        if (part.firstFrame === 0) parts.length = 0;
        parts.push(structuredClone(part));
      },
      onGoingOn: (why) => void goingOn.push(why.code),
    },
  );
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return { clip: outcome.value, parts, identity: identity!, heard, goingOn };
}

const noseOf = ({ track }: Pick<TrackedClip, 'track'>) => track.columns.get('nose')!;
function framesWithRunner({ columns }: PoseTrack): number {
  return columns.get('nose')!.xPx.filter(Number.isFinite).length;
}

describe('a clip that is looked at by stride', () => {
  it('is seen by the light network thirty times a second and by the accurate one in some frames, each told where to look', () => {
    const { track, provenance } = whole.get(60)!;
    const looks = provenance.byStride!.looks;
    expect(provenance.model).toBe('accurate');
    expect(provenance.byStride!.lightModel).toBe('lite');
    expect(Math.abs(looks - (FRAMES / 60) * LOOKS_A_SECOND)).toBeLessThanOrEqual(2);
    expect(track.timesS.length).toBe(FRAMES);
    expect(track.tracker).toBe('accurate');
    // The fake networks put every landmark at the frame's number: nothing is mixed up between frames and looks.
    noseOf({ track }).xPx.forEach((x, i) => expect(x).toBeCloseTo(i + 1, 1));
    // Their ears tell what they remembered before: the light one's place in the frame before,
    // which the first has not; told from times in whole milliseconds.
    expect(framesWithRunner(track)).toBe(FRAMES);
    track.columns
      .get('left_ear')!
      .xPx.subarray(8)
      .forEach((last, i) => expect(Math.abs(last - (i + 8))).toBeLessThan(0.1));
    track.columns
      .get('right_ear')!
      .yPx.subarray(8)
      .forEach((step) => expect(step).toBeCloseTo(1, 1));
  });

  it('of 240 frames a second costs no more looks a second', () => {
    const { track, provenance } = whole.get(240)!;
    const looks = provenance.byStride!.looks;
    expect(Math.abs(looks - (FRAMES / 240) * LOOKS_A_SECOND)).toBeLessThanOrEqual(2);
    expect(track.timesS.length).toBe(FRAMES);
    const { xPx } = noseOf({ track });
    const known = [...xPx.keys()].filter((i) => Number.isFinite(xPx[i]));
    expect(known.length).toBeGreaterThan(FRAMES - 4);
    // Most of the frames nobody looked at: their place is their own all the same, not a neighbour's.
    for (const i of known) expect(xPx[i]).toBeCloseTo(i + 1, 0);
  });

  it('of 30 frames a second is looked at in every frame, and so is one where that is asked for', async () => {
    bench = breakingWorkers(code);
    const slow = await track(30);
    expect(slow.clip.provenance).not.toHaveProperty('byStride');
    expect(slow.clip.framesDecoded).toBe(FRAMES);
    const asked = await bench.client.track({ file: clips.get(60)!, model: 'accurate', everyFrame: true });
    expect(asked.ok && asked.value.provenance).not.toHaveProperty('byStride');
    expect(asked.ok && framesWithRunner(asked.value.track)).toBe(FRAMES);
  });

  it.each([60, 240])(
    'comes out the same from %d frames a second by several workers, and says how far it is',
    async (rateHz) => {
      bench = breakingWorkers(code, WORKERS);
      bench.orderTo(0, { breakBy: 'slow', at: 0 });
      const { clip, heard } = await track(rateHz);
      expect(withoutTimings(clip)).toEqual(whole.get(rateHz));
      expect(bench.started()).toBeGreaterThanOrEqual(2);
      expect([...new Set(heard.map(([phase]) => phase))]).toEqual(['strides', 'looks']);
      for (const phase of ['strides', 'looks']) {
        const done = heard.filter(([each]) => each === phase).map(([, frames]) => frames);
        expect(done).toEqual(done.toSorted((a, b) => a - b));
        expect(Math.min(...done)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it.each<[string, number, Order, string[]]>([
    [
      'a helper crashes while it looks',
      1,
      { breakBy: 'uncaught-error', at: FRAMES / 2, model: 'accurate' },
      [],
    ],
    [
      'a helper hangs while it looks',
      1,
      { breakBy: 'hang-in-network', at: FRAMES / 2, model: 'accurate' },
      [],
    ],
    [
      'the leader crashes while it finds strides',
      0,
      { breakBy: 'uncaught-error', at: 20, model: 'lite' },
      ['worker-crashed'],
    ],
    [
      'the leader crashes while it looks',
      0,
      { breakBy: 'uncaught-error', at: 20, model: 'accurate' },
      ['worker-crashed'],
    ],
    [
      'the leader hangs while it looks',
      0,
      { breakBy: 'hang-in-network', at: 20, model: 'accurate' },
      ['worker-hung'],
    ],
  ])('comes out the same where %s', async (_, worker, order, goesOn) => {
    bench = breakingWorkers(code, WORKERS);
    bench.orderTo(worker, order);
    // So that the helper surely comes to its stretch.
    if (worker > 0) bench.orderTo(0, { breakBy: 'slow', at: 0 });
    const { clip, goingOn } = await track(60);
    expect(withoutTimings(clip)).toEqual(whole.get(60));
    expect(goingOn).toEqual(goesOn);
    expect(bench.reached()).toBe(1);
  });

  it('goes on from wherever it broke off, in either pass, and nothing is seen twice', async () => {
    bench = breakingWorkers(code);
    const { parts, identity } = await track(60);
    const frames = (upTo: number): number =>
      parts.slice(0, upTo).reduce((sum, { timesS }) => sum + timesS.length, 0);
    const places = [...parts.keys()].filter((i) => i % Math.ceil(parts.length / 6) === 0).map((i) => i + 1);
    const inLooks = places.filter((upTo) => frames(upTo) > LIGHT_FRAMES);
    expect(inLooks.length).toBeGreaterThan(0);
    expect(inLooks.length).toBeLessThan(places.length);
    for (const upTo of places) {
      const on = await track(60, { identity, parts: parts.slice(0, upTo) });
      expect(withoutTimings(on.clip)).toEqual(whole.get(60));
      // Its own parts follow those that were kept.
      expect(on.parts.every(({ firstFrame }) => firstFrame >= frames(upTo))).toBe(true);
      if (frames(upTo) >= LIGHT_FRAMES)
        expect(on.heard.filter(([phase, done]) => phase === 'strides' && done < LIGHT_FRAMES)).toEqual([]);
    }
  });

  it('in which the light network sees nobody is looked at in every frame', async () => {
    bench = breakingWorkers(code);
    bench.orderTo(0, { breakBy: 'see-nobody', at: 0, model: 'lite', always: true });
    const { clip, heard } = await track(60);
    expect(clip.provenance).not.toHaveProperty('byStride');
    expect(clip.framesDecoded).toBe(FRAMES);
    noseOf(clip).xPx.forEach((x, i) => expect(x).toBe(i + 1));
    expect([...new Set(heard.map(([phase]) => phase))]).toEqual(['strides', 'frames']);
  });
});
