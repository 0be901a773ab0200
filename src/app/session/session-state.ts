import type { AnalysisFailure, ClipInfo, Progress, TrackedClip } from '../../../workers/analysis-api';
import type { PersonBox } from '../../core/by-hand/correction';
import { entriesOf, type ClipEntry } from '../../core/by-hand/hand-entry';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { Report } from '../../report/report';
import { withHandWork } from '../../report/with-hand-work';
import { alsoTracked, boxOf, keyOf, withPeople, type TrackedIn } from './chosen-person';
import {
  concerns,
  entriesIn,
  inReport,
  sameCorrections,
  settingsAfter,
  standing,
  type HandStep,
} from './hand-steps';
import type { Settings } from './settings';
import type { PersonOffer, UnfinishedOffer } from './unfinished-plan';

/** One dropped clip on its way through the analysis. */
export interface ClipSlot {
  readonly id: number;
  readonly name: string;
  /** Absent for keypoints that were brought in: there is no picture to play. */
  readonly video?: File;
  readonly info?: ClipInfo;
  readonly progress?: Progress;
  /** Of the person who is the runner now. */
  readonly tracked?: TrackedClip;
  /** Everyone who was the runner at some time: going back to one of them needs no network. */
  readonly trackedIn?: TrackedIn;
  readonly failure?: AnalysisFailure;
  /** Frames seen on another day that the worker was given; its progress says whether it goes on from them. */
  readonly framesEarlier?: number;
  /** The work broke off, and goes on from here. */
  readonly brokeOffAt?: number;
}

/** A report, made from clips or opened from a file. */
export interface Judged {
  readonly report: Report;
  /** Each clip's cleaned joints, in the report's order; none where the report was opened from a file. */
  readonly cleaned: readonly PoseTrack[];
  /** The clips that it was made from (their ids, in the report's order). */
  readonly clipIds: readonly number[];
  readonly settings: Settings;
  /** What had been done by hand when it was made; marks may have been drawn since. */
  readonly steps: readonly HandStep[];
}

/** What was done by hand since the clips were analysed. */
interface HandWork {
  readonly steps: readonly HandStep[];
  /** Taken back; the first comes again first. */
  readonly undoneSteps: readonly HandStep[];
  /** Settings at the analysis, before anything was told by hand. */
  readonly base: Settings | null;
}

/** Work of an earlier visit, as the first page offers it. */
export interface WorkOffer {
  readonly id: string;
  readonly names: readonly string[];
  readonly analysedAt: Date;
  readonly corrections: number;
}

/** What becomes of the work when the page is closed. */
export interface Keeping {
  readonly offer: WorkOffer | null;
  /** The offered work is being taken up. */
  readonly takingUp: boolean;
  /** Why nothing is kept, as a sentence. */
  readonly trouble: string | null;
  /** An analysis that broke off, as the first page offers it. */
  readonly unfinished: UnfinishedOffer | null;
  /** A look for a chosen person that broke off, as the report that it belongs to offers it. */
  readonly person: PersonOffer | null;
  /** Why what is seen now is not kept, as a sentence. */
  readonly unfinishedTrouble: string | null;
}

export interface SessionState extends HandWork {
  readonly screen: 'home' | 'analysing' | 'result';
  readonly settings: Settings;
  /** Checks for the next report, whatever the one on show was made with. */
  readonly nextChecks: Settings['checks'];
  readonly clips: readonly ClipSlot[];
  /** The clip that is being looked at; none while the verdicts are made. */
  readonly currentId: number | null;
  /** Sentences about what was dropped and could not be used. */
  readonly notices: readonly string[];
  /** Why there is no report at all. */
  readonly failures: readonly { readonly name: string; readonly failure: AnalysisFailure }[];
  readonly judged: Judged | null;
  readonly judging: boolean;
  /** The report that was on show when the next clip came: shown again should nothing come of that. */
  readonly earlier: (HandWork & { readonly judged: Judged; readonly clips: readonly ClipSlot[] }) | null;
  /** What was done by hand to the report's clips and holds, in order, and what was taken back and can come again. */
  readonly entries: readonly ClipEntry[];
  readonly undone: readonly ClipEntry[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly keeping: Keeping;
  /** Counts the reports that were shown: one that is judged anew stays the same report. */
  readonly reportNumber: number;
}

const NOTHING_KEPT: Keeping = {
  offer: null,
  takingUp: false,
  trouble: null,
  unfinished: null,
  person: null,
  unfinishedTrouble: null,
};

export type SessionEvent =
  | { readonly type: 'refused'; readonly notices: readonly string[] }
  | { readonly type: 'chosen'; readonly clips: readonly ClipSlot[]; readonly notices: readonly string[] }
  | { readonly type: 'clip-started'; readonly id: number }
  | { readonly type: 'clip-probed'; readonly id: number; readonly info: ClipInfo }
  | { readonly type: 'clip-taken-up'; readonly id: number; readonly framesEarlier: number }
  | { readonly type: 'clip-broke-off'; readonly id: number; readonly framesKept: number }
  | { readonly type: 'clip-progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly type: 'clip-tracked';
      readonly id: number;
      /** Where the runner was looked for; `null` = in the whole picture. */
      readonly box: PersonBox | null;
      readonly tracked: TrackedClip;
    }
  /** A clip of the report is looked at once more, for another person. */
  | { readonly type: 'looking-again'; readonly id: number }
  /** That person was found: the report comes back, to be judged anew. */
  | { readonly type: 'person-found'; readonly id: number; readonly box: PersonBox }
  | { readonly type: 'clip-failed'; readonly id: number; readonly failure: AnalysisFailure }
  | { readonly type: 'judging' }
  | { readonly type: 'judged'; readonly judged: Judged; readonly notices: readonly string[] }
  | { readonly type: 'judge-failed'; readonly failure: AnalysisFailure; readonly notices?: readonly string[] }
  | { readonly type: 'gave-up' }
  | { readonly type: 'opened'; readonly judged: Judged; readonly notices: readonly string[] }
  | {
      readonly type: 'by-hand';
      readonly steps: readonly HandStep[];
      readonly undoneSteps: readonly HandStep[];
    }
  /** Told before the report is made: settings that more than one clip's steps cannot carry. */
  | { readonly type: 'base'; readonly base: Settings }
  | ({ readonly type: 'taken-up'; readonly clips: readonly ClipSlot[] } & HandWork)
  | { readonly type: 'video-added'; readonly id: number; readonly video: File }
  | { readonly type: 'keeping'; readonly keeping: Partial<Keeping> }
  | { readonly type: 'stopped' }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'home' };

