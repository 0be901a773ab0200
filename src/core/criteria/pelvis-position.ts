import { isAvailable } from '../metrics/measure';
import { SIDES, type Side } from '../pose/keypoints';
import type { StandingFindings } from '../standing/standing-findings';
import { words } from '../words/words';
import { BANDS } from './bands';
import type { DatedCheck } from './checks';
import { moments } from './evidence-moments';
import { judge, worst, worstSides, zoneOf, type Judged } from './judge';
import { cannotTell, noProvenCause, type Findings, type Judgement } from './judgement';

const PARTS = ['pelvicDrop', 'pelvisCarriedForward'] as const;

/**
 * D1.pelvis-position: the pelvis tipped forward and rotated. Neither shows in these landmarks; what stands in for it is
 * whether the pelvis is held level over each standing leg (from behind or in front), with how far the hip is carried
 * forward at push-off (from the side) told beside it. Networks draw the hip line too level: never more than `watch`, and
 * no `meets` either while the interval reaches past the flag bound. A standing check adds what it saw as a sentence.
 * @param standing `null` = none was made
 */
export function judgePelvisPosition(
  findings: Findings,
  standing: DatedCheck<StandingFindings> | null = null,
): Judgement {
  const judged = judgeFilmed(findings);
  const told = standing && saidStanding(standing);
  return told ? { ...judged, because: `${judged.because} ${told}` } : judged;
}

/** What the standing check says of turn and tilt, which no verdict hangs on; `null` where it could not tell. */
function saidStanding({ takenAt, findings }: DatedCheck<StandingFindings>): string | null {
  const text = words.standingFindings.pelvis;
  const { hipsAgainstFeet, pelvisTilt } = findings.measures;
  const { hip } = findings.ahead;
  const said = [
    ...('unavailable' in hipsAgainstFeet || hip === null
      ? []
      : [text.turned(takenAt, hipsAgainstFeet.overall, hip)]),
    ...('unavailable' in pelvisTilt ? [] : [text.bent(takenAt, pelvisTilt.overall)]),
  ];
  return said.length > 0 ? said.join(' ') : null;
}

function judgeFilmed({ metrics, clipOf }: Findings): Judgement {
  const text = words.criteria.pelvisPosition;
  const drop = metrics.pelvicDrop;
  if (!isAvailable(drop)) {
    return cannotTell(text.notSeen(drop.unavailable), PARTS);
  }
  const bySide: Partial<Record<Side, Judged>> = {};
  for (const side of SIDES) {
    const own = drop[side];
    if (!own) continue;
    if (judge(BANDS.pelvicDrop!, own) !== 'meets') bySide[side] = 'watch';
    else if (zoneOf(BANDS.pelvicDrop!, own.ci95[1]).verdict !== 'flag') bySide[side] = 'meets';
  }
  if (!drop.left && !drop.right) return cannotTell(words.criteria.neitherSide, PARTS);
  if (Object.keys(bySide).length === 0) {
    return cannotTell(text.tooCoarse(drop), PARTS);
  }
  const verdict = worst(Object.values(bySide));
  const sides = worstSides(bySide);
  const forward = metrics.pelvisCarriedForward;
  return {
    verdict,
    sides,
    because: text.because(verdict, sides, drop, isAvailable(forward) ? forward : null),
    metrics: PARTS,
    evidence: moments(drop, 'mid-stance', clipOf(drop.source), sides),
    advice: text.advice,
    cautions: [text.caution, ...noProvenCause(verdict)],
  };
}
