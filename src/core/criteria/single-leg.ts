import type { BalanceFindings, Eyes, LegBalance, Steadier } from '../balance/balance-findings';
import { isStopped } from '../balance/steadier';
import { otherSide, SIDES, type Side } from '../pose/keypoints';
import { words } from '../words/words';
import type { DatedCheck } from './checks';
import { worst, worstSides, type Judged } from './judge';
import { cannotTell, type Judgement } from './judgement';
import { standingCheck } from './standing-check';

/**
 * From how long on standing on one leg is as long as usual, and below what it is flagged, s. Eyes open: 28.8 +- 4.4 s of 30
 * in healthy adults below 50, 24 to 27 between 50 and 69, 18 above (El-Kashlan et al. 1998, Am J Otol 19:94); closed: 20.7
 * +- 9.5 in the same young adults, 13 in Springer et al. 2007 (J Geriatr Phys Ther 30:8), 6 to 1 later in life: so far
 * apart that nothing is flagged. Where the limits lie between these is our own choice.
 */
const LIMITS_S: Readonly<Record<Eyes, { readonly meets: number; readonly flagBelow: number }>> = {
  open: { meets: 30, flagBelow: 10 },
  closed: { meets: 10, flagBelow: 0 },
};
/** The last frame comes a little before the end of the turn. */
const AS_GOOD_AS_S = 0.5;

/** D2.single-leg: how long each leg carries the body alone, and which of them sways more. */
export function judgeSingleLeg(check: DatedCheck<BalanceFindings> | null): Judgement {
  if (!check) return standingCheck('D2.single-leg');
  const { eyes, legs, steadier } = check.findings;
  const text = words.balanceFindings.judged;
  const bySide: Partial<Record<Side, Judged>> = {};
  let untold = false;
  for (const side of SIDES) {
    const leg = legs[side];
    const verdict = leg && judgeLeg(leg, eyes);
    if (verdict) bySide[side] = verdict;
    else if (leg) untold = true;
  }
  const ladder = words.balanceFindings.ladder.map(({ step, how }) => `${step}: ${how}`);
  const verdict = worst(Object.values(bySide));
  const only = SIDES.find((side) => !legs[otherSide(side)]);
  // What is seen of one leg may be bad news; good news needs both.
  if (verdict === 'meets' && (untold || only)) {
    return cannotTell(only && !untold ? text.oneLegOnly(only, legs) : text.stopped(legs), [], ladder);
  }
  const sways = swayOf(steadier);
  const weaker = weakerSide(steadier);
  return {
    verdict,
    sides: worstSides(bySide),
    because: text.because(verdict, eyes, legs, worstSides(bySide)) + (only ? '' : text.sways(sways)),
    metrics: [],
    evidence: [],
    advice: [weaker ? text.moreFor(weaker) : text.evenly, ...ladder],
    cautions: [text.norms[eyes], text.forEveryone],
  };
}

/** `null` where the turn was stopped before it could tell. */
function judgeLeg(leg: LegBalance, eyes: Eyes): Judged | null {
  const { meets, flagBelow } = LIMITS_S[eyes];
  if (leg.heldS >= Math.min(meets, leg.aimedS) - AS_GOOD_AS_S) return 'meets';
  if (isStopped(leg)) return null;
  return leg.heldS < flagBelow ? 'flag' : 'watch';
}

/** How fast the pelvis sways says most: where it ranges matters less for one who stays up. */
function swayOf({ swaySpeed, swayArea }: BalanceFindings['steadier']): Steadier {
  return swaySpeed === 'left' || swaySpeed === 'right' ? swaySpeed : (swayArea ?? swaySpeed);
}

/** The side that needs more of the work: by the time held first, then by sway. */
export function weakerSide(steadier: BalanceFindings['steadier']): Side | null {
  for (const better of [steadier.held, swayOf(steadier)]) {
    if (better === 'left' || better === 'right') return otherSide(better);
  }
  return null;
}