export function initialState(settings: Settings): SessionState {
  return {
    screen: 'home',
    settings,
    nextChecks: settings.checks,
    clips: [],
    currentId: null,
    notices: [],
    failures: [],
    judged: null,
    judging: false,
    earlier: null,
    steps: [],
    undoneSteps: [],
    base: null,
    entries: [],
    undone: [],
    canUndo: false,
    canRedo: false,
    keeping: NOTHING_KEPT,
    reportNumber: 0,
  };
}

/** The page's whole behaviour between a drop and a report, as one function of what happened. */
export function nextState(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'refused':
      return { ...state, notices: event.notices, failures: [] };
    case 'chosen':
      return {
        ...cleared(state),
        screen: 'analysing',
        clips: event.clips,
        notices: event.notices,
        earlier: state.judged ? earlierOf(state, state.judged) : state.earlier,
      };
    case 'clip-started':
      return { ...state, currentId: event.id };
    case 'clip-probed':
      return withClip(state, event.id, { info: event.info });
    case 'clip-taken-up':
      return withClip(state, event.id, { framesEarlier: event.framesEarlier });
    case 'clip-broke-off':
      return withClip(state, event.id, { brokeOffAt: event.framesKept });
    case 'clip-progress':
      return withClip(state, event.id, { progress: event.progress });
    case 'clip-tracked':
      return withClip(state, event.id, alsoTracked(state, event.id, event.box, event.tracked));
    case 'looking-again':
      return lookingAgain(state, event.id);
    case 'person-found':
      return personFound(state, event.id, event.box);
    case 'clip-failed':
      return withClip(state, event.id, { failure: event.failure });
    case 'judging':
      return { ...state, currentId: null, judging: true };
    case 'judged':
      return withHands({
        ...state,
        screen: 'result',
        judging: false,
        judged: event.judged,
        base: state.base ?? event.judged.settings,
        notices: event.notices,
        earlier: null,
        reportNumber: state.reportNumber + (state.judged ? 0 : 1),
        keeping: { ...state.keeping, takingUp: false },
      });
    case 'opened':
      return {
        ...cleared(state),
        screen: 'result',
        judged: event.judged,
        notices: event.notices,
        reportNumber: state.reportNumber + 1,
      };
    case 'by-hand':
      return withSteps(state, event.steps, event.undoneSteps);
    case 'base':
      return { ...state, base: event.base };
    case 'taken-up': {
      const { clips, steps, undoneSteps, base } = event;
      const { keeping, ...empty } = cleared(state);
      return {
        ...empty,
        clips,
        steps,
        undoneSteps,
        base,
        settings: base ?? state.settings,
        keeping: { ...keeping, takingUp: true },
      };
    }
    case 'video-added':
      return withClip(state, event.id, { video: event.video });
    case 'keeping':
      return { ...state, keeping: { ...state.keeping, ...event.keeping } };
    case 'stopped':
      return backFrom(state, [], []);
    case 'judge-failed':
      return judgeFailed(state, event.failure, event.notices ?? [event.failure.message]);
    case 'gave-up':
      return backFrom(state, state.notices, failuresOf(state.clips));
    case 'settings':
      return withSettings(state, event.settings);
    case 'home':
      return cleared(state);
  }
}

