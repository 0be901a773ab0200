import type { KeypointColumn, PoseTrack, WorldColumn } from '../pose/pose-track';
import { firstIndexFrom } from '../signal/value-at';
import type { TimeRange } from './sort-corrections';

/** A frame's time as it comes back from a file may be off by rounding, s. */
const ROUNDING_S = 1e-6;

/** A part of a track and where in it that begins. */
export interface KeptPart {
  readonly track: PoseTrack;
  /** Its first frame, as a frame of the whole track. */
  readonly from: number;
}

/** The frames of a track within a range, both ends counted in; shares memory with the track. All of it without a range. */
export function keptRange(whole: PoseTrack, range: TimeRange | undefined): KeptPart {
  if (!range) return { track: whole, from: 0 };
  const from = firstIndexFrom(whole.timesS, range.fromS - ROUNDING_S);
  const to = Math.max(from, firstIndexFrom(whole.timesS, range.toS + ROUNDING_S));
  const part = (values: Float64Array): Float64Array => values.subarray(from, to);
  const track = {
    ...whole,
    timesS: part(whole.timesS),
    columns: mapped(whole.columns, (column) => mapColumn(column, part)),
    world: mapped(whole.world, (column) => mapWorld(column, part)),
  };
  return { track, from };
}

/** A part laid back into the whole: on exactly the whole track's frame times, nothing known outside the part. */
export function laidBack(part: PoseTrack, whole: PoseTrack, from: number): PoseTrack {
  const n = whole.timesS.length;
  const back = { ...part, timesS: whole.timesS.slice() };
  if (part.timesS.length === n) return back;
  const wide = (values: Float64Array): Float64Array => {
    const all = new Float64Array(n).fill(NaN);
    all.set(values, from);
    return all;
  };
  const sure = (values: Float64Array): Float64Array => {
    const all = new Float64Array(n);
    all.set(values, from);
    return all;
  };
  return {
    ...back,
    columns: mapped(part.columns, (column) => ({
      ...mapColumn(column, wide),
      confidence: sure(column.confidence),
    })),
    world: mapped(part.world, (column) => mapWorld(column, wide)),
  };
}

type Change = (values: Float64Array) => Float64Array;

function mapColumn({ xPx, yPx, confidence }: KeypointColumn, change: Change): KeypointColumn {
  return { xPx: change(xPx), yPx: change(yPx), confidence: change(confidence) };
}

function mapWorld({ xM, yM, zM }: WorldColumn, change: Change): WorldColumn {
  return { xM: change(xM), yM: change(yM), zM: change(zM) };
}

function mapped<K, V>(columns: ReadonlyMap<K, V>, change: (column: V) => V): Map<K, V> {
  return new Map([...columns].map(([name, column]) => [name, change(column)]));
}
