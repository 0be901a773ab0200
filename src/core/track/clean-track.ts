import type { PoseTrack } from '../pose/pose-track';
import { isHeadOrFinger } from './cleaning-limits';
import { copyTrack } from './copy-track';
import { fillTrackGaps } from './fill-track-gaps';
import { gateConfidence } from './gate-confidence';
import { exchangeLegs, type HandEdits } from './hand-edits';
import { fadeOntoHandPoints, fillWithHandPoints } from './keep-hand-points';
import { mendPassingKnees } from './mend-passing-knees';
import { rejectOutliers } from './reject-outliers';
import { ARM_JOINTS, LEG_JOINTS, repairSwaps } from './repair-swaps';
import { smoothTrack } from './smooth-track';
import { trunkLengthPx } from './trunk-length';

/** What each cleaning step did. Samples are counted landmark by landmark. */
export interface CleaningReport {
  readonly frames: number;
  /** Samples dropped because the network itself hardly believed them. */
  readonly samplesGated: number;
  /** Frames whose left and right leg were exchanged back, and the same for arms. */
  readonly swapsRepaired: number;
  readonly armSwapsRepaired: number;
  readonly outliersRejected: number;
  /** Times a knee was confused while one passed the other, and put where the frames before and after have it. */
  readonly kneePassingsMended: number;
  readonly gapsFilled: number;
  readonly samplesFilled: number;
  /** 1 for each frame with exchanged legs. */
  readonly legSwapFrames: Uint8Array;
  /** The same for arms. */
  readonly armSwapFrames: Uint8Array;
}

export interface CleanedTrack {
  /** Filtered, on the clip's own frame times: what angles and overlays are read from. */
  readonly track: PoseTrack;
  /**
   * Swaps repaired, outliers gone, short gaps filled, but not low-passed: what event timing is read from. Head and
   * fingers are left out: no event hangs on them.
   */
  readonly repaired: PoseTrack;
  readonly report: CleaningReport;
}

/**
 * Cleans a raw track in six steps, each of which says what it did: confidence gate, left/right swaps of legs
 * and arms put right over the whole clip, outliers removed, knees confused while they pass each other put right,
 * gaps up to 0.1 s filled, zero-lag low-pass. The raw
 * track is left as it is; frame times are the clip's own throughout, even or not. Cost is linear in frames.
 * Limits and cut-offs: cleaning-limits.ts.
 * @param byHand what a person corrected, on this track's frames. Legs are exchanged after the cleaning has exchanged
 * what it saw itself; points stand above everything that the cleaning finds, and both tracks pass through them.
 */
export function cleanTrack(raw: PoseTrack, byHand?: HandEdits): CleanedTrack {
  const repaired = copyTrack(raw);
  const samplesGated = gateConfidence(repaired);
  const trunkPx = trunkLengthPx(repaired);
  const legs = repairSwaps(repaired, LEG_JOINTS, trunkPx);
  const arms = repairSwaps(repaired, ARM_JOINTS, trunkPx);
  if (byHand) exchangeLegs(repaired, byHand);
  const outliersRejected = rejectOutliers(repaired, trunkPx);
  const mended = mendPassingKnees(repaired, trunkPx);
  const filled = fillTrackGaps(repaired);
  if (byHand) {
    fillWithHandPoints(repaired, byHand.points);
    fadeOntoHandPoints(repaired, byHand.points);
  }
  const track = smoothTrack(repaired, isHeadOrFinger);
  // The low-pass has drawn them off a little.
  if (byHand) fadeOntoHandPoints(track, byHand.points);
  const columns = new Map([...repaired.columns].filter(([name]) => !isHeadOrFinger(name)));
  return {
    track,
    repaired: { ...repaired, columns },
    report: {
      frames: raw.timesS.length,
      samplesGated,
      swapsRepaired: legs.frames,
      armSwapsRepaired: arms.frames,
      outliersRejected,
      kneePassingsMended: mended.passings,
      gapsFilled: filled.gaps,
      samplesFilled: filled.samples,
      legSwapFrames: legs.swapped,
      armSwapFrames: arms.swapped,
    },
  };
}
