import type { PoseTrack } from './pose-track';
import { isDeeper, JSON_DEPTH } from '../limits/json-limits';
import { words } from '../words/words';

/** A track, or one plain sentence that says what is wrong with the file and where. */
export type TrackImport = { readonly track: PoseTrack } | { readonly failure: string };

/** What no real clip goes past; a file that does is damaged or not what it says. */
export const TRACK_LIMITS = {
  /** An hour at 60 frames a second, 15 minutes at 240: more would keep a machine busy for minutes. */
  frames: 216_000,
  /** From the first frame to the last; evenly resampled, more would fill the memory. */
  spanS: 3600,
  /** In one frame of a list of people. */
  people: 1000,
  /** Of an image's name. */
  imageChars: 1000,
  sidePx: 32_768,
  /** How far outside the picture a guessed landmark may lie. */
  coordinatePx: 1_000_000,
  keypoints: 1000,
  timeS: 86_400,
  /** Of a tracker's name. */
  nameChars: 100,
  /** Of all files of a clip together: as many frames as are read, with room. */
  fileBytes: 200_000_000,
} as const;

/** Thrown inside the importers only, and caught by `importing`: a sentence on its way out. */
export class UnreadableTrack extends Error {}

/** Runs an importer whose steps refuse by throwing UnreadableTrack. Other errors are ours and go through. */
export function importing(read: () => PoseTrack): TrackImport {
  try {
    return { track: read() };
  } catch (error) {
    if (error instanceof UnreadableTrack) return { failure: error.message };
    throw error;
  }
}

/** @throws {UnreadableTrack} unless the text is whole JSON; `what` names its file at the sentence's beginning */
export function parsedJson(text: string, what: string): unknown {
  if (isDeeper(text, JSON_DEPTH)) throw new UnreadableTrack(words.limits.json.deep(String(JSON_DEPTH)));
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableTrack(words.importing.notJson(what));
  }
}

/** The sentence for a file too large to be opened at all; `null` for others. Ask before reading it. */
export function tooLargeToRead(bytes: number): string | null {
  if (bytes <= TRACK_LIMITS.fileBytes) return null;
  return words.importing.tooLarge(megabytes(bytes), megabytes(TRACK_LIMITS.fileBytes));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

/** @throws {UnreadableTrack} unless it is a finite number within the limits, naming the field */
export function numberWithin(value: unknown, low: number, high: number, field: string): number {
  if (typeof value === 'number' && value >= low && value <= high) return value;
  throw new UnreadableTrack(words.importing.outside(field, numberFound(value), low, high));
}

/** Says what kind of thing stands where it should not. */
export function describe(value: unknown): string {
  const { found } = words.importing;
  if (value === undefined) return found.missing;
  if (value === null) return found.nothing;
  if (Array.isArray(value)) return found.list;
  return typeof value === 'object' ? found.object : found.other(typeof value);
}

function numberFound(value: unknown): string {
  if (typeof value !== 'number') return describe(value);
  return Number.isNaN(value) ? words.importing.found.notANumber : String(value);
}
