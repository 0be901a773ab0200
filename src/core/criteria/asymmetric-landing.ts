import { isAvailable, type MeasureId } from '../metrics/measure';
import { BANDS } from './bands';
import { moments } from './evidence-moments';
import { judge, worst, type Judged } from './judge';
import { cannotTell, FORM_IS_NOT_INJURY, type Findings, type Judgement } from './judgement';
import { said } from './words';

const PARTS = [
  'symmetryContactTime',
  'symmetryStepTime',
  'symmetryFlightTime',
  'symmetryKneeFlexion',
  'symmetryLandingSpeed',
] as const satisfies MeasureId[];

const NAMES: Readonly<Record<(typeof PARTS)[number], string>> = {
  symmetryContactTime: 'time on the ground',
  symmetryStepTime: 'step time',
  symmetryFlightTime: 'time in the air',
  symmetryKneeFlexion: 'bend of the knee on landing',
  symmetryLandingSpeed: 'sinking speed at landing',
};

/** D3.asymmetric-landing: a stand-in for landing harder on one foot, since a film shows no force. */
export function judgeAsymmetricLanding({ metrics, clipOf }: Findings): Judgement {
  const known = PARTS.flatMap((id) => {
    const result = metrics[id];
    return isAvailable(result) && result.overall ? [{ id, result, estimate: result.overall }] : [];
  });
  const contact = metrics.symmetryContactTime;
  if (known.length === 0 || !isAvailable(contact)) {
    return cannotTell(
      isAvailable(contact) ? 'Left and right could not be compared.' : contact.unavailable,
      PARTS,
    );
  }
  const verdicts = known.map(({ id, estimate }): Judged => {
    const verdict = judge(BANDS[id]!, estimate);
    // Flight, knee bend and sinking speed are noisy in a film: they count only when they are sure, and then as a watch.
    const timed = id === 'symmetryContactTime' || id === 'symmetryStepTime';
    return timed ? verdict : verdict === 'flag' ? 'watch' : 'meets';
  });
  const verdict = worst(verdicts);
  const told = known.map(({ id, estimate }) => `${NAMES[id]} ${said(estimate, ' %', 0)}`).join('; ');
  const meaning = {
    meets: 'Left and right land alike.',
    watch: 'Left and right land somewhat differently, or the film cannot rule it out.',
    flag: 'Left and right land clearly differently; that matches what the document describes as an asymmetric pattern.',
  }[verdict];
  const shown = known[verdicts.indexOf(verdict)]?.result ?? contact;
  return {
    verdict,
    sides: [],
    because: `${meaning} Right against left (0 = alike, + = right more): ${told}.`,
    metrics: PARTS,
    evidence: moments(shown, 'stride', clipOf(shown.source)),
    advice: [
      'Have the mechanics looked at and corrected; film the other side too, so that each leg is once the near one.',
      'Single-leg work (step-ups, heel raises) on the weaker side evens things out.',
    ],
    cautions: [
      'A film shows no force: time and knee bend stand in for it. From the side, the far leg is less sure.',
      ...(verdict === 'meets' ? [] : [FORM_IS_NOT_INJURY]),
    ],
  };
}
