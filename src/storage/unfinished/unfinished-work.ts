import type { TrackedClip } from '../../../workers/analysis-api';
import type { TrackIdentity, TrackPart, UnfinishedTrack } from '../../../workers/track-part';
import type { PersonBox } from '../../core/by-hand/correction';
import type { Found, KeepOutcome, KeptSettings } from '../kept-work';

/** A video as the browser names it: enough to know it again, while the worker looks whether it is the very same. */
export interface FileFacts {
  readonly name: string;
  readonly sizeBytes: number;
  readonly lastModifiedMs: number;
}

/** A person who was chosen as the runner of a clip of a report. */
export interface PersonSought {
  /** The kept work that the report is made from. */
  readonly workId: string;
  /** Place of the clip in the report. */
  readonly clip: number;
  /** Where in the picture the person is. */
  readonly box: PersonBox;
}

/** How far a clip had come. `broken-off`: begun or not, and not at its end. */
export interface UnfinishedClip extends FileFacts {
  /** Under which what was seen of it is kept; a work that goes on with the clip has it too. */
  readonly key: string;
  readonly state: 'broken-off' | 'done';
  /** Frames that are kept, from the first on. */
  readonly framesKept: number;
  /** Frames of the whole clip; `null` before that was known. */
  readonly frameCount: number | null;
  /** Who is looked for; without it whoever the network finds in the whole picture. Then it is the work's only clip. */
  readonly person?: PersonSought;
}

/** What a drop was when it broke off. The videos themselves are not kept. */
export interface UnfinishedWork {
  readonly id: string;
  readonly startedAt: Date;
  /** When the latest part came. */
  readonly touchedAt: Date;
  readonly settings: KeptSettings;
  readonly clips: readonly UnfinishedClip[];
}

/** A part as it was seen, and of which clip it is. */
export interface SeenPart {
  /** Place of the clip among the work's. */
  readonly clip: number;
  readonly identity: TrackIdentity;
  readonly part: TrackPart;
  /** As {@link UnfinishedClip.frameCount}. */
  readonly frameCount: number | null;
}

/** `passed-by`: it does not follow what is kept, or the work is no longer kept, or its clip is at its bound. */
export type PartOutcome = KeepOutcome | 'passed-by';

/**
 * Keeps what is found while clips are analysed. Of the works of all tabs the one is offered that was touched last and that
 * no tab is at. Nothing here ever rejects or throws.
 */
export interface UnfinishedStore {
  /** @param here work of this tab's page before it was loaded anew: its lock is waited for, for a moment */
  latest(here: string | null): Promise<Found<UnfinishedWork>>;
  /**
   * A work is begun, or its clips are others now; this tab is at it until {@link end} or {@link leave}. Works that no tab is
   * at are deleted, but what was seen of clips that this one goes on with.
   */
  begin(work: UnfinishedWork): Promise<KeepOutcome>;
  /** One transaction: a part is kept whole, or not at all. A part with frame 0 begins its clip anew. */
  append(id: string, part: SeenPart): Promise<PartOutcome>;
  /** A clip came to its end: what was found takes the place of its parts, in one transaction. */
  finish(id: string, clip: number, tracked: TrackedClip): Promise<PartOutcome>;
  /** `nothing` where nothing can be gone on from. */
  track(clip: UnfinishedClip): Promise<Found<UnfinishedTrack>>;
  /** Of a clip that is `done`. */
  finished(clip: UnfinishedClip): Promise<Found<TrackedClip>>;
  /** Deletes a work: it is kept elsewhere by now, or not wanted. */
  end(id: string): Promise<void>;
  /** This tab is no longer at a work, which stays. */
  leave(id: string): void;
  /** Deletes everything, what other tabs are at as well. */
  forget(): Promise<void>;
}
