import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { KEYPOINTS, mirroredKeypoint, otherSide, type KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { median } from '../../src/core/signal/statistics';
import { valueAt } from '../../src/core/signal/value-at';
import { legLengthPx } from '../../src/core/track/body';
import type { View } from '../../src/core/track/view';
import { hasFigure, measureFigure, type FigureShape } from '../../src/drawing/measure-figure';
import type { Skeleton } from '../../src/drawing/skeleton';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

type Of<K extends FigureShape['kind']> = Extract<FigureShape, { kind: K }>;

function only<K extends FigureShape['kind']>(shapes: readonly FigureShape[], kind: K): Of<K> {
  const found = shapes.filter((shape): shape is Of<K> => shape.kind === kind);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const arcDeg = (shapes: readonly FigureShape[]): number => {
  const { fromDeg, toDeg } = only(shapes, 'arc');
  return Math.abs(toDeg - fromDeg);
};

const spanPx = (shapes: readonly FigureShape[]): number => {
  const { from, to } = only(shapes, 'span');
  return Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx);
};

/** The joints between two frames: values are read between frames too. */
function skeletonBetween({ timesS, columns }: PoseTrack, timeS: number): Skeleton {
  return new Map(
    [...columns].map(([name, { xPx, yPx }]) => [
      name,
      { xPx: valueAt(timesS, xPx, timeS), yPx: valueAt(timesS, yPx, timeS) },
    ]),
  );
}

function filmed(view: 'side-left' | 'side-right' | 'rear' | 'front', rollDeg = 0) {
  const runner = makeRunner({ kneeInDeg: { left: 14, right: 3 }, pelvicDropDeg: { left: 8, right: 4 } });
  const { track } = filmRunner(runner, { view, frameRateHz: 120, distanceM: 12, rollDeg });
  const { clips, metrics } = analyzeRun([track], rollDeg === 0 ? {} : { cameraRollDeg: rollDeg });
  const { cleaned, situation } = clips[0]!;
  return { cleaned, metrics, plumbDeg: situation.roll.correctedDeg, view };
}

/** Each stride's shapes beside its value. */
function strides(id: MeasureId, { cleaned, metrics, plumbDeg, view }: ReturnType<typeof filmed>) {
  const result = metrics[id];
  if (!isAvailable(result)) throw new Error(`${id}: ${result.unavailable}`);
  expect(result.perStride.length).toBeGreaterThan(10);
  return result.perStride.map(({ side, timeS, value }) => {
    const skeleton = skeletonBetween(cleaned, timeS);
    const figure = { view, side, value, unit: result.unit, plumbDeg };
    return { side, value, skeleton, shapes: measureFigure(id, skeleton, figure) };
  });
}

const sideLeft = filmed('side-left');
const tilted = filmed('side-right', 7);
const rear = filmed('rear');
const front = filmed('front');

/** Angles that one frame shows whole, with the run's own value of each stride. */
const SIDE_ANGLES = [
  'trunkLeanAtMidStance',
  'trunkLeanAtToeOff',
  'thighExtensionAtToeOff',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
] as const;
const FRONTAL_ANGLES = ['femoralAdduction', 'kneeFrontalAngle', 'lateralTrunkLean'] as const;

describe('the drawn angle', () => {
  it.each(SIDE_ANGLES)('of %s is the measured one, beside a level camera and a tilted one', (id) => {
    for (const run of [sideLeft, tilted]) {
      for (const { shapes, value } of strides(id, run)) {
        expect(Math.abs(arcDeg(shapes) - Math.abs(value))).toBeLessThan(0.5);
      }
    }
  });

  it.each(FRONTAL_ANGLES)('of %s is the measured one, from behind and in front', (id) => {
    for (const run of [rear, front]) {
      for (const { shapes, value } of strides(id, run)) {
        expect(Math.abs(arcDeg(shapes) - Math.abs(value))).toBeLessThan(0.5);
      }
    }
  });

  it('of the hips opens against one level on all strides: their mean tilt', () => {
    for (const run of [rear, front]) {
      const levels = strides('pelvicDrop', run).map(({ shapes, value }) => {
        expect(arcDeg(shapes)).toBeCloseTo(Math.abs(value), 6);
        const reference = lines(shapes, 'reference')[0]!;
        return degreesOfLevel(reference);
      });
      for (const level of levels) expect(Math.abs(level - median(levels))).toBeLessThan(0.1);
    }
  });

  it('of the landing foot opens against the foot as it lies a third into the stance', () => {
    for (const run of [sideLeft, tilted]) {
      for (const side of ['left', 'right'] as const) {
        const own = strides('footStrikeAngle', run).filter((stride) => stride.side === side);
        const flat = own.map(({ shapes }) => degreesOfLevel(lines(shapes, 'reference')[0]!));
        for (const deg of flat) expect(Math.abs(deg - median(flat))).toBeLessThan(0.5);
        // The sole lies on the belt then; heel and toe as they are marked lie a few degrees off it.
        expect(Math.abs(median(flat) - run.plumbDeg)).toBeLessThan(20);
        for (const { shapes, value } of own) expect(arcDeg(shapes)).toBeCloseTo(Math.abs(value), 6);
      }
    }
  });

  it('of the elbow, averaged over a stride of frames, is the measured mean', () => {
    const { cleaned, metrics, view, plumbDeg } = sideLeft;
    const { left } = metrics.elbowAngle as { left: { value: number } };
    const angles = [...cleaned.timesS].map((timeS) =>
      arcDeg(measureFigure('elbowAngle', skeletonBetween(cleaned, timeS), { view, side: 'left', plumbDeg })),
    );
    const mean = angles.reduce((sum, deg) => sum + deg, 0) / angles.length;
    expect(Math.abs(mean - left.value)).toBeLessThan(0.5);
  });

  it('of the upper arm goes over the measured range to and fro', () => {
    const { cleaned, metrics, view, plumbDeg } = sideLeft;
    const { left } = metrics.armSwingRange as { left: { value: number } };
    const angles = [...cleaned.timesS].map((timeS) => {
      const shapes = measureFigure('armSwingRange', skeletonBetween(cleaned, timeS), {
        view,
        side: 'left',
        plumbDeg,
      });
      const { fromDeg, toDeg } = only(shapes, 'arc');
      return toDeg - fromDeg;
    });
    // Strides differ a little: the whole clip's range is the widest of them.
    const range = Math.max(...angles) - Math.min(...angles);
    expect(range).toBeGreaterThan(left.value - 0.5);
    expect(range).toBeLessThan(left.value + 8);
  });
});

const lines = (shapes: readonly FigureShape[], role: 'measured' | 'reference'): Of<'line'>[] =>
  shapes.filter((shape): shape is Of<'line'> => shape.kind === 'line' && shape.role === role);

/** Direction of a line that lies about level, either way round. */
function degreesOfLevel({ from, to }: Of<'line'>): number {
  const way = to.xPx >= from.xPx ? 1 : -1;
  return (Math.atan2(way * (to.yPx - from.yPx), way * (to.xPx - from.xPx)) * 180) / Math.PI;
}

describe('the drawn distance', () => {
  it.each(['footHipDistanceAtContact', 'footKneeDistanceAtContact'] as const)('of %s', (id) => {
    for (const [run, near] of [
      [sideLeft, 'left'],
      [tilted, 'right'],
    ] as const) {
      const legPx = legLengthPx(run.cleaned, near);
      for (const { shapes, value } of strides(id, run)) {
        expect(Math.abs(spanPx(shapes) / legPx - Math.abs(value))).toBeLessThan(0.003);
      }
    }
  });

  it('of step width and of a hand past the middle', () => {
    for (const run of [rear, front]) {
      for (const [id, part] of [
        ['stepWidth', 'hip'],
        ['armCrossing', 'shoulder'],
      ] as const) {
        const { columns } = run.cleaned;
        const [left, right] = [columns.get(`left_${part}`)!, columns.get(`right_${part}`)!];
        const widthPx = median(left.xPx.map((x, i) => Math.abs(x - right.xPx[i]!)));
        for (const { shapes, value } of strides(id, run)) {
          expect(Math.abs(spanPx(shapes) / widthPx - Math.abs(value))).toBeLessThan(0.01);
        }
      }
    }
  });

  it('of the rise starts at the mid-hip and goes up the plumb line', () => {
    for (const { shapes, value, side, skeleton } of strides('verticalOscillation', tilted)) {
      const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((part) =>
        skeleton.get(`${side}_${part}`)!,
      );
      const legPx =
        Math.hypot(hip!.xPx - knee!.xPx, hip!.yPx - knee!.yPx) +
        Math.hypot(knee!.xPx - ankle!.xPx, knee!.yPx - ankle!.yPx);
      expect(spanPx(shapes)).toBeCloseTo(value * legPx, 6);
      const { from, to } = only(shapes, 'span');
      expect((Math.atan2(to.xPx - from.xPx, from.yPx - to.yPx) * 180) / Math.PI).toBeCloseTo(7, 6);
    }
  });

  it('of the ear over the shoulder, and of the ends of shoulders and hips, is level or upright', () => {
    for (const { shapes } of strides('shoulderElevation', tilted)) {
      const { from, to } = only(shapes, 'span');
      expect((Math.atan2(from.xPx - to.xPx, to.yPx - from.yPx) * 180) / Math.PI).toBeCloseTo(7, 6);
    }
    for (const { shapes, skeleton } of strides('torsoRotationOffset', sideLeft)) {
      const widths = shapes.flatMap((shape) =>
        shape.kind === 'span' ? [Math.abs(shape.to.xPx - shape.from.xPx)] : [],
      );
      const apart = (part: 'shoulder' | 'hip'): number =>
        Math.abs(skeleton.get(`left_${part}`)!.xPx - skeleton.get(`right_${part}`)!.xPx);
      expect(widths).toHaveLength(2);
      expect(widths[0]).toBeCloseTo(apart('shoulder'), 1);
      expect(widths[1]).toBeCloseTo(apart('hip'), 1);
    }
  });
});

const TIMES_AND_SYMMETRIES = [
  'stepRate',
  'contactTime',
  'flightTime',
  'dutyFactor',
  'symmetryContactTime',
  'symmetryFlightTime',
  'symmetryStepTime',
  'symmetryKneeFlexion',
  'symmetryLandingSpeed',
];

/** A body with every joint up to 40 px off its place. */
const skeletons = fc
  .array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
    minLength: KEYPOINTS.length,
    maxLength: KEYPOINTS.length,
  })
  .map((offs): Skeleton => {
    const body = skeletonBetween(sideLeft.cleaned, 1.234);
    return new Map(
      KEYPOINTS.map((name, k) => {
        const { xPx, yPx } = body.get(name)!;
        return [name, { xPx: xPx + offs[k]![0], yPx: yPx + offs[k]![1] }];
      }),
    );
  });
