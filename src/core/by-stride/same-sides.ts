import { mirroredKeypoint, type KeypointName } from '../pose/keypoints';
import type { PoseTrack } from '../pose/pose-track';
import { copyTrack } from '../track/copy-track';
import { ARM_JOINTS, exchangeFrames, LEG_JOINTS } from '../track/repair-swaps';
import { trunkLengthPx } from '../track/trunk-length';

/** Joints that tell a left limb from a right one, and all that changes its name with them. */
const LIMBS = [
  { tell: ['left_knee', 'left_ankle'], all: LEG_JOINTS },
  { tell: ['left_elbow', 'left_wrist'], all: ARM_JOINTS },
] as const satisfies readonly Limb[];

/**
 * Two networks name a limb pair differently where the joints lie less than half as far apart when one of them is renamed,
 * and nearer by this many trunk lengths in all. Limbs that pass each other are at one place: there either name fits, and
 * renaming by the slightest difference exchanged good legs.
 */
const CLEARLY = 0.5;
const NEARER_TRUNKS = 0.3;
/** A network that names limbs otherwise for this long is no slip of the other: then the light one is believed wrong, s. */
const LASTING_S = 0.25;

interface Limb {
  readonly tell: readonly KeypointName[];
  readonly all: readonly string[];
}

/** Both tracks with left and right named alike. */
export interface NamedAlike {
  readonly light: PoseTrack;
  readonly accurate: PoseTrack;
}

/**
 * Names left and right alike in both tracks: a correction between a left and a right leg would be none. Looks that are
 * named otherwise for under 0.25 s are exchanged where the looks before and after them say so too; where the two tracks
 * differ for longer the light one is renamed, from half-way to the last look that agreed to half-way to the next. A light
 * network that jumps about changes nothing in the accurate track.
 * @param light cleaned
 * @param accurate at `light.timesS[places]`
 * @returns copies where anything is renamed
 */
export function nameSidesAlike(light: PoseTrack, accurate: PoseTrack, places: Uint32Array): NamedAlike {
  const [lightCopy, accurateCopy] = [copyTrack(light), copyTrack(accurate)];
  const trunkPx = trunkLengthPx(light);
  for (const { tell, all } of LIMBS) {
    const differs = Uint8Array.from(places, (place, look) => {
      const { alikePx, crosswisePx } = limbsApart(poseOf(light, place), poseOf(accurate, look), tell);
      return crosswisePx < CLEARLY * alikePx && alikePx - crosswisePx > NEARER_TRUNKS * trunkPx ? 1 : 0;
    });
    const slips = new Uint8Array(places.length);
    const renamed = new Uint8Array(light.timesS.length);
    for (const { from, to } of stretches(differs)) {
      if (accurate.timesS[to]! - accurate.timesS[from]! >= LASTING_S) {
        const before = from === 0 ? 0 : (places[from - 1]! + places[from]! + 1) >> 1;
        const after = to + 1 < places.length ? (places[to]! + places[to + 1]! + 1) >> 1 : renamed.length;
        renamed.fill(1, before, after);
        continue;
      }
      for (let look = from; look <= to; look++) {
        const expected = between(accurate, from - 1, to + 1, accurate.timesS[look]!);
        const { alikePx, crosswisePx } = limbsApart(expected, poseOf(accurate, look), tell);
        if (crosswisePx < CLEARLY * alikePx) slips[look] = 1;
      }
    }
    exchangeFrames(accurateCopy, all, slips);
    exchangeFrames(lightCopy, all, renamed);
  }
  return { light: lightCopy, accurate: accurateCopy };
}

/** Runs of marks, both ends counted in. */
function stretches(marks: Uint8Array): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  marks.forEach((mark, i) => {
    if (mark !== 1) return;
    const last = found[found.length - 1];
    if (last?.to === i - 1) last.to = i;
    else found.push({ from: i, to: i });
  });
  return found;
}

/** Where a landmark is, px; NaN where it is not known. */
type Pose = (name: KeypointName) => readonly [xPx: number, yPx: number];

function poseOf({ columns }: PoseTrack, frame: number): Pose {
  return (name) => {
    const column = columns.get(name);
    return [column?.xPx[frame] ?? NaN, column?.yPx[frame] ?? NaN];
  };
}

/** The pose on the straight way from one look to another; at an end of the track the one that there is. */
function between(track: PoseTrack, before: number, after: number, timeS: number): Pose {
  const [fromS, toS] = [track.timesS[before], track.timesS[after]];
  if (fromS === undefined) return poseOf(track, after);
  if (toS === undefined) return poseOf(track, before);
  const share = (timeS - fromS) / (toS - fromS);
  return (name) => {
    const [a, b] = [poseOf(track, before)(name), poseOf(track, after)(name)];
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  };
}

/** How far two poses' limbs lie apart when named alike, and when one is named the other way round; both 0 if unknown. */
function limbsApart(
  a: Pose,
  b: Pose,
  leftJoints: readonly KeypointName[],
): { readonly alikePx: number; readonly crosswisePx: number } {
  let [alikePx, crosswisePx] = [0, 0];
  for (const left of leftJoints) {
    const right = mirroredKeypoint(left);
    const apart = (nameA: KeypointName, nameB: KeypointName): number =>
      Math.hypot(a(nameA)[0] - b(nameB)[0], a(nameA)[1] - b(nameB)[1]);
    const alike = apart(left, left) + apart(right, right);
    const crosswise = apart(left, right) + apart(right, left);
    if (!Number.isFinite(alike + crosswise)) continue;
    alikePx += alike;
    crosswisePx += crosswise;
  }
  return { alikePx, crosswisePx };
}
