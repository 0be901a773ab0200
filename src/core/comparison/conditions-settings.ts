import type { MeasureId } from '../metrics/measure';
import { words } from '../words/words';
import type { LookAtCondition } from './conditions';
import type { JudgedClip, JudgedRun } from './judged-run';
import { AGAINST_THE_VERTICAL, TIMED_BY_EVENTS, TIMES } from './measure-kinds';

const say = words.comparisonConditions.settings;

/** Heights and legs as people tell them differ by this much without being others, as a share. */
const SAME_BODY_SHARE = 0.01;

/**
 * What was told: the runner's height and leg, slow motion, the camera's tilt. Of one runner they should be the same; where they
 * are not, one of them may be a slip: what hangs on it is compared with care.
 */
export const compareSettings: LookAtCondition = (before, after, both) => {
  const differ: { readonly message: string; readonly touches: readonly MeasureId[] }[] = [];
  const ids = both.map(({ id }) => id);
  const inLegs = both.filter(({ before: { result } }) => result.unit === 'L').map(({ id }) => id);
  for (const [told, message] of [
    ['statureCm', say.stature],
    ['legLengthCm', say.legLength],
  ] as const) {
    const [was, is] = [before, after].map((run) => settingsOf(run)[told]);
    if (was !== undefined && is !== undefined && Math.abs(is - was) > SAME_BODY_SHARE * Math.max(was, is))
      differ.push({ message: message(was, is), touches: inLegs });
  }
  const [slowWas, slowIs] = [before, after].map((run) => settingsOf(run).slowMotionFactor ?? 1) as [
    number,
    number,
  ];
  if (slowWas !== slowIs)
    differ.push({
      message: say.slowMotion(slowWas, slowIs),
      touches: ids.filter((id) => TIMES.has(id) || TIMED_BY_EVENTS.has(id)),
    });
  const tilts = both.filter((each) => toldTilt(each.before.clip) !== toldTilt(each.after.clip));
  const tilted = tilts.map(({ id }) => id).filter((id) => AGAINST_THE_VERTICAL.has(id));
  if (tilts[0] && tilted.length > 0)
    differ.push({ message: say.tilt(toldTilt(tilts[0].before.clip) ? 'before' : 'after'), touches: tilted });
  if (differ.length === 0) return { message: say.same };
  return {
    message: differ.map(({ message }) => message).join(' '),
    advice: say.advice,
    touches: ids.filter((id) => differ.some(({ touches }) => touches.includes(id))),
    differs: true,
  };
};

/** All clips of a report are analysed with the same. */
function settingsOf({ clips }: JudgedRun): JudgedClip['settings'] {
  return clips[0]?.settings ?? {};
}

/** Whether the tilt was told, in the settings or by hand; else it was found, or the camera taken as level. */
function toldTilt({ situation, settings }: JudgedClip): boolean {
  return situation?.roll.from === 'user' || settings.cameraRollDeg !== undefined;
}
