import type { GaitRun } from '../gait/gait-run';
import { estimate } from './estimate';
import type { Evidence, MeasureId, MeasureResult, MeasureValue, StrideValue } from './measure';
import { isAvailable } from './measure';
import type { Side } from '../pose/keypoints';
import { trackerErrorFactor } from '../track/tracker-error';
import { words } from '../words/words';

/** Left and right readings closer together than this many strides are a pair. */
const PAIR_WITHIN_STRIDES = 0.8;
/** Each foot's fewest steps, in turn, make so many neighbours. */
const FEWEST_PAIRS = 13;

interface Symmetry {
  readonly id: MeasureId;
  readonly evidence: Evidence;
  /**
   * Error that all pairs share, percent points: the far leg's events and joints are less sure than the near leg's,
   * and that difference looks like an asymmetry. `network`: through a network, 1.1-1.4 times the root mean square of the
   * errors in five rendered side clips; `exact`: on made tracks, from the 96th percentile of 156 errors.
   */
  readonly network: number;
  readonly exact: number;
  /** Whether a tracker's larger errors (trackerErrorFactor) show in it; timing hardly differs between networks. */
  readonly grows?: true;
}

/** Found: 3.2 through accurate, 1.8-3.7 through others, 2.8 on the captured runner; made 1.4. */
const CONTACT: Symmetry = { id: 'symmetryContactTime', evidence: 'literature', network: 3.9, exact: 1.7 };
/** Found: 9.6 through accurate, 9.2-12.5 through others, 5.4 captured; made 4.7. */
const FLIGHT: Symmetry = { id: 'symmetryFlightTime', evidence: 'literature', network: 11, exact: 4.3 };
/** Found: 1.0 through accurate, 1.8-3.2 through others, 0.9 captured; made 1.5. */
const STEP_TIME: Symmetry = { id: 'symmetryStepTime', evidence: 'literature', network: 3, exact: 1.6 };
/**
 * The pelvis gains 0.1 m/s in 10 ms of falling, of 0.5-0.7 m/s that it lands with: contacts of the two legs timed 6 ms
 * apart alike in every step look like 10 %. A network's mid-hip moves with the pose of the legs besides: on rendered
 * runners who land alike, 1-40 % were read from the accurate model. So wide an interval settles nothing by itself.
 */
const LANDING_SPEED: Symmetry = {
  id: 'symmetryLandingSpeed',
  evidence: 'own',
  network: 20,
  exact: 6,
  grows: true,
};
/** Found: 5.3 through accurate, 12.7 and 11.0 through its two parts, 19.4 through full, 3.4 captured; made 4.5. */
const KNEE: Symmetry = {
  id: 'symmetryKneeFlexion',
  evidence: 'literature',
  network: 12,
  exact: 4.7,
  grows: true,
};

/** The bounce times both feet together well, but shows a difference between them at about half its size. */
const NOT_BY_BOUNCE: MeasureResult = {
  unavailable: words.measureReasons.feetTogether,
};

/** Symmetry measures, each from the per-side measure that it compares. */
export function measureSymmetry(
  run: GaitRun,
  measured: Readonly<
    Record<
      'contactTime' | 'flightTime' | 'kneeFlexionAtContact' | 'kneeFlexionMidStance' | 'landingSpeed',
      MeasureResult
    >
  >,
): Partial<Record<MeasureId, MeasureResult>> {
  return {
    symmetryContactTime: run.nearSide ? index(CONTACT, run, measured.contactTime) : NOT_BY_BOUNCE,
    symmetryFlightTime: run.nearSide ? index(FLIGHT, run, measured.flightTime) : NOT_BY_BOUNCE,
    // Wherever contact time can be had, contacts are timed well enough for step times too.
    symmetryStepTime: run.nearSide
      ? index(STEP_TIME, run, stepTimes(run, measured.contactTime))
      : NOT_BY_BOUNCE,
    symmetryKneeFlexion: index(
      KNEE,
      run,
      kneeBend(measured.kneeFlexionAtContact, measured.kneeFlexionMidStance),
    ),
    symmetryLandingSpeed: index(LANDING_SPEED, run, measured.landingSpeed),
  };
}

/**
 * Symmetry index of neighbouring steps, SI = 100 (right - left) / mean, percent (Robinson et al. 1987): + = right
 * larger, 0 = alike. Every two steps that follow each other count, so that no foot comes first.
 */
function index(symmetry: Symmetry, run: GaitRun, result: MeasureResult): MeasureResult {
  if (!isAvailable(result)) return result;
  if (!result.left || !result.right) return { unavailable: result.note ?? words.measureReasons.oneLeg };
  const pairs: StrideValue[] = [];
  result.perStride.forEach((stride, i) => {
    const next = result.perStride[i + 1];
    if (!next || next.side === stride.side) return;
    if (next.timeS - stride.timeS > PAIR_WITHIN_STRIDES * run.stridePeriodS) return;
    const mean = (next.value + stride.value) / 2;
    const rightLessLeft = stride.side === 'left' ? next.value - stride.value : stride.value - next.value;
    const by = stride.by ?? next.by;
    const value = (100 * rightLessLeft) / mean;
    if (mean > 0) pairs.push({ side: stride.side, timeS: stride.timeS, value, ...(by && { by }) });
  });
  if (pairs.length < FEWEST_PAIRS) return { unavailable: words.measureReasons.fewPairs };
  return {
    unit: '%',
    evidence: symmetry.evidence,
    overall: estimate(
      pairs.map((pair) => pair.value),
      sharedSe(symmetry, run.track.tracker),
    ),
    perStride: pairs,
    source: result.source,
    note: words.measureReasons.farLeg,
  };
}

function sharedSe({ network, exact, grows }: Symmetry, tracker: string | undefined): number {
  if (tracker === 'exact') return exact;
  return grows ? network * trackerErrorFactor(tracker) : network;
}

/**
 * Step times, s, under the gates of contact time: from one foot's contact to the other's, named after the foot that
 * lands and so ends the step.
 */
function stepTimes(run: GaitRun, contact: MeasureResult): MeasureResult {
  if (!isAvailable(contact)) return contact;
  const perStride = run.steps.flatMap(({ contact, nextContact }): StrideValue[] => {
    if (!nextContact) return [];
    const { side, timeS } = nextContact;
    const by = contact.by ?? nextContact.by;
    return [{ side, timeS, value: timeS - contact.timeS, ...(by && { by }) }];
  });
  return { ...contact, perStride };
}

/** How far the knee bends from contact to mid-stance: the spring of the landing. */
function kneeBend(contact: MeasureResult, midStance: MeasureResult): MeasureResult {
  if (!isAvailable(contact)) return contact;
  if (!isAvailable(midStance)) return midStance;
  // Both are in order of time: each foot's last landing before is never far.
  const landed: Partial<Record<Side, StrideValue>> = {};
  let next = 0;
  const bent = midStance.perStride.flatMap((deep) => {
    for (; next < contact.perStride.length && contact.perStride[next]!.timeS < deep.timeS; next++) {
      landed[contact.perStride[next]!.side] = contact.perStride[next]!;
    }
    const landing = landed[deep.side];
    return landing && deep.timeS - landing.timeS < 0.4
      ? [{ ...deep, value: deep.value - landing.value, ...(landing.by && { by: landing.by }) }]
      : [];
  });
  const both: MeasureValue = { ...midStance, perStride: bent };
  return both;
}
