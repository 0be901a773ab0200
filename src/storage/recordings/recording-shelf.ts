/** A recording that is kept in this browser. */
export interface ShelvedRecording {
  readonly id: string;
  /** Whole file name. */
  readonly name: string;
  readonly startedAt: Date;
  readonly bytes: number;
  /** The page was closed, or the machine went off, before it came to its end: what was there by then is kept. */
  readonly brokenOff: boolean;
}

/** Where a recording is written while it is made. */
export interface RecordingWriter {
  readonly id: string;
  /** @returns false where there is no more room: what was written before stays */
  write(piece: Blob): Promise<boolean>;
  /** The file that was written, whole. */
  finish(): Promise<File>;
  /** Deletes it. */
  discard(): Promise<void>;
}

/** Recordings in the origin's private file system. Nothing here rejects or throws. */
export interface RecordingShelf {
  /** `null` where there is no storage, or no room at all. */
  begin(name: string, mimeType: string, startedAt: Date): Promise<RecordingWriter | null>;
  /** The latest first. One that another tab is writing now is not listed. */
  list(): Promise<readonly ShelvedRecording[]>;
  file(id: string): Promise<File | null>;
  remove(id: string): Promise<void>;
  subscribe(listener: () => void): () => void;
}
