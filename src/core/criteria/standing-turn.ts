import type { Estimate, Unavailable } from '../metrics/measure';
import type { Side } from '../pose/keypoints';
import type { StandingFindings, StandingMeasure } from '../standing/standing-findings';
import { words } from '../words/words';
import type { Band } from './bands';
import type { DatedCheck } from './checks';
import { judge, worst, type Judged } from './judge';
import { cannotTell, noProvenCause, type Judgement } from './judgement';
import { standingCheck } from './standing-check';

/** As a turned chest while running: the same body, the same turn (own choice). */
const TURN_DEG = { watch: 5, flag: 10 } as const;
/** What those turns carry one hand ahead of the other, 0.6 leg lengths apart. */
const HAND_L = { watch: 0.05, flag: 0.105 } as const;

/**
 * D0.standing-turn: standing naturally with the feet straight ahead, does one side sit further forward? Shoulders, hips
 * and hands are judged by what points to the side that they tell together; `sides` is the side that is forward.
 */
export function judgeStandingTurn(check: DatedCheck<StandingFindings> | null): Judgement {
  const none = standingCheck('D0.standing-turn');
  if (!check) return none;
  const { findings, takenAt } = check;
  const text = words.standingFindings.judged;
  const { forwardSide, measures } = findings;
  const when = text.when(takenAt, findings.repeats);
  const cautions = [...findings.cautions, ...text.cautions];
  if (forwardSide === null) {
    const shoulders = measures.shouldersAgainstFeet;
    const why = 'unavailable' in shoulders ? shoulders.unavailable : text.unsure(shoulders.overall);
    return { ...cannotTell(`${why} ${when}`, [], none.advice), cautions };
  }
  const verdict = forwardSide === 'level' ? 'meets' : verdictOf(findings, forwardSide);
  const because = text.because({ verdict, forwardSide, measures, sameInAll: findings.sameInAll });
  return {
    verdict,
    sides: forwardSide === 'level' || verdict === 'meets' ? [] : [forwardSide],
    because: `${because} ${when}`,
    metrics: [],
    evidence: [],
    advice:
      forwardSide === 'level' || verdict === 'meets' ? text.nothingToStretch : text.stretch(forwardSide),
    cautions: [...cautions, ...noProvenCause(verdict)],
  };
}

/** The worst of what points to that side. */
function verdictOf({ measures }: StandingFindings, side: Side): Judged {
  const sign = side === 'right' ? 1 : -1;
  return worst(
    [
      judged(measures.shouldersAgainstFeet, TURN_DEG),
      judged(measures.hipsAgainstFeet, TURN_DEG),
      judged(measures.handAhead, HAND_L),
    ].flatMap((one) => (one && Math.sign(one.value) === sign ? [one.verdict] : [])),
  );
}

function judged(
  measure: StandingMeasure | Unavailable,
  { watch, flag }: { readonly watch: number; readonly flag: number },
): { readonly value: number; readonly verdict: Judged } | null {
  if ('unavailable' in measure) return null;
  const estimate: Estimate = measure.overall;
  const band: Band = {
    zones: [
      { verdict: 'flag', from: null, to: -flag },
      { verdict: 'watch', from: -flag, to: -watch },
      { verdict: 'meets', from: -watch, to: watch },
      { verdict: 'watch', from: watch, to: flag },
      { verdict: 'flag', from: flag, to: null },
    ],
    evidence: 'own',
    source: words.criteria.bandSources.ownChoice,
  };
  return { value: estimate.value, verdict: judge(band, estimate) };
}
