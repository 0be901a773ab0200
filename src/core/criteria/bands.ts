import type { Evidence, MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import type { Verdict } from './criterion';

/** A stretch of a measure's axis; `null` = open end. `from` belongs to the zone, `to` to the next. */
export interface Zone {
  readonly verdict: Exclude<Verdict, 'cannot-tell'>;
  readonly from: number | null;
  readonly to: number | null;
}

/** What values of a measure mean, with where the bounds come from. */
export interface Band {
  readonly zones: readonly Zone[];
  readonly evidence: Evidence;
  readonly source: string;
}

const sources = words.criteria.bandSources;

const zone = (verdict: Zone['verdict'], from: number | null, to: number | null): Zone => ({
  verdict,
  from,
  to,
});

/** Small is good: meets up to `watch`, flag beyond `flag`. */
function upTo(watch: number, flag: number, evidence: Evidence, source: string): Band {
  return {
    zones: [zone('meets', null, watch), zone('watch', watch, flag), zone('flag', flag, null)],
    evidence,
    source,
  };
}

/** Near zero is good, either way. */
function around(watch: number, flag: number, evidence: Evidence, source: string): Band {
  return {
    zones: [
      zone('flag', null, -flag),
      zone('watch', -flag, -watch),
      zone('meets', -watch, watch),
      zone('watch', watch, flag),
      zone('flag', flag, null),
    ].filter(({ from: low, to: high }) => low === null || high === null || low < high),
    evidence,
    source,
  };
}

/** Large is good. */
function from(meets: number, watch: number, evidence: Evidence, source: string): Band {
  return {
    zones: [zone('flag', null, watch), zone('watch', watch, meets), zone('meets', meets, null)],
    evidence,
    source,
  };
}

const LEAN: Band = {
  zones: [
    zone('flag', null, 0),
    zone('watch', 0, 3),
    zone('meets', 3, 11),
    zone('watch', 11, 15),
    zone('flag', 15, null),
  ],
  evidence: 'literature',
  source: sources.lean,
};

/** Bands by measure; a measure without one is informational. */
export const BANDS: Readonly<Partial<Record<MeasureId, Band>>> = {
  stepRate: {
    zones: [
      zone('flag', null, 150),
      zone('watch', 150, 160),
      zone('meets', 160, 190),
      zone('watch', 190, null),
    ],
    evidence: 'literature',
    source: sources.stepRate,
  },
  trunkLean: LEAN,
  trunkLeanAtToeOff: LEAN,
  thighExtensionAtToeOff: from(10, 5, 'practice', sources.clinicalHabit),
  torsoRotationOffset: around(5, 10, 'own', sources.ownChoice),
  footHipDistanceAtContact: upTo(0.27, 0.3, 'own', sources.footHipDistance),
  tibiaAngleAtContact: upTo(5, 10, 'practice', sources.tibiaAngle),
  kneeFlexionAtContact: from(14, 10, 'literature', sources.kneeFlexionAtContact),
  kneeFlexionMidStance: {
    zones: [zone('watch', null, 40), zone('meets', 40, null)],
    evidence: 'literature',
    source: sources.kneeFlexionMidStance,
  },
  pelvicDrop: upTo(5, 7, 'practice', sources.pelvicDrop),
  femoralAdduction: upTo(10, 13, 'literature', sources.femoralAdduction),
  kneeFrontalAngle: upTo(5, 10, 'practice', sources.clinicalHabit),
  symmetryContactTime: around(5, 5, 'literature', sources.symmetry),
  symmetryStepTime: around(5, 5, 'literature', sources.symmetry),
  symmetryFlightTime: around(10, 10, 'literature', sources.symmetry),
  symmetryKneeFlexion: around(8, 8, 'literature', sources.symmetry),
  symmetryLandingSpeed: around(10, 10, 'own', sources.landingSpeed),
};
