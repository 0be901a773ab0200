import { isAvailable, type MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, type Judged } from './judge';
import { cannotTell, noProvenCause, type Findings, type Judgement } from './judgement';

const PARTS = [
  'symmetryContactTime',
  'symmetryStepTime',
  'symmetryFlightTime',
  'symmetryKneeFlexion',
  'symmetryLandingSpeed',
] as const satisfies MeasureId[];

/** D3.asymmetric-landing: a stand-in for landing harder on one foot, since a film shows no force. */
export function judgeAsymmetricLanding({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.asymmetricLanding;
  const known = PARTS.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) && result.overall ? [{ id, result, estimate: result.overall }] : [];
  });
  const contact = metrics.symmetryContactTime;
  if (known.length === 0 || !isAvailable(contact)) {
    return cannotTell(isAvailable(contact) ? text.notCompared : contact.unavailable, PARTS);
  }
  const verdicts = known.map(({ id, estimate }): Judged => {
    const verdict = judge(BANDS[id]!, estimate);
    // Flight, knee bend and sinking speed are noisy in a film: they count only when they are sure, and then as a watch.
    const timed = id === 'symmetryContactTime' || id === 'symmetryStepTime';
    return timed ? verdict : verdict === 'flag' ? 'watch' : 'meets';
  });
  const verdict = worst(verdicts);
  const shown = known[verdicts.indexOf(verdict)]?.result ?? contact;
  return {
    verdict,
    sides: [],
    because: text.because(verdict, known),
    metrics: PARTS,
    evidence: moments(shown, 'stride', clipOf(shown.source)),
    advice: text.advice,
    cautions: [text.caution, ...noProvenCause(verdict)],
  };
}