/** Failures of clips, by name; a report made from the other clip shows them beside it. */
export function failuresOf(clips: readonly ClipSlot[]): SessionState['failures'] {
  return clips.flatMap(({ name, failure }) => (failure ? [{ name, failure }] : []));
}

/** A report that is on show stays: only the new verdicts could not be made. */
function judgeFailed(
  state: SessionState,
  failure: AnalysisFailure,
  notices: readonly string[],
): SessionState {
  if (state.judged) return { ...state, judging: false, notices };
  const name = state.clips.map((clip) => clip.name).join(', ');
  return backFrom(state, state.notices, [...failuresOf(state.clips), { name, failure }]);
}

/** The report that was there before, or the first page, with what went wrong. */
function backFrom(
  state: SessionState,
  notices: readonly string[],
  failures: SessionState['failures'],
): SessionState {
  const start = { ...cleared(state), notices, failures };
  return state.earlier ? withHands({ ...start, ...state.earlier, screen: 'result' }) : start;
}

/** Checks are of the next report too, where it is they that were set. */
function withSettings(state: SessionState, settings: Settings): SessionState {
  const { checks } = settings;
  return { ...state, settings, nextChecks: checks === state.settings.checks ? state.nextChecks : checks };
}

/**
 * As at the start, but for what was set and counted. What was told of one clip alone, and the checks of a report that was
 * taken up, are not for the next one.
 */
function cleared({ settings, nextChecks: checks, base, reportNumber, keeping }: SessionState): SessionState {
  const own = { ...settings, checks };
  const next = base ? { ...own, view: base.view, cameraRollDeg: base.cameraRollDeg } : own;
  return { ...initialState(next), reportNumber, keeping: { ...keeping, takingUp: false } };
}

function earlierOf(state: SessionState, judged: Judged): NonNullable<SessionState['earlier']> {
  const { clips, steps, undoneSteps, base } = state;
  return { judged, clips, steps, undoneSteps, base };
}

/** The report waits, as it does for another clip. */
function lookingAgain(state: SessionState, id: number): SessionState {
  const slot = state.clips.find((clip) => clip.id === id);
  if (!state.judged || !slot) return state;
  const { name, video, info, tracked } = slot;
  const trackedIn =
    slot.trackedIn ?? (tracked && new Map([[keyOf(boxOf(standing(state.steps), id)), tracked]]));
  const fresh = { id, name, ...(video && { video }), ...(info && { info }) };
  return {
    ...cleared(state),
    screen: 'analysing',
    clips: [{ ...fresh, ...(trackedIn && { trackedIn }) }],
    earlier: earlierOf(state, state.judged),
  };
}

/** The report comes back with all that was done by hand, and the choice as the last of it. */
function personFound(state: SessionState, id: number, box: PersonBox): SessionState {
  const { earlier } = state;
  const trackedIn = state.clips.find((clip) => clip.id === id)?.trackedIn;
  if (!earlier || !trackedIn) return state;
  const back = withClip({ ...cleared(state), ...earlier, screen: 'result', earlier: null }, id, {
    trackedIn,
  });
  const done = { clipId: id, entry: { kind: 'choose-person', box } } as const;
  return withSteps(back, [...back.steps, { kind: 'do', done }], []);
}

function withSteps(
  state: SessionState,
  steps: readonly HandStep[],
  undoneSteps: readonly HandStep[],
): SessionState {
  return withHands({ ...state, steps, undoneSteps, clips: withPeople(state.clips, standing(steps)) });
}

/** Everything that follows from the steps: what holds of the report's clips, its marks, and the settings on show. */
function withHands(state: SessionState): SessionState {
  const { steps, undoneSteps, base, judged } = state;
  // A report that was opened from a file is shown as it is.
  if (!judged || judged.clipIds.length === 0) return state;
  const { clipIds } = judged;
  const done = standing(steps);
  const entries = inReport(done, clipIds);
  const marksMayDiffer = steps !== judged.steps && sameCorrections(done, standing(judged.steps));
  const report = marksMayDiffer
    ? withHandWork(
        judged.report,
        clipIds.map((_, clip) => entriesOf(entries, clip)),
      )
    : judged.report;
  const { view, statureCm, beltSpeedMps, slowMotionFactor, cameraRollDeg, checks } = base
    ? settingsAfter(base, done, clipIds)
    : state.settings;
  return {
    ...state,
    judged: report === judged.report ? judged : { ...judged, report },
    entries,
    undone: inReport(undoneSteps.flatMap(entriesIn), clipIds),
    canUndo: steps.some((step) => concerns(step, clipIds)),
    canRedo: undoneSteps.some((step) => concerns(step, clipIds)),
    settings: { ...state.settings, view, statureCm, beltSpeedMps, slowMotionFactor, cameraRollDeg, checks },
  };
}

function withClip(state: SessionState, id: number, change: Partial<ClipSlot>): SessionState {
  return { ...state, clips: state.clips.map((clip) => (clip.id === id ? { ...clip, ...change } : clip)) };
}
