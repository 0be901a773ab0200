import { isCalendarDay, localDay, noonOf, type CalendarDay } from '../../core/plan/calendar-day';
import type { Runner, SessionFacts, SessionNotes } from '../../storage/library/library';

/** What is told of a run while it is typed. */
export interface RunDraft {
  /** `null` = somebody new, of the name typed. */
  readonly runnerId: string | null;
  readonly newName: string;
  readonly day: CalendarDay;
  readonly title: string;
  readonly notes: SessionNotes;
}

/** Which field cannot be used as it is. */
export type WrongField = 'day' | 'name-missing' | 'name-taken';

export const NO_NOTES: SessionNotes = {
  shoes: '',
  speedKmh: null,
  inclinePercent: null,
  pain: null,
  text: '',
};

/** For a run that is kept now: whoever ran last runs again, in the same shoes. */
export function newDraft(
  runners: readonly Runner[],
  sessions: readonly SessionFacts[],
  speedKmh: number | null,
  now: Date,
): RunDraft {
  const last = sessions[0];
  const runner = runners.find(({ id }) => id === last?.runnerId) ?? runners.at(-1);
  return {
    runnerId: runner?.id ?? null,
    newName: '',
    day: localDay(now),
    title: '',
    notes: { ...NO_NOTES, shoes: last?.notes.shoes ?? '', speedKmh },
  };
}

export function draftOf({ runnerId, takenAt, title, notes }: SessionFacts): RunDraft {
  return { runnerId, newName: '', day: localDay(takenAt), title, notes };
}

export function wrongField(draft: RunDraft, runners: readonly Runner[], now: Date): WrongField | null {
  if (!isCalendarDay(draft.day) || draft.day > localDay(now)) return 'day';
  return draft.runnerId === null ? wrongName(draft.newName, runners) : null;
}

/** @param own the runner who has a name already, when it is changed */
export function wrongName(
  name: string,
  runners: readonly Runner[],
  own?: string,
): 'name-missing' | 'name-taken' | null {
  const typed = name.trim();
  if (typed === '') return 'name-missing';
  const same = (other: Runner): boolean =>
    other.id !== own && other.name.localeCompare(typed, undefined, { sensitivity: 'accent' }) === 0;
  return runners.some(same) ? 'name-taken' : null;
}

/** The moment that is kept for a day: the one known already where it is of that day, else now or noon. */
export function takenAtOf(day: CalendarDay, known: Date): Date {
  return localDay(known) === day ? known : noonOf(day);
}
