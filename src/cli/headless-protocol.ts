import type { Outcome, Progress, TrackedClip } from '../../workers/analysis-api';
import type { Looking } from '../../models/look-by-stride';
import type { ExportFile } from '../export/export-file';
import type { Report } from '../report/report';
import type { PortableTrack } from './portable-track';

/** What the command asks of the headless page: types only, read on both sides. */
export interface HeadlessTracker {
  /**
   * Tracks the file chosen in the page's file input.
   * @param workers so many at most; without it as many as the app would take
   */
  trackChosenFile(looking: Looking, workers?: number): Promise<Outcome<PortableClip>>;
  /**
   * Draws pictures of what was found, annotated videos, or both, and hands each over to `plumblineFile`.
   * @returns a sentence for each thing that could not be made
   */
  draw(request: DrawRequest): Promise<readonly string[]>;
}

export type PortableClip = Omit<TrackedClip, 'track'> & { readonly track: PortableTrack };

export interface DrawRequest {
  readonly report: Report;
  /** In the report's order. */
  readonly clips: readonly DrawnClip[];
  readonly pictures: boolean;
  readonly annotated: boolean;
}

export interface DrawnClip {
  /** What its files are called, without ending. */
  readonly name: string;
  readonly cleaned: PortableTrack;
  /** Its place among the files chosen in the page's file input; `null` for keypoints, which have no video. */
  readonly file: number | null;
}

/** A part of a file; the parts of one follow each other. */
export interface FilePart extends Pick<ExportFile, 'name' | 'kind'> {
  readonly base64: string;
}

declare global {
  interface Window {
    plumblineTracker?: HeadlessTracker;
    /** Put there by the command, to hear how far it is. */
    plumblineProgress?: (progress: Progress) => void;
    /** Put there by the command, to be given what was made. */
    plumblineFile?: (part: FilePart) => Promise<void>;
  }
}