const views = fc.constantFrom<View>('side-left', 'side-right', 'rear', 'front');

describe('figures', () => {
  it('are drawn for every measure but times and symmetries, and say the value', () => {
    const joints = skeletonBetween(sideLeft.cleaned, 1);
    for (const id of MEASURE_IDS) {
      const shapes = measureFigure(id, joints, { view: 'side-left', side: 'left', value: 0.1, unit: 'L' });
      expect(hasFigure(id)).toBe(!TIMES_AND_SYMMETRIES.includes(id));
      expect(shapes.length > 0).toBe(hasFigure(id));
      expect(shapes.filter(({ kind }) => kind === 'label')).toHaveLength(hasFigure(id) ? 1 : 0);
    }
  });

  it('label what the value is of', () => {
    const joints = skeletonBetween(sideLeft.cleaned, 1);
    const said = (id: MeasureId, value: number, unit: string): string =>
      only(measureFigure(id, joints, { view: 'side-left', side: 'left', value, unit }), 'label').text;
    expect(said('tibiaAngleAtContact', -3.14, 'deg')).toBe('−3.1°');
    expect(said('footHipDistanceAtContact', 0.318, 'L')).toBe('0.32 L');
    expect(said('armSwingRange', 66.2, 'deg')).toBe('66° to and fro');
    expect(said('crossover', 100, '%')).toBe('past the middle');
  });

  it('are left out where a joint is missing', () => {
    for (const id of MEASURE_IDS)
      expect(measureFigure(id, new Map(), { view: 'rear', side: 'left' })).toEqual([]);
  });

  it('mirror with the runner', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEASURE_IDS),
        skeletons,
        views,
        fc.constantFrom('left' as const, 'right' as const),
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (id, skeleton, view, side, value, plumbDeg) => {
          const unit = 'L';
          const here = measureFigure(id, skeleton, { view, side, value, unit, plumbDeg });
          const there = measureFigure(id, mirrored(skeleton), {
            view: view === 'side-left' ? 'side-right' : view === 'side-right' ? 'side-left' : view,
            side: otherSide(side),
            value,
            unit,
            plumbDeg: -plumbDeg,
          });
          expect(there.map(pointsOf).map(sorted)).toEqual(here.map(mirroredShape).map(pointsOf).map(sorted));
        },
      ),
    );
  });
});

