import type { CriterionResult, EvidenceMoment, Verdict } from '../../core/criteria/criterion';

/** A moment that shows what was found by one criterion. */
export interface FindingMark {
  readonly title: string;
  readonly verdict: Verdict;
  readonly moment: EvidenceMoment;
}

/** Marks that stand too close to press one of them: one button for all. */
export interface MarkGroup {
  readonly px: number;
  /** In order of time. */
  readonly marks: readonly FindingMark[];
  /** What asks for most attention of them gives the sign. */
  readonly verdict: Verdict;
}

const URGENCY: readonly Verdict[] = ['flag', 'watch', 'cannot-tell', 'meets'];

/** All moments of one clip that show a finding, in order of time. */
export function findingMarks(criteria: readonly CriterionResult[], clip: number): readonly FindingMark[] {
  return criteria
    .flatMap(({ title, verdict, evidence }) => evidence.map((moment) => ({ title, verdict, moment })))
    .filter(({ moment }) => moment.clip === clip)
    .sort((a, b) => a.moment.timeS - b.moment.timeS);
}

/**
 * Groups marks so that each can be pressed.
 * @param marks in order of time
 * @param apartPx groups stand at least so far from each other
 */
export function groupMarks(
  marks: readonly FindingMark[],
  pxOf: (timeS: number) => number,
  apartPx: number,
): readonly MarkGroup[] {
  const groups: { px: number; marks: FindingMark[] }[] = [];
  for (const mark of marks) {
    const px = pxOf(mark.moment.timeS);
    const last = groups.at(-1);
    if (last && px - last.px < apartPx) last.marks.push(mark);
    else groups.push({ px, marks: [mark] });
  }
  return groups.map((group) => ({
    ...group,
    verdict: URGENCY.find((each) => group.marks.some(({ verdict }) => verdict === each)) ?? 'meets',
  }));
}
