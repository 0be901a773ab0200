import type { HandEntry } from '../../core/by-hand/hand-entry';
import { framesBeyond } from './choose-event';
import type { TimeRange } from '../clock/clip-clock';

/** The part of the clip that is judged, as it was last chosen by hand; `null` = all of it. */
export function keptPart(entries: readonly HandEntry[]): TimeRange | null {
  const last = entries.findLast(({ kind }) => kind === 'keep-range' || kind === 'whole-clip');
  return last?.kind === 'keep-range' ? { fromS: last.fromS, toS: last.toS } : null;
}

/** What to note down for a part; one that leaves nothing out is the whole clip. */
export function keepEntry({ fromS, toS }: TimeRange, clip: TimeRange): HandEntry {
  return fromS <= clip.fromS && toS >= clip.toS ? { kind: 'whole-clip' } : { kind: 'keep-range', fromS, toS };
}

/** Where one end of the part may be: inside the clip, and a frame short of the other end. */
export function roomOfEnd(end: 'fromS' | 'toS', part: TimeRange, timesS: Float64Array): TimeRange {
  return end === 'fromS'
    ? { fromS: timesS[0] ?? 0, toS: framesBeyond(timesS, part.toS, -1) }
    : { fromS: framesBeyond(timesS, part.fromS, 1), toS: timesS.at(-1) ?? 0 };
}
