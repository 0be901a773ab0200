import { sideAngles, type JointAngle } from './joint-angles';
import { A_PIECE, inOneGo, type Pieces } from './pieces';
import { fixed } from './plain-numbers';
import type { UprightClip } from './upright-clip';

const ANGLE_DECIMALS = 4;
const TIME_DECIMALS = 6;
/** An angle that is known in fewer frames than this share is left out, rather than its frames for all others. */
const LEAST_KNOWN = 0.5;

/**
 * Joint angles over time as an OpenSim motion file, for a runner seen from the side: what each angle is stands in
 * joint-angles.ts. OpenSim reads numbers only, so frames in which one of the angles is not known are left out; times
 * are the runner's own. From behind or in front there is none: a bent knee and a turned leg look alike to one camera
 * there, but for the moment of mid-stance, at which the report has those angles.
 *
 * Form: https://opensimconfluence.atlassian.net/wiki/spaces/OpenSim/pages/53089415/Motion+.mot+Files (nColumns counts
 * `time`); the version and inDegrees lines as in files of OpenSim 4.
 * @returns `null` where the runner is not seen from the side, or no angle can be had
 */
export function motText(clip: UprightClip): string | null {
  return inOneGo(motPieces(clip));
}

/** The same, piece by piece. */
export function* motPieces(clip: UprightClip): Pieces<string | null> {
  if (!clip.fromTheSide) return null;
  const { timesS } = clip.track;
  const angles = sideAngles(clip).filter(({ deg }) => knownShare(deg) >= LEAST_KNOWN);
  const rows: string[] = [];
  for (const [i, timeS] of timesS.entries()) {
    if (i % A_PIECE === 0) yield;
    if (!angles.every(({ deg }) => Number.isFinite(deg[i]!))) continue;
    const cells = angles.map(({ deg }) => fixed(deg[i]!, ANGLE_DECIMALS));
    rows.push([fixed(timeS, TIME_DECIMALS), ...cells].join('\t'));
  }
  if (angles.length === 0 || rows.length === 0) return null;
  return [...headerLines(angles, rows.length), ...rows, ''].join('\n');
}

function headerLines(angles: readonly JointAngle[], rows: number): string[] {
  return [
    'Coordinates',
    'version=1',
    `nRows=${rows}`,
    `nColumns=${angles.length + 1}`,
    'inDegrees=yes',
    '',
    'Units are S.I. units (second, meters, Newtons, ...)',
    'Angles are in degrees.',
    '',
    'endheader',
    ['time', ...angles.map(({ name }) => name)].join('\t'),
  ];
}

function knownShare(values: Float64Array): number {
  return values.filter(Number.isFinite).length / Math.max(1, values.length);
}
