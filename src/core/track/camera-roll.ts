/** A tilt in the picture, degrees, + = turned clockwise, and its standard error. */
export interface Tilt {
  readonly deg: number;
  readonly seDeg: number;
}

/** What is known of the camera's roll: how far the picture is turned clockwise. */
export interface CameraRoll {
  /**
   * What it was read from: the path of the standing feet (`belt`), the body's own symmetry (`body`), the user's
   * word (`user`), or nothing, so that the camera is taken as level (`assumed-level`).
   */
  readonly from: 'belt' | 'body' | 'user' | 'assumed-level';
  /** By how much the track was turned back before measuring, degrees, and its standard error. */
  readonly correctedDeg: number;
  readonly seDeg: number;
  /** What the picture alone says, before it is weighed against how people hold cameras. */
  readonly seenDeg?: number;
  readonly seenSeDeg?: number;
}

/**
 * Phones that are held or stood up to film are level within about this much (standard deviation, degrees). Our own
 * choice: no published figure for clips of runners was found.
 */
const USUAL_ROLL_DEG = 2;
/** A line drawn along a door post is good to about half a degree. */
const TOLD_SE_DEG = 0.5;

export const LEVEL: CameraRoll = { from: 'assumed-level', correctedDeg: 0, seDeg: USUAL_ROLL_DEG };

export function rollAsTold(deg: number): CameraRoll {
  return { from: 'user', correctedDeg: deg, seDeg: TOLD_SE_DEG };
}

/**
 * Weighs what the picture shows against what is usual (Bayes with two normal distributions; Gelman et al. 2013,
 * Bayesian Data Analysis, 2.5). With the seen tilt s of variance v and a usual roll of mean 0 and variance u = 2^2
 * degrees^2, the roll is most likely w s with w = u / (u + v), and its variance is w v. A sure reading is taken nearly
 * whole, an unsure one hardly at all: so a level camera is not made worse by a bad reading.
 */
export function weighRoll(from: 'belt' | 'body', seen: Tilt): CameraRoll {
  const usual = USUAL_ROLL_DEG ** 2;
  const variance = seen.seDeg ** 2;
  const weight = usual / (usual + variance);
  return {
    from,
    correctedDeg: weight * seen.deg,
    seDeg: Math.sqrt(weight * variance),
    seenDeg: seen.deg,
    seenSeDeg: seen.seDeg,
  };
}

/** The mean of independent readings of one tilt, each weighed by 1 / its variance; `null` without any. */
export function pooledTilt(tilts: readonly Tilt[]): Tilt | null {
  const known = tilts.filter(({ deg, seDeg }) => Number.isFinite(deg) && seDeg > 0);
  if (known.length === 0) return null;
  const total = known.reduce((sum, { seDeg }) => sum + seDeg ** -2, 0);
  const deg = known.reduce((sum, tilt) => sum + tilt.deg * tilt.seDeg ** -2, 0) / total;
  return { deg, seDeg: Math.sqrt(1 / total) };
}
