import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFrames, isWorthByStride } from '../../src/core/by-stride/choose-frames';
import { chooseLightFrames } from '../../src/core/by-stride/choose-light-frames';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { framesOf, seenByTwo } from '../fixtures/by-stride/two-networks';
import { cut, frozen, mirrored, withTimes } from '../fixtures/known-runners/change-track';
import { filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';

const DURATION_S = 6;
const film = (camera: Partial<CameraParams>, stepRatePerMin = 170, seed = 3): PoseTrack => {
  const runner = makeRunner({ stepRatePerMin, durationS: DURATION_S, seed });
  const { track } = filmRunner(runner, { durationS: DURATION_S, ...camera });
  return seenByTwo(track, camera.frameRateHz ?? 60, seed).light;
};
const side = film({ view: 'side-left' });
const rear = film({ view: 'rear' });
const secondsOf = ({ timesS }: PoseTrack): number => timesS.at(-1)! - timesS[0]!;
const gapsS = (track: PoseTrack, places: Uint32Array): number[] =>
  [...places.subarray(1)].map((place, k) => track.timesS[place]! - track.timesS[places[k]!]!);

/** The same track, nobody seen in the frames given. */
function without(track: PoseTrack, hidden: (frame: number) => boolean): PoseTrack {
  const blank = (values: Float64Array, value: number): Float64Array =>
    values.map((kept, frame) => (hidden(frame) ? value : kept));
  return {
    ...track,
    columns: new Map(
      [...track.columns].map(([name, c]) => [
        name,
        { xPx: blank(c.xPx, NaN), yPx: blank(c.yPx, NaN), confidence: blank(c.confidence, 0) },
      ]),
    ),
  };
}

describe.each([
  ['side', side, 'side-left'],
  ['rear', rear, 'rear'],
] as const)('frames chosen of a run from the %s', (name, light, view) => {
  const places = chooseFrames(light);
  const { truth } = filmRunner(makeRunner({ stepRatePerMin: 170, durationS: DURATION_S, seed: 3 }), {
    view,
    durationS: DURATION_S,
  });

  it('rise, with the first and the last', () => {
    expect([...places]).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(light.timesS.length - 1);
  });

  it('are at most 40 in 100 at 60 frames a second, and never more than a tenth of a second apart', () => {
    expect(places.length).toBeLessThan(0.4 * light.timesS.length);
    expect(Math.max(...gapsS(light, places))).toBeLessThan(0.1 + 1 / 60 + 1e-6);
  });

  it('lie closer around true contacts than on the whole', () => {
    const near = truth.events
      .filter(({ type, timeS }) => type === 'IC' && timeS > 1 && timeS < DURATION_S - 1)
      .map(({ timeS }) => [...places].filter((p) => Math.abs(light.timesS[p]! - timeS) <= 0.04).length);
    expect(near.length).toBeGreaterThan(8);
    const mean = near.reduce((sum, n) => sum + n, 0) / near.length;
    // 22 a second would be 1.8 in these 0.08 s.
    expect(mean).toBeGreaterThan(2.3);
    expect(Math.min(...near)).toBeGreaterThanOrEqual(1);
  });

  it('are the same in the mirror', () => {
    expect(chooseFrames(mirrored(light))).toEqual(places);
  });

  it('are the same whenever the clock starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 2000 }), (laterS) => {
        expect(chooseFrames(withTimes(light, (timeS) => timeS + laterS))).toEqual(places);
      }),
      { numRuns: 4 },
    );
  });
});

describe('frames chosen', () => {
  it('are as many a second at 240 frames a second as at 60', () => {
    const quick = film({ view: 'side-left', frameRateHz: 240 });
    const looks = chooseFrames(framesOf(quick, chooseLightFrames(quick.timesS)));
    expect(looks.length / chooseFrames(side).length).toBeCloseTo(1, 1);
  });

  it('keep to a budget of 22 a second within strides and 30 elsewhere, whoever runs and however fast the film', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 160, max: 225 }),
        fc.constantFrom(60, 90, 120, 240),
        fc.constantFrom('side-left', 'side-right', 'rear', 'front' as const),
        fc.integer({ min: 1, max: 50 }),
        (stepRate, frameRateHz, view, seed) => {
          const light = film({ view, frameRateHz }, stepRate, seed);
          const looks = chooseFrames(light).length;
          // Up to a second of the six is before the first known contact and after the last.
          expect(looks).toBeLessThanOrEqual(22 * (secondsOf(light) - 1) + 30 + 3);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('are 30 a second where nobody runs', () => {
    const places = chooseFrames(frozen(side));
    expect(places.length / secondsOf(side)).toBeCloseTo(30, 0);
    expect(Math.max(...gapsS(side, places))).toBeLessThan(0.034);
  });

  it('are 30 a second in a clip too short to show strides', () => {
    const short = cut(side, 0, 40);
    expect(chooseFrames(short).length).toBe(21);
  });

  it('are only frames that show somebody', () => {
    const late = without(side, (frame) => frame < 100 || frame > 300 || frame === 200);
    const places = chooseFrames(late);
    expect(places[0]).toBe(100);
    expect(places.at(-1)).toBe(300);
    expect(places).not.toContain(200);
  });

  it('are every frame that shows somebody, at 60 a second, where the light network loses the person', () => {
    const flickering = without(side, (frame) => frame % 3 === 1);
    expect(chooseFrames(flickering).length).toBe(side.timesS.filter((_, frame) => frame % 3 !== 1).length);
    const quick = film({ frameRateHz: 240 });
    const lost = chooseFrames(without(quick, (frame) => frame % 8 === 1));
    expect(lost.length).toBeLessThanOrEqual(60 * DURATION_S + 2);
  });

  it('are all frames of a film of 30 a second that show somebody', () => {
    const slow = film({ frameRateHz: 30 });
    expect([...chooseFrames(slow)]).toEqual([...slow.timesS.keys()]);
    expect([...chooseFrames(without(slow, (frame) => frame < 7))]).toEqual([...slow.timesS.keys()].slice(7));
  });

  it('are none where nobody is seen', () => {
    expect(chooseFrames(without(side, () => true)).length).toBe(0);
  });
});

describe('frames for the light network', () => {
  it.each([
    [30, 1],
    [60, 1],
    [120, 1],
    [144, 2],
    [240, 2],
    [480, 4],
  ])('at %d frames a second are every %d.', (rateHz, every) => {
    const timesS = Float64Array.from({ length: 101 }, (_, i) => 5 + i / rateHz);
    const places = chooseLightFrames(timesS);
    expect([...places]).toEqual([...timesS.keys()].filter((i) => i % every === 0));
  });

  it('are all of a clip of one frame or none', () => {
    expect([...chooseLightFrames(Float64Array.of(1))]).toEqual([0]);
    expect(chooseLightFrames(new Float64Array(0)).length).toBe(0);
  });

  it('are worth a pass from about 45 frames a second on', () => {
    expect([24, 30, 50, 60, 240].map(isWorthByStride)).toEqual([false, false, true, true, true]);
  });
});
