import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PoseFrame } from '../../src/core/pose/pose-track';
import { FrameStore } from '../../workers/frame-store';
import { goOnFrom } from '../../workers/go-on-from';
import { PartSender } from '../../workers/part-sender';
import { afterPart, nothingSeen, type Seen } from '../../workers/seen-frames';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import { framesOf, storeOf } from '../fixtures/clips/frames-of';

/** As exact as networks answer. */
const number = fc.float({ noNaN: true, noDefaultInfinity: true });
const point = fc.record({ xPx: number, yPx: number, confidence: number });
const points = fc.array(fc.option(point), { minLength: KEYPOINTS.length, maxLength: KEYPOINTS.length });
const frames = fc.array(
  fc.record({ timeS: fc.double({ noNaN: true, noDefaultInfinity: true }), points: fc.option(points) }),
  { maxLength: 6 },
);

const IDENTITY: TrackIdentity = {
  sha256: 'a'.repeat(64),
  model: 'lite',
  modelSha256: 'b'.repeat(64),
  backend: 'wasm',
  decoder: 'webcodecs',
};

describe('a part', () => {
  it('holds exactly what was found', () => {
    fc.assert(
      fc.property(frames, fc.nat(), (seen, firstFrame) => {
        const part = structuredClone(packPart(firstFrame, seen, { memory: 1 }));
        expect(part.firstFrame).toBe(firstFrame);
        expect(part.after).toEqual({ memory: 1 });
        const back = framesOf(part);
        expect(back.length).toBe(seen.length);
        back.forEach((frame, i) => {
          expect(Object.is(frame.timeS, seen[i]!.timeS)).toBe(true);
          // To the last bit, zero's sign included.
          expect(frame.points).toStrictEqual(seen[i]!.points?.map((each) => each && { ...each }) ?? null);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('that is cut short is refused', () => {
    const part = packPart(0, [frameAt(0)], null);
    expect(() => new FrameStore().add({ ...part, points: part.points.subarray(1) })).toThrow(RangeError);
  });
});

/** As a worker makes it. */
function packPart(firstFrame: number, seen: readonly PoseFrame[], after: unknown): TrackPart {
  return { firstFrame, ...storeOf(seen).packed(), after };
}

describe('parts in the making', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function sending(everyMs: number) {
    const parts: TrackPart[] = [];
    const seen = nothingSeen();
    const listener = {
      onProgress: () => {},
      onPreview: () => {},
      onPart: (_: TrackIdentity, part: TrackPart) => void parts.push(part),
    };
    const sender = new PartSender(listener, IDENTITY, seen, everyMs);
    const see = (i: number): void => {
      seen.frames.push(frameAt(i));
      seen.networkMs.push(i);
      sender.saw({ blazePose: null, fused: [frameAt(i).points!] });
    };
    return { parts, seen, sender, see };
  }

  it('follow each other without a gap, also while the next frame never comes', () => {
    const { parts, sender, see } = sending(2000);
    for (let i = 0; i < 50; i++) {
      see(i);
      vi.advanceTimersByTime(130);
    }
    vi.advanceTimersByTime(60_000);
    expect(parts.length).toBe(Math.ceil((50 * 130) / 2080));
    const all = parts.flatMap((part) => framesOf(part));
    expect(parts.map(({ firstFrame }) => firstFrame)).toEqual(
      parts.map((_, i) => parts.slice(0, i).reduce((sum, { timesS }) => sum + timesS.length, 0)),
    );
    expect(all.map(({ timeS }) => timeS)).toEqual(Array.from({ length: 50 }, (_, i) => i / 30));
    sender.send();
    expect(parts.flatMap((part) => framesOf(part)).length).toBe(50);
  });

  it('bring what the network remembered after the very last of their frames', () => {
    const { parts, sender, see } = sending(2000);
    [0, 1, 2].forEach(see);
    sender.send();
    see(3);
    sender.send();
    const remembered = parts.map(
      ({ after }) => (after as ReturnType<typeof afterPart>).estimator.fused![0]![0]!,
    );
    expect(remembered.map(({ xPx }) => xPx)).toEqual([2, 3]);
  });

  it('are sent no more once it is over', () => {
    const { parts, sender, see } = sending(2000);
    see(0);
    sender.stop();
    vi.advanceTimersByTime(10_000);
    expect(parts).toEqual([]);
  });

  it('that the page fails to keep are no reason to stop', async () => {
    const onPart = vi.fn().mockRejectedValue(new Error('full'));
    const seen = nothingSeen();
    const sender = new PartSender({ onProgress: () => {}, onPreview: () => {}, onPart }, IDENTITY, seen);
    seen.frames.push(frameAt(0));
    sender.saw({});
    sender.send();
    await sender.told;
    expect(onPart).toHaveBeenCalledTimes(1);
  });
});

describe('going on', () => {
  const timesS = Float64Array.from({ length: 100 }, (_, i) => i / 30);
  const partsOf = (...lengths: readonly number[]): TrackPart[] => {
    let first = 0;
    return lengths.map((length) => {
      const seen: Seen = { ...nothingSeen(), networkMs: [7], decodeMs: [1], totalMs: [9] };
      const part = packPart(
        first,
        Array.from({ length }, (_, i) => frameAt(first + i)),
        afterPart(seen, { thunder: { xPx: first, yPx: 0, sizePx: 1 } }),
      );
      first += length;
      return part;
    });
  };

  it('takes all parts of the same file, network and machine', () => {
    const going = goOnFrom({ identity: IDENTITY, parts: partsOf(10, 20, 5) }, { ...IDENTITY }, timesS).get(
      'all',
    )!;
    expect(going.seen.frames.packed().timesS).toEqual(timesS.subarray(0, 35));
    expect(going.after.estimator.thunder!.xPx).toBe(30);
    expect(going.seen.timingsBefore).toEqual({ decodeMs: 1, networkMs: 7, totalMs: 9 });
  });

  const region = { leftPx: 0, topPx: 0, widthPx: 100, heightPx: 100 };
  it.each<[string, Partial<TrackIdentity>]>([
    ['file', { sha256: 'c'.repeat(64) }],
    ['model', { model: 'full' }],
    ['weights', { modelSha256: 'c'.repeat(64) }],
    ['machine', { backend: 'webgl' }],
    ['light network', { lightSha256: 'c'.repeat(64) }],
    ['decoder', { decoder: 'element' }],
    ['part of the picture', { region }],
  ])('passes by what is of another %s', (_, change) => {
    const unfinished = { identity: { ...IDENTITY, ...change }, parts: partsOf(10) };
    expect(goOnFrom(unfinished, IDENTITY, timesS).size).toBe(0);
    expect(goOnFrom({ ...unfinished, identity: IDENTITY }, { ...IDENTITY, ...change }, timesS).size).toBe(0);
    expect(goOnFrom(unfinished, { ...IDENTITY, ...structuredClone(change) }, timesS).size).toBe(1);
  });

  it('takes up two passes, each with its own frames, squares and memory', () => {
    const partOf = (pass: 'light' | 'looks', firstFrame: number, from: number, length: number): TrackPart => {
      const seen = nothingSeen(pass);
      const places = Array.from({ length }, (_, i) => from + i);
      if (pass === 'light') seen.squares.push(...places.flatMap((i) => [i, i + 0.1, i + 0.2, i + 0.3]));
      const after = afterPart(seen, { thunder: { xPx: from, yPx: 0, sizePx: 1 } });
      return packPart(firstFrame, places.map(frameAt), after);
    };
    // Looks come after all the light frames, and begin at the clip's beginning again.
    const parts = [
      ...[partOf('light', 0, 0, 60), partOf('light', 60, 60, 40)],
      ...[partOf('looks', 100, 0, 5), partOf('looks', 105, 5, 7)],
    ];
    const going = goOnFrom({ identity: IDENTITY, parts }, IDENTITY, timesS);
    expect([...going.keys()]).toEqual(['light', 'looks']);
    const [light, looks] = [going.get('light')!, going.get('looks')!];
    expect(light.seen.frames.packed().timesS).toEqual(timesS);
    expect(light.seen.squares.filter((_, i) => i % 4 === 0)).toEqual([...timesS.keys()]);
    expect(light.after.estimator.thunder!.xPx).toBe(60);
    expect(looks.seen.pass).toBe('looks');
    expect(looks.seen.frames.packed().timesS).toEqual(timesS.subarray(0, 12));
    expect(looks.seen.squares).toEqual([]);
    expect(looks.after.estimator.thunder!.xPx).toBe(5);
    // A part of one pass does not follow the other's numbers.
    const cut = goOnFrom({ identity: IDENTITY, parts: [parts[0]!, parts[2]!] }, IDENTITY, timesS);
    expect([...cut.keys()]).toEqual(['light']);
  });

  it('stops at a gap, at what another version kept, and at more frames than the clip has', () => {
    const [first, second, third] = partsOf(10, 10, 10);
    const taken = (parts: readonly TrackPart[]): number | undefined =>
      goOnFrom({ identity: IDENTITY, parts }, IDENTITY, timesS).get('all')?.seen.frames.length;
    expect(taken([first!, third!])).toBe(10);
    expect(taken([second!])).toBeUndefined();
    expect(taken([])).toBeUndefined();
    expect(taken([first!, { ...second!, after: { version: 0 } }])).toBe(10);
    expect(taken([{ ...first!, after: null }])).toBeUndefined();
    expect(taken(partsOf(60, 40))).toBe(100);
    expect(taken(partsOf(60, 41))).toBe(60);
    expect(goOnFrom(undefined, IDENTITY, timesS).size).toBe(0);
  });
});

function frameAt(i: number): PoseFrame {
  return { timeS: i / 30, points: KEYPOINTS.map(() => ({ xPx: i, yPx: 0, confidence: 1 })) };
}
