import type { Analysis, AnalysisOptions, Warning } from '../src/core/analysis/analysis';
import type { Correction } from '../src/core/by-hand/correction';
import type { GaitEvent } from '../src/core/gait/events';
import type { WholeStride } from '../src/core/gait/gait-phase';
import type { Side } from '../src/core/pose/keypoints';
import type { PoseTrack } from '../src/core/pose/pose-track';
import type { PictureBox } from '../src/drawing/picture-box';
import type { View } from '../src/core/track/view';
import type { Light } from '../src/media/light-meter';
import type { FrameList } from '../src/media/open-clip';
import type { BackendId, ModelId } from '../src/pose/pose-estimator';
import type { BackendTrial, Machine, TrialRequest, TrialWork } from '../src/backends/calibration';
import type { SelfTestProgress, SelfTestRequest, SelfTestResult } from '../src/self-test/self-test';
import type { HelpersDesk, LeadersDesk } from './track-desk';
import type { TrackIdentity, TrackPart, UnfinishedTrack } from './track-part';

/** What is known of a clip before its frames are looked at. */
export interface ClipInfo {
  readonly name: string;
  readonly sizeBytes: number;
  /** Displayed size, after rotation. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rotationDeg: 0 | 90 | 180 | 270;
  readonly durationS: number;
  /** Average over the clip. */
  readonly fps: number;
  readonly variableFrameRate: boolean;
  readonly frameCount: number;
  readonly container: string;
  readonly codec: string;
  /** Frames a second at which it was recorded, where the file says so (Android slow motion). */
  readonly capturedFps?: number;
  /** `element`: WebCodecs cannot decode it, the page's <video> element must. */
  readonly decoder: 'webcodecs' | 'element';
}

/**
 * Either the network looks at all `frames`, or a light one finds the `strides` and it `looks` where they need it. `calibrate`
 * comes before a clip, where it is not known yet what calculates fastest here.
 */
export type Phase =
  'calibrate' | 'probe' | 'load-model' | 'warm-up' | 'frames' | 'strides' | 'looks' | 'measure';

export interface Progress {
  readonly phase: Phase;
  /** 0..1 within the phase, or null when it cannot be known. */
  readonly fraction: number | null;
  readonly framesDone?: number;
  readonly framesTotal?: number;
  /** How many of `framesDone` were seen before: the clip went on from there. */
  readonly framesKept?: number;
  /** What follows this phase, counted in frames of it. */
  readonly framesToCome?: number;
  readonly framesPerSecond?: number;
  readonly secondsLeft?: number;
}

/**
 * A frame to look at while analysing, a few a second; dark outside the request's region. `points`: 33 x (xPx, yPx, confidence) in clip
 * pixels, or null.
 */
export interface Preview {
  readonly timeS: number;
  readonly picture: ImageBitmap;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly points: Float32Array | null;
}

export type ErrorCode =
  | 'empty-file'
  | 'not-a-video'
  | 'truncated'
  | 'no-video-track'
  | 'cannot-decode'
  | 'cannot-encode'
  | 'too-small'
  | 'too-few-frames'
  | 'too-long'
  | 'too-large'
  | 'decode-failed'
  | 'model-failed'
  | 'graphics-lost'
  | 'graphics-unfit'
  | 'out-of-memory'
  | 'no-runner'
  | 'bad-track'
  | 'cancelled'
  | 'worker-crashed'
  | 'worker-hung'
  | 'worker-relieved'
  | 'internal';

/** Errors as data: classes do not survive the way out of a worker. */
export interface AnalysisFailure {
  readonly code: ErrorCode;
  /** A sentence for the runner, saying what to do. */
  readonly message: string;
  /** For a bug report; never shown first. */
  readonly detail: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AnalysisFailure };

export interface Provenance {
  readonly model: ModelId | 'imported';
  readonly modelSha256: string;
  readonly backend: BackendId | 'none';
  /** How many threads computed, where it was more than one. */
  readonly threads?: number;
  /** Where the network looked at some of the frames only, and a light one found the strides. */
  readonly byStride?: ByStride;
}

/** How the frames were shared out between two networks. */
export interface ByStride {
  readonly lightModel: ModelId;
  readonly lightSha256: string;
  /** Frames that the network itself looked at. */
  readonly looks: number;
}

/** A clip after the network has seen its frames. */
export interface TrackedClip {
  readonly clip: ClipInfo;
  readonly sha256: string;
  readonly track: PoseTrack;
  readonly framesDecoded: number;
  readonly provenance: Provenance;
  /** Median milliseconds a frame: where the time went. */
  readonly timings: { readonly decodeMs: number; readonly networkMs: number; readonly totalMs: number };
  /** How light the runner was; unknown where there is no picture. */
  readonly light?: Light;
  /** What was wrong with the file although it could be read, such as a missing end. */
  readonly warnings: readonly Warning[];
}

