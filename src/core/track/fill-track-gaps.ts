import type { KeypointColumn, PoseTrack } from '../pose/pose-track';
import { fillGaps } from '../signal/fill-gaps';
import { LONGEST_FILLED_GAP_S } from './cleaning-limits';

export interface GapsFilled {
  /** Gaps closed, counted landmark by landmark. */
  readonly gaps: number;
  /** Samples put in. */
  readonly samples: number;
}

/**
 * Closes short gaps in place (see fillGaps). A filled sample gets half the confidence that its neighbours
 * would give it: it is a guess, and gates on confidence should see that.
 */
export function fillTrackGaps({ timesS, columns }: PoseTrack): GapsFilled {
  let gaps = 0;
  let samples = 0;
  for (const column of columns.values()) {
    const own = fillColumnGaps(timesS, column);
    gaps += own.gaps;
    samples += own.samples;
  }
  return { gaps, samples };
}

/** The same for one landmark. */
export function fillColumnGaps(timesS: Float64Array, column: KeypointColumn): GapsFilled {
  const filled = fillGaps(timesS, column.xPx, LONGEST_FILLED_GAP_S);
  fillGaps(timesS, column.yPx, LONGEST_FILLED_GAP_S);
  let gaps = 0;
  let samples = 0;
  for (let i = 1; i < timesS.length; i++) {
    if (!filled[i]) continue;
    if (!filled[i - 1]) {
      gaps++;
      fillConfidence(column.confidence, filled, i);
    }
    samples++;
  }
  return { gaps, samples };
}

function fillConfidence(confidence: Float64Array, filled: Uint8Array, from: number): void {
  let to = from;
  while (filled[to]) to++;
  const guess = (confidence[from - 1]! + confidence[to]!) / 4;
  confidence.fill(guess, from, to);
}
