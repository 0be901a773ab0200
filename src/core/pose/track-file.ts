import { KEYPOINTS, type KeypointName } from './keypoints';
import type { PoseTrack } from './pose-track';
import { trackFromLists } from './track-from-lists';
import {
  describe,
  importing,
  numberWithin,
  parsedJson,
  TRACK_LIMITS,
  UnreadableTrack,
  type TrackImport,
} from './track-import';
import { words } from '../words/words';

const say = words.importing;

export const TRACK_FORMAT = 'plumbline.pose-track';
export const TRACK_VERSION = 1;

/** `*.pose.json`: pixels from the top left, confidence 0..1, seconds. `points` in the order of `keypoints`. */
export interface TrackFile {
  readonly format: typeof TRACK_FORMAT;
  readonly version: typeof TRACK_VERSION;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** Which network (or other tracker) placed the keypoints: its errors are part of every interval. */
  readonly tracker?: string;
  readonly keypoints: readonly string[];
  readonly frames: readonly {
    readonly t: number;
    readonly points: readonly (readonly [xPx: number, yPx: number, confidence: number] | null)[];
  }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the text of a `*.pose.json`; see `readTrackFile`. */
export function readTrackText(text: string): TrackImport {
  return importing(() => trackOf(parsedJson(text, say.theTrack)));
}

/**
 * Reads a parsed `*.pose.json`. Any subset of the BlazePose names will do, in any order; other names are passed
 * over. Numbers that are none, times that do not rise, lists of the wrong length and sizes past TRACK_LIMITS
 * are refused with the field's name.
 */
export function readTrackFile(json: unknown): TrackImport {
  return importing(() => trackOf(json));
}

function trackOf(json: unknown): PoseTrack {
  const file = fieldsOf(json, say.theFile);
  if (file['format'] !== TRACK_FORMAT) {
    throw new UnreadableTrack(say.notTrack(TRACK_FORMAT));
  }
  if (file['version'] !== TRACK_VERSION) {
    throw new UnreadableTrack(say.trackVersion(versionFound(file['version']), TRACK_VERSION));
  }
  if (file['fps'] !== undefined) numberWithin(file['fps'], 0, 100_000, 'fps');
  const names = namesOf(file['keypoints']);
  const frames = listOf(file['frames'], 'frames', TRACK_LIMITS.frames).map((frame, i) =>
    fieldsOf(frame, say.frame(i + 1)),
  );
  const tracker = file['tracker'];
  if (tracker !== undefined && typeof tracker !== 'string') {
    throw new UnreadableTrack(say.notName('tracker', describe(tracker)));
  }
  if (tracker !== undefined && tracker.length > TRACK_LIMITS.nameChars) {
    throw new UnreadableTrack(say.longName('tracker', tracker.length, TRACK_LIMITS.nameChars));
  }
  return trackFromLists({
    widthPx: wholePixels(file['width'], 'width'),
    heightPx: wholePixels(file['height'], 'height'),
    timesS: frames.map((frame) => frame['t'] as number),
    names,
    frames: frames.map((frame) => frame['points']),
    ...(tracker === undefined ? {} : { tracker }),
  });
}

/**
 * The track as a `*.pose.json` object. Pixels keep two decimals, confidences three, times six. Metres of the
 * network's guess (`world`) are left out.
 */
export function writeTrackFile(track: PoseTrack): TrackFile {
  return { ...trackFileHead(track), frames: [...trackFileFrames(track)] };
}

/** All of a `*.pose.json` object but its frames. */
export function trackFileHead(track: PoseTrack): Omit<TrackFile, 'frames'> {
  const { timesS } = track;
  const spanS = timesS.length > 1 ? timesS[timesS.length - 1]! - timesS[0]! : 0;
  return {
    format: TRACK_FORMAT,
    version: TRACK_VERSION,
    width: track.widthPx,
    height: track.heightPx,
    // One frame has no rate; readers go by the times.
    fps: spanS > 0 ? rounded((timesS.length - 1) / spanS, 3) : 1,
    ...(track.tracker === undefined ? {} : { tracker: track.tracker }),
    keypoints: keypointsOf(track),
  };
}

/** Its frames, one by one: a long clip has tens of thousands. */
export function* trackFileFrames(track: PoseTrack): Generator<TrackFile['frames'][number], void, undefined> {
  const columns = keypointsOf(track).map((name) => track.columns.get(name)!);
  for (const [i, t] of track.timesS.entries()) {
    yield {
      t: rounded(t, 6),
      points: columns.map(({ xPx, yPx, confidence }) =>
        Number.isFinite(xPx[i]) && Number.isFinite(yPx[i])
          ? ([rounded(xPx[i]!, 2), rounded(yPx[i]!, 2), rounded(confidence[i]!, 3)] as const)
          : null,
      ),
    };
  }
}

function keypointsOf(track: PoseTrack): KeypointName[] {
  return KEYPOINTS.filter((name) => track.columns.has(name));
}

/** A version is a number; what else stands there is only named by its kind. */
function versionFound(version: unknown): string {
  return typeof version === 'number' ? String(version) : describe(version);
}

/** Only fields of its own count, and one that could reach behind an object is refused. */
function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableTrack(say.notObject(what, describe(value)));
  }
  if (Object.hasOwn(value, '__proto__') || Object.hasOwn(value, 'constructor')) {
    throw new UnreadableTrack(say.foreignField(what));
  }
  return Object.assign(Object.create(null), value) as Fields;
}

function wholePixels(value: unknown, field: string): number {
  const sidePx = numberWithin(value, 1, TRACK_LIMITS.sidePx, field);
  if (Number.isInteger(sidePx)) return sidePx;
  throw new UnreadableTrack(say.notWholePixels(field, sidePx));
}

function namesOf(value: unknown): string[] {
  return listOf(value, 'keypoints', TRACK_LIMITS.keypoints).map((name) => {
    if (typeof name === 'string') return name;
    throw new UnreadableTrack(say.notKeypointName(describe(name)));
  });
}

function listOf(value: unknown, field: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new UnreadableTrack(say.notList(say.field(field), describe(value)));
  }
  if (value.length > most) {
    throw new UnreadableTrack(say.longList(field, value.length, most));
  }
  return value as readonly unknown[];
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