/** What it takes a while to find out about a file. */
export interface KnownFile extends FrameList {
  /** 64 hex digits; absent before the whole file was read. */
  readonly sha256?: string;
}

export interface TrackRequest {
  readonly file: File;
  readonly model: ModelId;
  readonly backend?: BackendId;
  /**
   * The network looks at every frame, also where a light one could tell which frames are worth it (see core/by-stride):
   * slower, and no surer.
   */
  readonly everyFrame?: boolean;
  /**
   * The network sees only this part of every frame, px of the upright clip; what lies outside the picture is cut off.
   * Keypoints are the whole clip's all the same. A part in which nobody could be made out ends as `too-small`.
   */
  readonly region?: PictureBox;
  /** `element` passes WebCodecs by, even where it could decode the clip: slower, a way out of a decoder's faults. */
  readonly decoder?: 'element';
  /** What another worker found out about this very file: it is not looked up again. */
  readonly known?: KnownFile;
  /** What was seen of this clip before; taken up where it is of the very same file, network and machine, else passed by. */
  readonly goOnFrom?: UnfinishedTrack;
  /**
   * A picture that takes longer to decode ends the clip there, ms, with the warning that it is damaged: asked for where
   * the decoder got stuck at the same place before. Without it the decoder is waited for.
   */
  readonly decodeWithinMs?: number;
}

/** What is drawn into a video. */
export interface Annotations {
  readonly skeleton: boolean;
  readonly events: boolean;
  readonly angles: boolean;
}

export interface AnnotateRequest {
  readonly file: File;
  /** The clip's cleaned joints, on its own clock and as filmed. */
  readonly track: PoseTrack;
  readonly view: View;
  readonly events: readonly GaitEvent[];
  /** How far the picture is turned clockwise, degrees: angles are read from the upright that is turned with it. */
  readonly rollDeg: number;
  readonly show: Annotations;
  /** As in TrackRequest. */
  readonly decoder?: 'element';
}

/** One of two runs that are put beside each other in a video. */
export interface VideoHalf {
  readonly file: File;
  /** The clip's cleaned joints, on its own clock and as filmed. */
  readonly track: PoseTrack;
  readonly view: View;
  /** The whole strides of the foot by which both clips are paired, on the clip's clock. */
  readonly strides: readonly WholeStride[];
  /** The picture is turned, so that both run the same way. */
  readonly mirrored: boolean;
  /** As in TrackRequest. */
  readonly decoder?: 'element';
}

export interface CompareVideoRequest {
  /** Leads: its frames, with their times, are those of the video. */
  readonly before: VideoHalf;
  readonly after: VideoHalf;
  /** Whose strides are counted. */
  readonly side: Side;
  readonly skeleton: boolean;
}

/** A clip with what was found drawn into every frame, or two beside each other; no sound. */
export interface AnnotatedVideo {
  readonly file: Blob;
  readonly container: 'mp4' | 'webm';
  /** As in ClipInfo.codec. */
  readonly codec: string;
  /** Upright size: the clip's own, unless no encoder takes that. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly frames: number;
  /** The clip's pictures are damaged from here on, s: the video ends there. */
  readonly endsEarlyAtS?: number;
}

/** The page's <video> element as a source of frames, for clips that WebCodecs cannot decode. */
export interface ElementFrames {
  /** The upright picture that is on show at `timeS`, at the size asked for; the worker closes it. */
  frameAt(timeS: number, widthPx: number, heightPx: number): Promise<ImageBitmap>;
}

/** Which frames of a clip to cut out. */
export interface PicturesRequest {
  readonly file: File;
  /** Moments, seconds, not falling: the frame nearest to each is taken. */
  readonly timesS: readonly number[];
  /** What to cut out of each, one a moment; what lies outside the picture is cut off. */
  readonly crops: readonly PictureBox[];
  /** Pictures higher than this are made smaller; none is blown up. */
  readonly maxHeightPx: number;
  /** As in {@link TrackRequest}. */
  readonly decoder?: 'element';
}

export interface ClipPicture {
  /** Place of its moment in the request. */
  readonly index: number;
  /** When the frame is shown in the clip, seconds. */
  readonly timeS: number;
  readonly picture: ImageBitmap;
  /** How many were handed over, this one included. */
  readonly done: number;
}

/** The receiver closes each picture. */
export interface PicturesListener {
  /** @returns false to stop; the call then ends with the code `cancelled`. */
  onPicture(picture: ClipPicture): boolean | Promise<boolean>;
}

