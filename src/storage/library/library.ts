import type { BalanceFindings } from '../../core/balance/balance-findings';
import type { Checks } from '../../core/criteria/checks';
import type { Verdict, VerdictCriterionId } from '../../core/criteria/criterion';
import type { Estimate, MeasureId } from '../../core/metrics/measure';
import type { StandingFindings } from '../../core/standing/standing-findings';
import type { View } from '../../core/track/view';
import type { Report } from '../../report/report';
import type { KeptWork } from '../kept-work';

/** Whose runs these are. */
export interface Runner {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** What the runner notes of a session; `null` and '' = nothing was noted. */
export interface SessionNotes {
  readonly shoes: string;
  readonly speedKmh: number | null;
  readonly inclinePercent: number | null;
  /** 0 = none .. 10 = the worst there is. */
  readonly pain: number | null;
  readonly text: string;
}

/** A measure of a session, as trends and lists show it; the unit is the catalogue's. */
export type MeasureSummary = Readonly<Partial<Record<'overall' | 'left' | 'right', Estimate>>>;

/** What is to be known of a session without opening it: small, so that hundreds are there at once. */
export interface SessionFacts {
  readonly id: string;
  readonly runnerId: string;
  /** When it was run, as far as is known: told, else the day of the analysis. */
  readonly takenAt: Date;
  readonly title: string;
  readonly clips: readonly {
    readonly name: string;
    readonly view: View;
    readonly framesPerSecond: number;
    /** Codes of the capture's warnings (quality.warnings): what may have spoiled it. */
    readonly warnings: readonly string[];
    /** Size of the video that is kept; 0 = none is. */
    readonly videoBytes: number;
  }[];
  readonly verdicts: Readonly<Partial<Record<VerdictCriterionId, Verdict>>>;
  readonly measures: Readonly<Partial<Record<MeasureId, MeasureSummary>>>;
  readonly notes: SessionNotes;
  /** Network and its weights: values of two networks differ by more than form does. */
  readonly model: string;
}

/** A session, whole. */
export interface LibrarySession {
  readonly facts: SessionFacts;
  readonly report: Report;
  /** Joints and corrections: all to make the report again; `null` where a report alone was brought in. */
  readonly work: KeptWork | null;
}

/** Which of the two checks that one makes standing. */
export type CheckKind = keyof Checks;

interface CheckOf<Kind extends CheckKind, Findings> {
  readonly id: string;
  readonly runnerId: string;
  readonly takenAt: Date;
  readonly kind: Kind;
  readonly findings: Findings;
}

/** A check that a runner made, whole: it is small. */
export type KeptCheck = CheckOf<'standing', StandingFindings> | CheckOf<'balance', BalanceFindings>;

/**
 * Why something did not happen. `full`: no more room; `closed`: no storage at all; `newer`: a later version of the page
 * has written here, which this one must not touch; `gone`: it is not there (any more).
 */
export type LibraryTrouble = 'full' | 'closed' | 'newer' | 'damaged' | 'gone' | 'cancelled';
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: LibraryTrouble };

export interface LibraryUsage {
  readonly sessions: number;
  readonly checks: number;
  readonly videos: number;
  readonly videoBytes: number;
  /** Of everything that this site stores, and what the browser grants it; `null` where it does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** The browser promised not to clear it by itself. */
  readonly persisted: boolean;
}

/** What came of bringing a library file in. What was there already stays as it was. */
export interface Imported {
  readonly runners: number;
  readonly sessions: number;
  readonly checks: number;
  readonly videos: number;
  /** Sessions that were there already, by their id. */
  readonly already: number;
}

/** What could not be read and is therefore not in an exported file: to be said, for whoever relies on the file. */
export interface LeftOut {
  readonly sessions: number;
  readonly checks: number;
  /** Of sessions that are in it. */
  readonly videos: number;
}

export type ExportAnswer =
  | { readonly ok: true; readonly value: Blob; readonly leftOut: LeftOut }
  | { readonly ok: false; readonly trouble: LibraryTrouble };

/** Ids of what is there and cannot be read. */
export interface DamagedIds {
  readonly runners: readonly string[];
  readonly sessions: readonly string[];
  readonly checks: readonly string[];
}

/** Why a library file was not taken, as a sentence; nothing of it is in the library then. */
export type ImportAnswer = Answer<Imported> | { readonly ok: false; readonly refused: string };

export type OnShare = (share: number) => void;

/**
 * Everything that a runner keeps in this browser. Nothing here rejects or throws; each call is one transaction, so that
 * of two tabs, and of a page that is closed in mid-write, what is there is always whole.
 */
export interface Library {
  /** Told after every change, by this tab or by another one. */
  subscribe(listener: () => void): () => void;
  runners(): Promise<Answer<readonly Runner[]>>;
  addRunner(name: string): Promise<Answer<Runner>>;
  renameRunner(id: string, name: string): Promise<Answer<Runner>>;
  /** With all sessions, videos and checks. */
  removeRunner(id: string): Promise<Answer<null>>;
  /** Of one runner, or of all; the latest first. Those that cannot be read are left out: {@link damaged}. */
  sessions(runnerId?: string): Promise<Answer<readonly SessionFacts[]>>;
  /** Of what can be removed, too. */
  damaged(): Promise<Answer<DamagedIds>>;
  open(id: string): Promise<Answer<LibrarySession>>;
  /** In place of the session of the same id; its videos stay. Asks the browser to persist the first time. */
  keep(session: LibrarySession): Promise<Answer<SessionFacts>>;
  /** Notes, title, day, runner: what may be told later. */
  tell(
    id: string,
    told: Partial<Pick<SessionFacts, 'notes' | 'title' | 'takenAt' | 'runnerId'>>,
  ): Promise<Answer<SessionFacts>>;
  remove(id: string): Promise<Answer<null>>;
  /** Keeps the video of a clip, in the origin's private file system. */
  keepVideo(
    id: string,
    clip: number,
    file: File,
    onShare?: OnShare,
    signal?: AbortSignal,
  ): Promise<Answer<SessionFacts>>;
  /** `null` where none is kept. */
  video(id: string, clip: number): Promise<Answer<File | null>>;
  dropVideo(id: string, clip: number): Promise<Answer<SessionFacts>>;
  /** Of one runner, or of all; the latest first. Those that cannot be read are left out: {@link damaged}. */
  checks(runnerId?: string): Promise<Answer<readonly KeptCheck[]>>;
  /** In place of the check of the same id. Asks the browser to persist the first time. */
  keepCheck(check: KeptCheck): Promise<Answer<KeptCheck>>;
  removeCheck(id: string): Promise<Answer<null>>;
  usage(): Promise<Answer<LibraryUsage>>;
  /** Everything in one file: runners, sessions, corrections, kept videos, checks, the state of the tools; what is damaged is not. */
  exportAll(onShare?: OnShare, signal?: AbortSignal): Promise<ExportAnswer>;
  /** All of a file, or nothing. */
  importAll(file: Blob, onShare?: OnShare, signal?: AbortSignal): Promise<ImportAnswer>;
  /** Deletes all of the library for good, videos too. What else the page keeps stays: `wipeEverything` is for that. */
  wipe(): Promise<Answer<null>>;
}
