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
  ['side', side],
  ['rear', rear],
] as const)('frames chosen of a run from the %s', (_, light) => {
  const places = chooseFrames(light);
  it('rise, with the first and the last', () => {
    expect([...places]).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(light.timesS.length - 1);
  });

  it('are at most 40 in 100 at 60 frames a second, and never more than a tenth of a second apart', () => {
    expect(places.length).toBeLessThan(0.4 * light.timesS.length);
    expect(Math.max(...gapsS(light, places))).toBeLessThan(0.1 + 1 / 60 + 1e-6);
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
    const looks = chooseFrames(framesOf(quick, chooseLightFrames(quick.timesS)), quick.timesS);
    expect(looks.length / chooseFrames(side).length).toBeCloseTo(1, 1);
  });

  // 168 steps a minute, and 180: fifteen and fourteen looks to each stride, were they simply 21 a second.
  it.each([160, 168, 174, 180, 190])('show all instants of a stride at %d steps a minute', (stepRate) => {
    const durationS = 10;
    const runner = makeRunner({ stepRatePerMin: stepRate, durationS, variation: 0, seed: 3 });
    const { track, truth } = filmRunner(runner, { frameRateHz: 240, durationS });
    const light = framesOf(seenByTwo(track, 240).light, chooseLightFrames(track.timesS));
    const contactsS = truth.events.flatMap(({ type, side, timeS }) =>
      type === 'IC' && side === 'left' && timeS > 1 && timeS < durationS - 1 ? [timeS] : [],
    );
    const phases = [...chooseFrames(light, track.timesS)]
      .map((place) => track.timesS[place]!)
      .flatMap((timeS) => {
        const next = contactsS.findIndex((contactS) => contactS > timeS);
        if (next < 1) return [];
        const [fromS, toS] = [contactsS[next - 1]!, contactsS[next]!];
        return [(timeS - fromS) / (toS - fromS)];
      })
      .sort((a, b) => a - b);
    const gaps = phases.map((phase, i) => (phases[i + 1] ?? phases[0]! + 1) - phase);
    // At most half of what lies between two looks at one stride.
    expect(Math.max(...gaps)).toBeLessThan(0.5 / 15);
  });

  it('keep to a budget of about 21 a second within strides and 30 elsewhere, whoever runs and however fast the film', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 160, max: 225 }),
        fc.constantFrom(60, 90, 120, 240),
        fc.constantFrom('side-left', 'side-right', 'rear', 'front' as const),
        fc.integer({ min: 1, max: 50 }),
        (stepRate, frameRateHz, view, seed) => {
          const light = film({ view, frameRateHz }, stepRate, seed);
          const looks = chooseFrames(light).length;
          // The golden section is at most 0.38 looks a stride away, of which there are under two a second; up to a
          // second of the six is before the first known contact and after the last.
          expect(looks).toBeLessThanOrEqual((21 + 0.38 * 2) * (secondsOf(light) - 1) + 30 + 3);
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
    [25, 1],
    [30, 1],
    [50, 2],
    [60, 2],
    [120, 4],
    [144, 5],
    [240, 8],
  ])('at %d frames a second are every %d., and the last', (rateHz, every) => {
    const timesS = Float64Array.from({ length: 101 }, (_, i) => 5 + i / rateHz);
    const places = chooseLightFrames(timesS);
    expect([...places]).toEqual([...timesS.keys()].filter((i) => i % every === 0 || i === 100));
  });

  it('are all of a clip of one frame or none', () => {
    expect([...chooseLightFrames(Float64Array.of(1))]).toEqual([0]);
    expect(chooseLightFrames(new Float64Array(0)).length).toBe(0);
  });

  it('are worth a pass from about 45 frames a second on', () => {
    expect([24, 30, 50, 60, 240].map(isWorthByStride)).toEqual([false, false, true, true, true]);
  });
});