/** The receiver closes each preview's picture. Calls may come late, never after the outcome of their `track`. */
export interface ProgressListener {
  onProgress(progress: Progress): void;
  onPreview(preview: Preview): void;
  /** What was seen since the last part, every few seconds; with the parts before, the clip can go on from here. */
  onPart?(identity: TrackIdentity, part: TrackPart): void;
}

export interface Diagnostics {
  readonly tensors: number;
  readonly busy: boolean;
  readonly modelsLoaded: readonly ModelId[];
}

/** What the worker does for the page. */
export interface AnalysisApi {
  probe(file: File): Promise<Outcome<ClipInfo>>;
  /**
   * SHA-256 of a file, 64 hex digits, as in {@link TrackedClip}: whether it is the very clip.
   * @param onPiece called after each piece that was read, for a long file takes its time
   */
  fingerprint(file: File, onPiece: () => void): Promise<Outcome<string>>;
  /**
   * Pixels to keypoints: every frame once, in order. One clip at a time: a second call waits for the first.
   * `frames` is needed where the clip's decoder is `element`; without it such a clip ends as `cannot-decode`.
   * `desk`: other workers see some of its stretches, which this one joins with its own.
   */
  track(
    request: TrackRequest,
    listener: ProgressListener,
    frames?: ElementFrames | null,
    desk?: LeadersDesk,
  ): Promise<Outcome<TrackedClip>>;
  /**
   * Looks at stretches of a clip that another worker tracks, until there are none left. Waits its turn, and is stopped,
   * as `track` is. Its progress counts the frames that it saw itself.
   * @returns how many frames it saw
   */
  help(request: TrackRequest, desk: HelpersDesk): Promise<Outcome<number>>;
  /**
   * Draws what was found into every frame and encodes them with their own times. Waits its turn, and is stopped,
   * as `track` is; `frames` as there.
   */
  annotate(
    request: AnnotateRequest,
    listener: Pick<ProgressListener, 'onProgress'>,
    frames?: ElementFrames,
  ): Promise<Outcome<AnnotatedVideo>>;
  /**
   * Two clips beside each other at the same part of the stride. Waits its turn, and is stopped, as `track` is.
   * @param before, after the page's <video> elements, where a clip's decoder is `element`
   */
  compareVideo(
    request: CompareVideoRequest,
    listener: Pick<ProgressListener, 'onProgress'>,
    before?: ElementFrames | null,
    after?: ElementFrames | null,
  ): Promise<Outcome<AnnotatedVideo>>;
  /**
   * Single frames, upright and cropped, one by one in order of time; ends with how many there were. Runs beside a
   * `track`. Each picture waits until the one before was taken; `cancel` does not stop it, the listener does.
   */
  pictures(
    request: PicturesRequest,
    listener: PicturesListener,
    frames?: ElementFrames,
  ): Promise<Outcome<number>>;
  /**
   * Keypoints to verdicts: one clip, or two views of one runner. Cheap; call again when an option changes.
   * @param corrections by hand, those of each track in its place
   */
  analyze(
    tracks: readonly PoseTrack[],
    options: AnalysisOptions,
    corrections?: readonly (readonly Correction[])[],
  ): Promise<Outcome<Analysis>>;
  /**
   * Whether this machine measures right: known files through the app's own ways. Waits its turn, and is stopped, as
   * `track` is; `frames` as there.
   */
  selfTest(
    request: SelfTestRequest,
    onProgress: (progress: SelfTestProgress) => void,
    frames?: ElementFrames | null,
  ): Promise<Outcome<SelfTestResult>>;
  /** What could calculate here. Starts no backend, and loads nothing. */
  machine(): Promise<Outcome<Machine>>;
  /**
   * Whether one backend calculates rightly with one network, and how fast. What it starts stays with this worker: to be asked
   * of one that is ended after it. Waits its turn, and is stopped, as `track` is.
   * @param onWork told before what may take long
   */
  tryBackend(request: TrialRequest, onWork: (work: TrialWork) => void): Promise<Outcome<BackendTrial>>;
  /** Stops every running and waiting `track`, `annotate`, `compareVideo`, `selfTest` and `tryBackend` within a frame; each then ends with the code `cancelled`. */
  cancel(): Promise<void>;
  diagnostics(): Promise<Diagnostics>;
}

/**
 * The one door between page and worker: the same as the page sees it. Desks come as ports (src/client/lend.ts), since the page ends workers while they
 * are lent.
 */
export interface AnalysisDoor extends Omit<AnalysisApi, 'track' | 'help'> {
  track(
    request: TrackRequest,
    listener: ProgressListener,
    frames?: ElementFrames | null,
    desk?: MessagePort,
  ): Promise<Outcome<TrackedClip>>;
  help(request: TrackRequest, desk: MessagePort): Promise<Outcome<number>>;
}
