import { landmark } from '../core/track/body';
import { A_PIECE, inOneGo, type Pieces } from './pieces';
import { fixed, rateText } from './plain-numbers';
import { TRC_MARKERS } from './trc-markers';
import type { UprightClip } from './upright-clip';

/** A hundredth of a millimetre, and a hundredth of a pixel: both finer than any joint is known. */
const DECIMALS = { m: 5, px: 2 } as const;
const TIME_DECIMALS = 6;

/**
 * Joints as a TRC file, which OpenSim, Pose2Sim and Sports2D read: marker trajectories, tab-separated.
 * - X ahead of a runner seen from the side (from behind or in front: across, to the right of the picture), 0 where the
 *   mid-hip usually is; Y up, 0 on the ground; Z, which one camera cannot see, is 0 throughout.
 * - Units are m where the scale is known by height or belt speed. Else px, which Sports2D reads as it is; OpenSim knows
 *   m and mm only, and to call pixels either would be untrue.
 * - DataRate is that of the rows. Where frames are not evenly spaced, rows are interpolated: OrigDataRate and
 *   OrigNumFrames are the clip's own. In slow motion times and rates are the runner's, not the player's.
 * - A joint that is not known has NaN three times: empty cells at a row's end would not be counted by all readers.
 *
 * Form: https://opensimconfluence.atlassian.net/wiki/spaces/OpenSim/pages/53089972 and what OpenSim's own reader asks
 * for, https://github.com/opensim-org/opensim-core/blob/main/OpenSim/Common/TRCFileAdapter.cpp
 * @param fileName what the file will be called: the format wants it in its first line
 * @returns `null` where no joint that has a marker was ever seen
 */
export function trcText(clip: UprightClip, fileName: string): string | null {
  return inOneGo(trcPieces(clip, fileName));
}

/** The same, piece by piece. */
export function* trcPieces(clip: UprightClip, fileName: string): Pieces<string | null> {
  const { track, ahead, originXPx, groundYPx, metresPerPx } = clip;
  const markers = TRC_MARKERS.filter(([, joint]) => track.columns.get(joint)?.xPx.some(Number.isFinite));
  if (markers.length === 0) return null;
  const [unit, scale] = metresPerPx === null ? (['px', 1] as const) : (['m', metresPerPx] as const);
  const columns = markers.map(([, joint]) => landmark(track, joint));
  const rows: string[] = [];
  for (const [i, timeS] of track.timesS.entries()) {
    const cells = columns.flatMap(({ xPx, yPx }) => {
      const x = scale * ahead * (xPx[i]! - originXPx);
      const y = scale * (groundYPx - yPx[i]!);
      return Number.isFinite(x + y)
        ? [fixed(x, DECIMALS[unit]), fixed(y, DECIMALS[unit]), '0']
        : ['NaN', 'NaN', 'NaN'];
    });
    rows.push([String(i + 1), fixed(timeS, TIME_DECIMALS), ...cells].join('\t'));
    if (rows.length % A_PIECE === 0) yield;
  }
  return `${[
    ...headerLines(
      clip,
      fileName,
      unit,
      markers.map(([name]) => name),
    ),
    ...rows,
  ].join('\n')}\n`;
}

function headerLines(
  { track, rateHz, ownRateHz, ownFrames }: UprightClip,
  fileName: string,
  unit: string,
  markers: readonly string[],
): string[] {
  const values = {
    DataRate: rateText(rateHz),
    CameraRate: rateText(ownRateHz),
    NumFrames: track.timesS.length,
    NumMarkers: markers.length,
    Units: unit,
    OrigDataRate: rateText(ownRateHz),
    OrigDataStartFrame: 1,
    OrigNumFrames: ownFrames,
  };
  return [
    ['PathFileType', '4', '(X/Y/Z)', fileName].join('\t'),
    Object.keys(values).join('\t'),
    Object.values(values).join('\t'),
    `Frame#\tTime\t${markers.join('\t\t\t')}\t\t`,
    `\t\t${markers.map((_, k) => `X${k + 1}\tY${k + 1}\tZ${k + 1}`).join('\t')}`,
  ];
}
