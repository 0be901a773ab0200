import type { PoseTrack } from './pose-track';

/** A track, or one plain sentence that says what is wrong with the file and where. */
export type TrackImport = { readonly track: PoseTrack } | { readonly failure: string };

/** What no real clip goes past; a file that does is damaged or not what it says. */
export const TRACK_LIMITS = {
  /** More than an hour at 240 frames a second. */
  frames: 1_000_000,
  sidePx: 32_768,
  /** How far outside the picture a guessed landmark may lie. */
  coordinatePx: 1_000_000,
  keypoints: 1000,
  timeS: 86_400,
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

/** @throws {UnreadableTrack} unless it is a finite number within the limits, naming the field */
export function numberWithin(value: unknown, low: number, high: number, field: string): number {
  if (typeof value === 'number' && value >= low && value <= high) return value;
  const found = typeof value === 'number' ? String(value) : describe(value);
  throw new UnreadableTrack(`"${field}" is ${found}, where a number from ${low} to ${high} should be.`);
}

/** Says what kind of thing stands where it should not. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
