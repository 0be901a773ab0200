import type { KeypointName } from '../../core/pose/keypoints';
import type { Skeleton } from '../../drawing/skeleton';

/** A place in a figure: x to the right, y down, in centimetres of a drawn runner 175 cm tall; the ground is y = 0. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lengths between joint centres of the drawn runner, cm (Winter 2009: shares of a stature of 175). */
export const SEGMENT_CM = {
  thigh: 42.5,
  shank: 43,
  trunk: 50,
  upperArm: 30,
  forearm: 26,
  ankleHeight: 8.4,
  heelBehindAnkle: 5.4,
  toeAheadOfAnkle: 17.5,
  hips: 18,
  shoulders: 37,
} as const;

/** A drawn body: its joints, and how each foot lies. */
export interface DrawnBody {
  readonly view: 'side' | 'rear' | 'front';
  readonly joints: Readonly<Partial<Record<KeypointName, Place>>>;
  readonly head: Place;
  /** How far the head is tilted with the trunk, degrees clockwise. */
  readonly headTiltDeg: number;
  /** Toes up, degrees; side views only. */
  readonly footPitchDeg: { readonly left: number; readonly right: number };
  /** The side nearer to the eye, or the standing one from behind and in front. */
  readonly near: 'left' | 'right';
}

/** The body as landmarks, so that what is measured on a film can be drawn on it too. */
export function skeletonOf({ joints }: DrawnBody): Skeleton {
  return new Map(
    Object.entries(joints).map(([name, { x, y }]) => [name as KeypointName, { xPx: x, yPx: y }]),
  );
}

/** From a place, so far along a direction: degrees from straight down, + = to the right. */
export function along(from: Place, lengthCm: number, fromDownDeg: number): Place {
  const turn = (fromDownDeg * Math.PI) / 180;
  return { x: from.x + lengthCm * Math.sin(turn), y: from.y + lengthCm * Math.cos(turn) };
}

export function between(a: Place, b: Place, share = 0.5): Place {
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

/** A place given beside another, turned by so many degrees clockwise. */
export function beside(from: Place, ahead: number, down: number, clockwiseDeg: number): Place {
  const turn = (clockwiseDeg * Math.PI) / 180;
  return {
    x: from.x + ahead * Math.cos(turn) - down * Math.sin(turn),
    y: from.y + ahead * Math.sin(turn) + down * Math.cos(turn),
  };
}
