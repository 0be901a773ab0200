import { isKeypointName, type KeypointName } from './keypoints';
import { trackFromLists } from './track-from-lists';
import { importing, TRACK_LIMITS, UnreadableTrack, type TrackImport } from './track-import';
import { words } from '../words/words';

const say = words.importing.trc;

/** Picture pixels per unit: a pixel stands for a millimetre. */
const PX_PER_UNIT: Readonly<Record<string, number>> = { m: 1000, cm: 10, mm: 1, px: 1 };
/** Room left around the runner, so that no marker lies on the picture's edge. */
const MARGIN_PX = 100;

export interface TrcOptions {
  /** The side towards the imagined camera. From the left the runner faces image left. Default `right`. */
  readonly seenFrom?: 'left' | 'right';
}

/**
 * Reads a TRC file (marker trajectories of OpenSim, Pose2Sim, Sports2D: five header lines, then frame, time and
 * X Y Z of each marker, tab-separated). X forward and Y up become a picture seen square from the side, a pixel
 * a millimetre, without perspective; Z (to the right) is left out. Where Y points down, as it may in files in px,
 * it is left so: the legs tell, being below the rest. Times stay those of the file, so that events can be found
 * there again. Gaps may be empty or NaN; other text among the numbers, and fewer rows than “NumFrames”, are damage.
 * Points carry no confidence: 1.
 *
 * Markers are known by name, whatever their case and signs between: RHip, r_hip, right-hip, RKnee, LAnkle,
 * RHeel, RBigToe / RToe / right_foot_index, LShoulder, LElbow, LWrist, REye, REar, Nose. Others are passed over.
 * https://opensimconfluence.atlassian.net/wiki/spaces/OpenSim/pages/53089972
 */
export function importTrc(text: string, { seenFrom = 'right' }: TrcOptions = {}): TrackImport {
  return importing(() => {
    const lines = text.split(/\r?\n/);
    const [head, fields, values, names] = lines.slice(0, 4).map((line) => line.split('\t'));
    if (!head?.[0]?.startsWith('PathFileType') || !fields || !values || !names) {
      throw new UnreadableTrack(say.foreign);
    }
    const scale = pxPerUnit(fields, values);
    const markers = markersIn(names);
    const rows = lines.flatMap((text, i): Row[] =>
      i >= 4 && /^\s*\d+\s*$/.test(text.split('\t', 1)[0]!) ? [{ text, line: i + 1 }] : [],
    );
    if (rows.length === 0) throw new UnreadableTrack(say.noFrames);
    if (rows.length > TRACK_LIMITS.frames) {
      throw new UnreadableTrack(words.importing.manyFrames(rows.length, TRACK_LIMITS.frames));
    }
    checkNothingIsCut(fields, values, rows.length);
    const timesS: number[] = [];
    // A row at a time: all cells of a long file at once would take ten times its size.
    const given = rows.map(({ text, line }) => {
      const cells = text.split('\t');
      timesS.push(cell(cells, line, 1));
      return markers.map(({ column }): Point | null => {
        const [x, y] = [scale * cell(cells, line, column), scale * cell(cells, line, column + 1)];
        return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
      });
    });
    const facing = seenFrom === 'right' ? 1 : -1;
    const down = pointsDown(given, markers) ? 1 : -1;
    const points = given.map((frame) =>
      frame.map((point): Point | null => point && [facing * point[0], down * point[1]]),
    );
    const all = points.flat().filter((point) => point !== null);
    if (all.length === 0) throw new UnreadableTrack(say.noMarkerSeen);
    const [left, right] = range(all, 0);
    const [top, bottom] = range(all, 1);
    return trackFromLists({
      widthPx: Math.ceil(right - left) + 2 * MARGIN_PX,
      heightPx: Math.ceil(bottom - top) + 2 * MARGIN_PX,
      timesS: fromZero(timesS),
      names: markers.map(({ name }) => name),
      frames: points.map((frame) =>
        frame.map((point) => point && [point[0] - left + MARGIN_PX, point[1] - top + MARGIN_PX, 1]),
      ),
      tracker: 'trc',
    });
  });
}

type Point = readonly [x: number, y: number];

const LEG = /_(knee|ankle|heel|foot_index)$/;

/** Whether Y grows downwards: on average it is larger on the legs. If they cannot tell, it is not: so the format has it. */
function pointsDown(frames: readonly (readonly (Point | null)[])[], markers: readonly Marker[]): boolean {
  const legs = { sum: 0, n: 0 };
  const rest = { sum: 0, n: 0 };
  for (const frame of frames) {
    frame.forEach((point, k) => {
      if (!point) return;
      const part = LEG.test(markers[k]!.name) ? legs : rest;
      part.sum += point[1];
      part.n++;
    });
  }
  return legs.sum / legs.n > rest.sum / rest.n;
}

/** Some files count from an event within the trial: what lies before it has times below 0, which no clip has. */
function fromZero(timesS: readonly number[]): number[] {
  const shiftS = Math.max(0, -timesS[0]!);
  return timesS.map((timeS) => timeS + shiftS);
}

function pxPerUnit(fields: readonly string[], values: readonly string[]): number {
  const at = fields.findIndex((field) => field.trim() === 'Units');
  const unit = (values[at] ?? '').trim().toLowerCase();
  if (Object.hasOwn(PX_PER_UNIT, unit)) return PX_PER_UNIT[unit]!;
  throw new UnreadableTrack(say.units(unit));
}

interface Marker {
  readonly name: KeypointName;
  /** The cell of its X; Y and Z follow. */
  readonly column: number;
}

function markersIn(cells: readonly string[]): Marker[] {
  const markers: Marker[] = [];
  cells.forEach((cell, column) => {
    const name = column >= 2 ? markerName(cell) : null;
    if (name && !markers.some((marker) => marker.name === name)) markers.push({ name, column });
  });
  if (markers.length > 0) return markers;
  throw new UnreadableTrack(say.noKnownMarker);
}

/** Our name for a marker's; `null` for one that we have no use for. */
export function markerName(theirs: string): KeypointName | null {
  const letters = theirs.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === 'nose') return 'nose';
  const match = /^(left|right|l|r)(.+)$/.exec(letters);
  if (!match) return null;
  const part = ['bigtoe', 'toe', 'footindex'].includes(match[2]!) ? 'foot_index' : match[2]!;
  const name = `${match[1]!.startsWith('l') ? 'left' : 'right'}_${part}`;
  return isKeypointName(name) ? name : null;
}

interface Row {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Ways in which other programs write that there is nothing. */
const GAP = /^([-+]?(nan|inf(inity)?)|-+)?$/i;

function cell(cells: readonly string[], line: number, column: number): number {
  const text = (cells[column] ?? '').trim();
  if (GAP.test(text)) return NaN;
  const value = Number(text);
  if (Number.isNaN(value)) throw new UnreadableTrack(say.notNumber(line, column + 1, text));
  return value;
}

/** Fewer rows than the header says: the end is missing. More do no harm. */
function checkNothingIsCut(fields: readonly string[], values: readonly string[], rows: number): void {
  const said = Number(values[fields.findIndex((field) => field.trim() === 'NumFrames')]);
  if (rows < said) throw new UnreadableTrack(say.cut(said, rows));
}

function range(points: readonly Point[], axis: 0 | 1): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const point of points) {
    low = Math.min(low, point[axis]);
    high = Math.max(high, point[axis]);
  }
  return [low, high];
}