const WIDTH_PX = 1280;
const flip = ({ xPx, yPx }: { xPx: number; yPx: number }) => ({ xPx: WIDTH_PX - xPx, yPx });

function mirrored(skeleton: Skeleton): Skeleton {
  return new Map(
    [...skeleton].map(([name, point]): [KeypointName, { xPx: number; yPx: number }] => [
      mirroredKeypoint(name),
      flip(point),
    ]),
  );
}

function mirroredShape(shape: FigureShape): FigureShape {
  if (shape.kind === 'label') return { ...shape, at: flip(shape.at) };
  if (shape.kind !== 'arc') return { ...shape, from: flip(shape.from), to: flip(shape.to) };
  return { ...shape, centre: flip(shape.centre), fromDeg: 180 - shape.fromDeg, toDeg: 180 - shape.toDeg };
}

/** Places that a shape goes through, to a thousandth of a px; an arc's are its ends and its middle. */
function pointsOf(shape: FigureShape): readonly (readonly [number, number])[] {
  const places =
    shape.kind === 'label'
      ? [shape.at]
      : shape.kind === 'arc'
        ? [shape.fromDeg, (shape.fromDeg + shape.toDeg) / 2, shape.toDeg].map((deg) => ({
            xPx: shape.centre.xPx + shape.radiusPx * Math.cos((deg * Math.PI) / 180),
            yPx: shape.centre.yPx + shape.radiusPx * Math.sin((deg * Math.PI) / 180),
          }))
        : [shape.from, shape.to];
  return places.map(({ xPx, yPx }) => [Math.round(xPx * 1000) || 0, Math.round(yPx * 1000) || 0] as const);
}

/** The ends of a line across the body change places with its sides. */
function sorted(points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
