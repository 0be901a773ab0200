import type { MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedClip, JudgedRun } from './judged-run';

const say = words.comparisonConditions.surface;

/**
 * What a belt changes by itself, over 33 studies of runners on both (Van Hooren et al. 2020, Sports Med 50:785): the foot
 * lands 10 degrees flatter, the knee is bent 2 degrees more at landing and gives 6 less, the body rises 1.5 cm less. That
 * is more than what is detectable.
 */
const SPOILED: readonly MeasureId[] = [
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
  'verticalOscillation',
];

/** Treadmill or ground. The rest was found alike, or was not looked at: with care (contact is 5 ms longer on a belt). */
export const compareSurfaces: LookAtCondition = (before, after, both) => {
  const [was, is] = [surfaceOf(before), surfaceOf(after)];
  if (was === 'unknown' || is === 'unknown') return { message: say.unknown, unknown: true };
  if (was === is) return { message: say.same[was] };
  const ids = both.map(({ id }) => id);
  return {
    message: say.differ(was, is),
    advice: say.advice,
    spoils: ids.filter((id) => SPOILED.includes(id)),
    touches: ids.filter((id) => !SPOILED.includes(id)),
    differs: true,
  };
};

/** Reports of earlier versions do not say it. */
function surfaceOf({ clips }: JudgedRun): NonNullable<JudgedClip['surface']> {
  return clips.map(({ surface }) => surface).find((surface) => surface && surface !== 'unknown') ?? 'unknown';
}
