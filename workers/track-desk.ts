import type { Warning } from '../src/core/analysis/analysis';
import type { KnownFile, Progress } from './analysis-api';
import type { PassKind, StretchLooks } from './pass';
import type { TrackIdentity, TrackPart } from './track-part';

/** What there is to do of a clip in one pass, said by the worker that leads. */
export interface StretchPlan {
  readonly identity: TrackIdentity;
  readonly pass: PassKind;
  readonly count: number;
  /** In all stretches together. */
  readonly frames: number;
  /** For workers that come later: they need not find it out again. */
  readonly known: KnownFile;
  /** Those before it are done. */
  readonly first: number;
  /** Of each stretch, where the pass is one of single looks. */
  readonly looks: readonly StretchLooks[] | null;
  /** Another pass follows: who helps had better wait for it. */
  readonly more: boolean;
}

/** One stretch that a worker is to look at. */
export interface StretchTask {
  readonly index: number;
  readonly pass: PassKind;
  /** Where the pass is one of single looks. */
  readonly looks: StretchLooks | null;
}

/** What became of one stretch. */
export interface StretchResult {
  readonly index: number;
  /** Its frames, numbered from its own first; and what was seen beside them. */
  readonly part: TrackPart;
  /** That it ended early, where it did. */
  readonly warnings: readonly Warning[];
}

/** What the worker that leads does next. */
export interface StretchTurn {
  /** Stretches that others have seen meanwhile. */
  readonly ready: readonly StretchResult[];
  /** To be looked at now; `null`: all are done or ready. */
  readonly take: number | null;
  /** Another worker goes on from here, as soon as nothing lies aside that is not handed over. */
  readonly relieved?: boolean;
}

/** Where the worker that leads hears what is left to do: it joins the stretches, and the others look at some of them. */
export interface LeadersDesk {
  begin(plan: StretchPlan): void | Promise<void>;
  /** Asked when the last one taken is done. Waits while others are still at what is left. */
  next(): StretchTurn | Promise<StretchTurn>;
}

/** Where a worker that helps gets its stretches. */
export interface HelpersDesk {
  /** @returns the next stretch, or `null` when there is none. Waits between two passes. */
  take(): StretchTask | null | Promise<StretchTask | null>;
  done(result: StretchResult): void | Promise<void>;
  onProgress(progress: Progress): void;
}

/** For a worker that is alone: one stretch after the other. */
export function aloneAtDesk(): LeadersDesk {
  let [next, count] = [0, 0];
  return {
    begin: (plan) => {
      [next, count] = [plan.first, plan.count];
    },
    next: () => ({ ready: [], take: next < count ? next++ : null }),
  };
}
