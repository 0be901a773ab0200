import type { MeasureId } from '../core/metrics/measure';
import type { KeypointName, Side } from '../core/pose/keypoints';
import type { View } from '../core/track/view';
import { unitAfter } from '../core/words/units';
import { number } from '../core/words/numbers';
import { words } from '../core/words/words';
import * as arms from './figure-arms';
import * as legs from './figure-legs';
import * as trunk from './figure-trunk';
import type { FigureFrame } from './figure-frame';
import type { FigurePoint, FigureShape } from './figure-shape';
import { plumbAt } from './plumb';
import type { Skeleton } from './skeleton';

export type { FigureShape } from './figure-shape';

export interface FigureOptions {
  readonly view: View;
  /** The standing leg, or the arm, that the value is of. */
  readonly side: Side;
  /** +1 = the runner faces image right; where it is left out, it follows from a side view. */
  readonly facing?: -1 | 0 | 1;
  /** This stride's value: the label says it. Without it there is no label. */
  readonly value?: number;
  readonly unit?: string;
  /** How far the picture is turned clockwise (`situation.roll.correctedDeg`): the upright turns with it. */
  readonly plumbDeg?: number;
}

type Draw = (frame: FigureFrame) => readonly FigureShape[];

/** Times and left-against-right have no place in one frame. */
const nothing: Draw = () => [];

const DRAWN: Readonly<Record<MeasureId, Draw>> = {
  stepRate: nothing,
  contactTime: nothing,
  flightTime: nothing,
  dutyFactor: nothing,
  trunkLean: trunk.lean,
  trunkLeanAtMidStance: trunk.lean,
  trunkLeanAtToeOff: trunk.lean,
  thighExtensionAtToeOff: legs.thighFromPlumb,
  pelvisCarriedForward: trunk.hipLine,
  torsoRotationOffset: trunk.turnedLines,
  torsoRotationRange: trunk.turnedLines,
  footHipDistanceAtContact: legs.footFromHips,
  footKneeDistanceAtContact: legs.footFromKnee,
  tibiaAngleAtContact: legs.tibia,
  kneeFlexionAtContact: legs.kneeBend,
  kneeFlexionMidStance: legs.kneeBend,
  footStrikeAngle: legs.footStrike,
  pelvicDrop: trunk.pelvicDrop,
  femoralAdduction: legs.thighFromPlumb,
  kneeFrontalAngle: legs.kneeBend,
  stepWidth: legs.footFromHips,
  crossover: legs.footFromHips,
  lateralTrunkLean: trunk.lean,
  armSwingRange: arms.upperArm,
  elbowAngle: arms.elbow,
  armCrossing: arms.wristPastMiddle,
  verticalOscillation: trunk.rise,
  shoulderElevation: trunk.earToShoulder,
  symmetryContactTime: nothing,
  symmetryFlightTime: nothing,
  symmetryStepTime: nothing,
  symmetryKneeFlexion: nothing,
  symmetryLandingSpeed: nothing,
};

/** Made up by a whole stance or stride: the label says so, for the frame shows only an instant of it. */
const OVER_STRIDE: ReadonlySet<MeasureId> = new Set(['armSwingRange', 'torsoRotationRange']);
const MEANS: ReadonlySet<MeasureId> = new Set(['trunkLean', 'elbowAngle', 'torsoRotationOffset']);

/** Whether a measure can be shown by lines on a frame; times and symmetries cannot. */
export function hasFigure(id: MeasureId): boolean {
  return DRAWN[id] !== nothing;
}

/**
 * The lines, angle and distance of a measure on one frame, in clip px, from the same points as src/core/metrics takes
 * (heel or ankle, mid-hip, mid-shoulder), against an upright that is turned with the picture. Two are told from the
 * value: the foot at landing is drawn against how it lies flat, the hips against their mean tilt, neither of which one
 * frame shows; without a value they stand against the level.
 * @param skeleton joints of the frame, clip px
 * @returns no shapes where a joint is missing, and for pure times and symmetries: stepRate, contactTime, flightTime,
 * dutyFactor and all symmetry measures
 */
export function measureFigure(
  id: MeasureId,
  skeleton: Skeleton,
  options: FigureOptions,
): readonly FigureShape[] {
  const { side, value, unit, plumbDeg = 0 } = options;
  return DRAWN[id]({
    points: (...names) => pointsOf(skeleton, names),
    plumb: plumbAt(plumbDeg),
    side,
    outward: outwardOf(options),
    value: value !== undefined && Number.isFinite(value) ? value : undefined,
    unit,
    label: labelOf(id, options),
  });
}

function outwardOf({ view, side, facing }: FigureOptions): 1 | -1 {
  if (facing) return facing;
  if (view.startsWith('side')) return view === 'side-left' ? -1 : 1;
  // Seen from in front the runner's left is image right.
  return (side === 'left') === (view === 'front') ? 1 : -1;
}

function labelOf(id: MeasureId, { value, unit }: FigureOptions): string | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const text = id === 'crossover' ? words.evidence.pastMiddle(value > 0) : valueText(id, value, unit);
  if (OVER_STRIDE.has(id)) return words.evidence.toAndFro(text);
  return MEANS.has(id) ? words.evidence.onAverage(text) : text;
}

function valueText(id: MeasureId, value: number, unit = ''): string {
  return `${number(value, words.names.measures[id].decimals)}${unitAfter(unit)}`;
}

function pointsOf<N extends KeypointName>(
  skeleton: Skeleton,
  names: readonly N[],
): Record<N, FigurePoint> | null {
  const found = names.flatMap((name): [N, FigurePoint][] => {
    const point = skeleton.get(name);
    return point ? [[name, point]] : [];
  });
  return found.length === names.length ? (Object.fromEntries(found) as Record<N, FigurePoint>) : null;
}
