import type { TrackedClip } from '../../workers/analysis-api';
import type { HandEntry } from '../core/by-hand/hand-entry';
import type { Checks } from '../core/criteria/checks';
import type { View } from '../core/track/view';

/** A clip without its video: what the network found in it, and what the file was. */
export interface KeptClip {
  readonly name: string;
  /** Of the person who is the runner now. */
  readonly tracked: TrackedClip;
  /** Everyone who was the runner at some time, as `ClipSlot` has it; none where nobody was chosen. */
  readonly trackedIn?: ReadonlyMap<string, TrackedClip>;
}

/** Settings at the analysis, before anything was told by hand. */
export interface KeptSettings {
  readonly model: string;
  /** Work of earlier versions has none. */
  readonly everyFrame: boolean;
  readonly view: View | 'auto';
  readonly statureCm: number | null;
  readonly beltSpeedMps: number | null;
  readonly slowMotionFactor: number | null;
  readonly cameraRollDeg: number | null;
  readonly keypointFps: number | null;
  /** Work of earlier versions has none. */
  readonly checks: Checks | null;
}

/** What one undo takes back: an entry, or having taken entries back. Numbers are places in `KeptWork.byHand`. */
export type KeptStep =
  | { readonly kind: 'do'; readonly entry: number }
  | { readonly kind: 'take-back'; readonly entries: readonly number[] };

/** What was done with some clips: all that is needed to make the report again without looking at the videos. */
export interface WorkFacts {
  readonly id: string;
  readonly analysedAt: Date;
  /** Of the clips, in order. */
  readonly names: readonly string[];
  /** Places of the clips that the report is made from. */
  readonly judged: readonly number[];
  readonly settings: KeptSettings;
  /** `clip` is a place among the clips. */
  readonly byHand: readonly { readonly clip: number; readonly entry: HandEntry }[];
  readonly steps: readonly KeptStep[];
  readonly undoneSteps: readonly KeptStep[];
}

export interface KeptWork extends WorkFacts {
  /** As many as `names`. */
  readonly clips: readonly KeptClip[];
}

/**
 * What came of keeping: `full` = the browser gives no more room; `newer` = a later version of the page has written here, which
 * this one must not touch; `closed` = there is no storage at all.
 */
export type KeepOutcome = 'kept' | 'full' | 'newer' | 'closed';

/** What was found; `damaged` = something is there that cannot be used. */
export type Found<T> =
  { readonly state: 'found'; readonly value: T } | { readonly state: 'nothing' | 'damaged' | 'closed' };

/** Keeps the latest work. Nothing here ever rejects or throws. */
export interface WorkStore {
  /** The latest work without its clips, which may be large. */
  latest(): Promise<Found<WorkFacts>>;
  read(): Promise<Found<KeptWork>>;
  /** In place of what was kept before. */
  keep(work: KeptWork): Promise<KeepOutcome>;
  /** Deletes everything that is kept, for good. */
  forget(): Promise<void>;
}
