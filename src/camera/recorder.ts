import type { OpenCamera } from './camera';

/** Why a recording came to its end. */
export type RecordingEnd = 'asked' | 'long-enough' | 'camera-lost' | 'storage-full' | 'recorder-failed';

/** What was recorded; `file` is whole and can be played up to its end, whatever ended it. */
export interface Recording {
  /** Of its place on the shelf; `null` where there is no storage and it is in memory alone. */
  readonly shelfId: string | null;
  readonly file: File;
  readonly startedAt: Date;
  readonly durationS: number;
  readonly end: RecordingEnd;
  /** The tab was out of sight for so long, s: browsers may leave frames out then. */
  readonly hiddenS: number;
}

export type RecordingAnswer =
  | { readonly ok: true; readonly recording: Recording }
  /** Nothing at all came of it. */
  | { readonly ok: false; readonly trouble: 'unsupported' | 'no-frames' };

export interface RunningRecording {
  /** s since the first frame. */
  readonly elapsedS: number;
  readonly bytes: number;
  /** Ends it; `done` then settles. */
  stop(): void;
  /** Never rejects. */
  readonly done: Promise<RecordingAnswer>;
}

export interface RecorderOptions {
  /** It ends by itself after this, s. */
  readonly longestS: number;
  /** File name without its ending. */
  readonly name: string;
}

/** Starts to record what a camera gives; every second of it is on the shelf as soon as it is over. */
export type RecordCamera = (camera: OpenCamera, options: RecorderOptions) => RunningRecording;
