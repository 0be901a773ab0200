import {
  isComparable,
  type Change,
  type Comparison,
  type ComparedMeasure,
  type Outcome,
} from '../../core/comparison/comparison';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';

/** `sure`: the whole interval of the difference lies beyond chance; `likely`: the difference does. */
export type Sureness = 'sure' | 'likely';

/** A measure or criterion that changed beyond chance, as the first lines name it. */
export interface Told {
  readonly label: string;
  readonly outcome: Exclude<Outcome, 'no-detectable-change'>;
  readonly sureness: Sureness | null;
}

export interface WhatChanged {
  /** Criteria first, then measures that no criterion named here rests on. */
  readonly told: readonly Told[];
  /** Measures that could be compared; those of them that changed; those that could not be. */
  readonly compared: number;
  readonly changed: number;
  readonly notComparable: number;
}

/** What is said before any number. */
export function whatChanged({ measures, criteria }: Comparison): WhatChanged {
  const compared = measures.filter(isComparable);
  const criteriaTold = criteria.flatMap((criterion): Told[] => {
    const { id, outcome, changed } = criterion;
    if (!isChange(outcome)) return [];
    const own = compared.filter((each) => changed.includes(each.id)).flatMap(changesOf);
    return [{ label: words.criteria.titles[id], outcome, sureness: surenessOf(own) }];
  });
  const named = new Set<MeasureId>(
    criteria.flatMap(({ outcome, changed }) => (isChange(outcome) ? changed : [])),
  );
  const measuresTold = compared.flatMap((measure): Told[] => {
    if (named.has(measure.id)) return [];
    const { name } = words.names.measures[measure.id];
    const outcome = outcomeOf(measure);
    const uneven = measure.parts.asymmetry;
    return [
      ...(isChange(outcome) ? [{ label: name, outcome, sureness: surenessOf(changesOf(measure)) }] : []),
      ...(uneven && isChange(uneven.outcome)
        ? [
            {
              label: words.comparison.headline.leftRight(name),
              outcome: uneven.outcome,
              sureness: surenessOf([uneven]),
            },
          ]
        : []),
    ];
  });
  return {
    told: [...criteriaTold, ...measuresTold],
    compared: compared.length,
    changed: compared.filter(hasChanged).length,
    notComparable: measures.length - compared.length,
  };
}

/** Of a measure as a whole: better where a side is and none is worse; one better and one worse is a change. */
export function outcomeOf({ parts: { overall, left, right } }: ComparedMeasure): Outcome {
  const outcomes = [overall, left, right].flatMap((change) => (change ? [change.outcome] : []));
  const [better, worse] = [outcomes.includes('improved'), outcomes.includes('worse')];
  if (better !== worse) return better ? 'improved' : 'worse';
  return better || outcomes.includes('changed') ? 'changed' : 'no-detectable-change';
}

/** In any part, left against right too. */
export function hasChanged(measure: ComparedMeasure): boolean {
  return changesOf(measure).length > 0;
}

export function isChange(outcome: string): outcome is Told['outcome'] {
  return outcome === 'improved' || outcome === 'worse' || outcome === 'changed';
}

function changesOf({ parts }: ComparedMeasure): readonly Change[] {
  return Object.values(parts).filter(({ outcome }) => isChange(outcome));
}

function surenessOf(changes: readonly Change[]): Sureness | null {
  if (changes.length === 0) return null;
  return changes.some(isWhollyBeyond) ? 'sure' : 'likely';
}

function isWhollyBeyond({ ci95: [low, high], minimalDetectableChange: chance }: Change): boolean {
  return low > chance || high < -chance;
}
