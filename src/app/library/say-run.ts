import type { VerdictCriterionId, Verdict } from '../../core/criteria/criterion';
import { words } from '../../core/words/words';
import type { SessionFacts, SessionNotes } from '../../storage/library/library';
import type { UnitSystem } from '../../core/words/units';

const text = words.myRuns.list;
const KM_PER_MILE = 1.609344;
/** A line of a list names so many findings. */
const MOST_NAMED = 3;

/** How a run is called: its title where it has one, with its day. */
export function runName({ title, takenAt }: Pick<SessionFacts, 'title' | 'takenAt'>): string {
  const day = words.myRuns.day(takenAt);
  return title === '' ? day : `${day}, ${title}`;
}

export interface FoundInRun {
  readonly verdict: Extract<Verdict, 'flag' | 'watch'>;
  readonly titles: readonly string[];
  readonly more: number;
}

/** What calls for something, the most urgent first: no more than fits a line. */
export function foundInRun({ verdicts }: Pick<SessionFacts, 'verdicts'>): readonly FoundInRun[] {
  let room = MOST_NAMED;
  return (['flag', 'watch'] as const).flatMap((verdict) => {
    const titles = idsOf(verdicts)
      .filter((id) => verdicts[id] === verdict)
      .map((id) => words.criteria.titles[id]);
    if (titles.length === 0) return [];
    const shown = titles.slice(0, Math.max(1, room));
    room -= shown.length;
    return [{ verdict, titles: shown, more: titles.length - shown.length }];
  });
}

/** Said where nothing calls for anything. */
export function foundNothing({ verdicts }: Pick<SessionFacts, 'verdicts'>): string {
  const judged = idsOf(verdicts).some((id) => verdicts[id] === 'meets');
  return judged ? text.found.well : text.found.nothing;
}

/** "Kestrel 4 · 11.5 km/h · 1 % incline · pain 2 of 10", without the free text. */
export function notesWords(notes: SessionNotes, units: UnitSystem): string {
  const { shoes, speedKmh, inclinePercent, pain } = notes;
  const imperial = units === 'imperial';
  const speed =
    speedKmh === null ? null : Math.round((imperial ? speedKmh / KM_PER_MILE : speedKmh) * 10) / 10;
  return [
    shoes,
    speed === null ? '' : text.speed(speed, imperial ? 'mph' : 'km/h'),
    inclinePercent === null || inclinePercent === 0 ? '' : text.incline(inclinePercent),
    pain === null ? '' : text.pain(pain),
  ]
    .filter(Boolean)
    .join(' · ');
}

function idsOf(verdicts: SessionFacts['verdicts']): readonly VerdictCriterionId[] {
  return Object.keys(verdicts) as VerdictCriterionId[];
}
