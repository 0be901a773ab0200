import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, type MeasureId } from '../../src/core/metrics/measure';
import { angleFigures } from '../../src/drawing/frame-angles';
import type { FigureShape } from '../../src/drawing/figure-shape';
import { skeletonAt } from '../../src/drawing/skeleton';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

type Of<K extends FigureShape['kind']> = Extract<FigureShape, { kind: K }>;

function filmed(view: 'side-left' | 'side-right' | 'rear' | 'front', rollDeg = 0) {
  const runner = makeRunner({ kneeInDeg: { left: 14, right: 3 } });
  const { track } = filmRunner(runner, { view, frameRateHz: 120, distanceM: 12, rollDeg });
  const { clips, metrics } = analyzeRun([track], rollDeg === 0 ? {} : { cameraRollDeg: rollDeg });
  const { cleaned, situation, events, steps } = clips[0]!;
  const clip = { track: cleaned, view, events, plumbDeg: situation.roll.correctedDeg };
  return { clip, metrics, steps, draw: angleFigures(clip) };
}

const of = <K extends FigureShape['kind']>(shapes: readonly FigureShape[], kind: K): Of<K>[] =>
  shapes.filter((shape): shape is Of<K> => shape.kind === kind);

/** The frame that was filmed at, or just before, a moment. */
const frameOf = (timesS: Float64Array, timeS: number): number =>
  timesS.findLastIndex((each) => each <= timeS + 1e-6);

describe('angles drawn in a frame', () => {
  for (const [view, rollDeg] of [
    ['side-left', 0],
    ['side-right', 0],
    ['side-right', 4],
  ] as const) {
    it(`are trunk, thigh and near knee, as wide as their numbers say: ${view}, turned ${rollDeg} degrees`, () => {
      const { clip, draw } = filmed(view, rollDeg);
      for (let frame = 30; frame < clip.track.timesS.length - 30; frame += 17) {
        const shapes = draw(frame, skeletonAt(clip.track, frame), 'flight');
        const arcs = of(shapes, 'arc').map(({ fromDeg, toDeg }) => Math.abs(toDeg - fromDeg));
        const texts = of(shapes, 'label').map(({ text }) => text);
        expect(arcs).toHaveLength(3);
        // Levelling turns points about: the last digit may fall the other way.
        arcs.forEach((deg, i) => expect(Math.abs(parseFloat(texts[i]!) - deg)).toBeLessThanOrEqual(0.051));
        expect(texts.every((text) => text.endsWith('°'))).toBe(true);
      }
    });
  }

  it('say at a step what the measures of that step say', () => {
    const { clip, metrics, draw } = filmed('side-left');
    const places: readonly [MeasureId, number][] = [
      ['trunkLeanAtMidStance', 0],
      ['thighExtensionAtToeOff', 1],
      ['kneeFlexionMidStance', 2],
    ];
    for (const [id, place] of places) {
      const result = metrics[id];
      if (!isAvailable(result)) throw new Error(id);
      const near = result.perStride.filter(({ side }) => side === 'left');
      expect(near.length).toBeGreaterThan(4);
      for (const { timeS, value } of near) {
        const frame = frameOf(clip.track.timesS, timeS);
        // Between frames the value goes on: within that of the frames on both sides.
        const around = [frame - 1, frame, frame + 1, frame + 2].map((i) =>
          parseFloat(of(draw(i, skeletonAt(clip.track, i), 'left'), 'label')[place]!.text),
        );
        expect(Math.abs(value)).toBeGreaterThan(Math.min(...around) - 1);
        expect(Math.abs(value)).toBeLessThan(Math.max(...around) + 1);
      }
    }
  });

  it('show a knee from behind only while its foot carries the runner', () => {
    const { clip, steps, metrics, draw } = filmed('rear');
    const step = steps.find(({ side }) => side === 'left')!;
    const frame = frameOf(clip.track.timesS, step.midStanceS);
    const skeleton = skeletonAt(clip.track, frame);
    const labels = (footing: Parameters<typeof draw>[2]): string[] =>
      of(draw(frame, skeleton, footing), 'label').map(({ text }) => text);
    expect(labels('flight')).toHaveLength(1);
    expect(labels('unknown')).toHaveLength(1);
    expect(labels('left')).toHaveLength(2);
    expect(labels('both')).toHaveLength(3);
    const knee = metrics.kneeFrontalAngle;
    if (!isAvailable(knee)) throw new Error('kneeFrontalAngle');
    const own = knee.perStride.find(({ timeS }) => Math.abs(timeS - step.midStanceS) < 1e-6)!;
    // How far off square the camera stands is found again from the events alone: to half a degree.
    expect(Math.abs(parseFloat(labels('left')[1]!) - Math.abs(own.value))).toBeLessThan(0.5);
  });

  it('are none at an angle between side and front', () => {
    const { clip } = filmed('rear');
    const draw = angleFigures({ ...clip, view: 'oblique' });
    expect(draw(60, skeletonAt(clip.track, 60), 'left')).toEqual([]);
  });
});
