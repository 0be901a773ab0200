import type { AnalysisFailure, ClipInfo, Progress, TrackedClip } from '../../../workers/analysis-api';
import type { ClipEntry } from '../../core/by-hand/hand-entry';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { Report } from '../../report/report';
import type { Settings } from './settings';

/** One dropped clip on its way through the analysis. */
export interface ClipSlot {
  readonly id: number;
  readonly name: string;
  /** Absent for keypoints that were brought in: there is no picture to play. */
  readonly video?: File;
  readonly info?: ClipInfo;
  readonly progress?: Progress;
  readonly tracked?: TrackedClip;
  readonly failure?: AnalysisFailure;
}

/** A report, made from clips or opened from a file. */
export interface Judged {
  readonly report: Report;
  /** Each clip's cleaned joints, in the report's order; none where the report was opened from a file. */
  readonly cleaned: readonly PoseTrack[];
  /** The clips that it was made from (their ids, in the report's order). */
  readonly clipIds: readonly number[];
  readonly settings: Settings;
}

export interface SessionState {
  readonly screen: 'home' | 'analysing' | 'result';
  readonly settings: Settings;
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
  readonly earlier: { readonly judged: Judged; readonly clips: readonly ClipSlot[] } | null;
  /** What was done by hand to the report's clips, in order, and what of it was taken back and can come again. */
  readonly entries: readonly ClipEntry[];
  readonly undone: readonly ClipEntry[];
  /** Counts the reports that were shown: one that is judged anew stays the same report. */
  readonly reportNumber: number;
}

export type SessionEvent =
  | { readonly type: 'refused'; readonly notices: readonly string[] }
  | { readonly type: 'chosen'; readonly clips: readonly ClipSlot[]; readonly notices: readonly string[] }
  | { readonly type: 'clip-started'; readonly id: number }
  | { readonly type: 'clip-probed'; readonly id: number; readonly info: ClipInfo }
  | { readonly type: 'clip-progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'clip-tracked'; readonly id: number; readonly tracked: TrackedClip }
  | { readonly type: 'clip-failed'; readonly id: number; readonly failure: AnalysisFailure }
  | { readonly type: 'judging' }
  | { readonly type: 'judged'; readonly judged: Judged; readonly notices: readonly string[] }
  | { readonly type: 'judge-failed'; readonly failure: AnalysisFailure }
  | { readonly type: 'gave-up' }
  | { readonly type: 'opened'; readonly judged: Judged; readonly notices: readonly string[] }
  | {
      readonly type: 'by-hand';
      readonly entries: readonly ClipEntry[];
      readonly undone: readonly ClipEntry[];
    }
  | { readonly type: 'stopped' }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'home' };

export function initialState(settings: Settings): SessionState {
  return {
    screen: 'home',
    settings,
    clips: [],
    currentId: null,
    notices: [],
    failures: [],
    judged: null,
    judging: false,
    earlier: null,
    entries: [],
    undone: [],
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
        earlier: state.judged ? { judged: state.judged, clips: state.clips } : state.earlier,
      };
    case 'clip-started':
      return { ...state, currentId: event.id };
    case 'clip-probed':
      return withClip(state, event.id, { info: event.info });
    case 'clip-progress':
      return withClip(state, event.id, { progress: event.progress });
    case 'clip-tracked':
      return withClip(state, event.id, { tracked: event.tracked, info: event.tracked.clip });
    case 'clip-failed':
      return withClip(state, event.id, { failure: event.failure });
    case 'judging':
      return { ...state, currentId: null, judging: true };
    case 'judged':
      return {
        ...state,
        screen: 'result',
        judging: false,
        judged: event.judged,
        notices: event.notices,
        earlier: null,
        reportNumber: state.reportNumber + (state.judged ? 0 : 1),
      };
    case 'opened':
      return {
        ...cleared(state),
        screen: 'result',
        judged: event.judged,
        notices: event.notices,
        reportNumber: state.reportNumber + 1,
      };
    case 'by-hand':
      return { ...state, entries: event.entries, undone: event.undone };
    case 'stopped':
      return backFrom(state, [], []);
    case 'judge-failed':
      return judgeFailed(state, event.failure);
    case 'gave-up':
      return backFrom(state, state.notices, failuresOf(state.clips));
    case 'settings':
      return { ...state, settings: event.settings };
    case 'home':
      return cleared(state);
  }
}

/** Failures of clips, by name; a report made from the other clip shows them beside it. */
export function failuresOf(clips: readonly ClipSlot[]): SessionState['failures'] {
  return clips.flatMap(({ name, failure }) => (failure ? [{ name, failure }] : []));
}

/** A report that is on show stays: only the new verdicts could not be made. */
function judgeFailed(state: SessionState, failure: AnalysisFailure): SessionState {
  if (state.judged) return { ...state, judging: false, notices: [failure.message] };
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
  return state.earlier ? { ...start, ...state.earlier, screen: 'result' } : start;
}

/** As at the start, but for what was set and counted. */
function cleared({ settings, reportNumber }: SessionState): SessionState {
  return { ...initialState(settings), reportNumber };
}

function withClip(state: SessionState, id: number, change: Partial<ClipSlot>): SessionState {
  return { ...state, clips: state.clips.map((clip) => (clip.id === id ? { ...clip, ...change } : clip)) };
}
