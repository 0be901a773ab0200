import type { Activity } from '../../analysis/analysis';
import type { Verdict } from '../../criteria/criterion';
import type { MeasureId } from '../../metrics/measure';
import type { View } from '../../track/view';
import { listed, number, short } from '../numbers';
import { ACTIVITY_WORDS, VERDICT_WORDS, VIEW_WORDS } from './findings';
import { MEASURE_WORDS } from './measures';

const views = (seen: readonly View[]): string => listed(seen.map((view) => VIEW_WORDS[view]));

/** Names as they stand in a sentence: "step rate and time on the ground". */
const names = (ids: readonly MeasureId[]): string =>
  listed(ids.map((id) => MEASURE_WORDS[id].name).map((name) => name.charAt(0).toLowerCase() + name.slice(1)));

/** ": names" where there are any. */
const naming = (said: string, ids: readonly MeasureId[]): string =>
  ids.length > 0 ? `${said}: ${names(ids)}.` : `${said}.`;

const verdict = (found: Verdict): string => `“${VERDICT_WORDS[found]}”`;

const SURFACES = { treadmill: 'on a treadmill', overground: 'over ground' } as const;
type Surface = keyof typeof SURFACES;

const speed = (value: number): string => number(value, 2);
const SPEED_UNITS = { 'm/s': 'm/s', 'legs/s': 'leg lengths a second' } as const;

/** By how much two numbers differ, per cent of the first. */
const percent = (was: number, is: number): string => `${number(Math.abs(100 * (is / was - 1)), 0)} %`;

const square = (offDeg: number): string => {
  const whole = Math.round(Math.max(0, offDeg));
  return `${number(whole, 0)} ${whole === 1 ? 'degree' : 'degrees'}`;
};

/** What was alike and what was not when two runs were filmed, and what became of each criterion. */
export const comparisonConditionsWords = {
  heading: 'Were the two filmed alike?',

  activity: {
    same: 'Both films show running.',
    differ: (was: Activity, is: Activity) =>
      `Seen before: ${ACTIVITY_WORDS[was]}; after: ${ACTIVITY_WORDS[is]}. Only two runs can be compared.`,
    advice: 'Choose two films in which a run was found.',
  },
  view: {
    same: (seen: readonly View[]) => `Both were filmed ${views(seen)}.`,
    differ: (was: readonly View[], is: readonly View[]) =>
      `Filmed ${views(was)} before, and ${views(is)} after.`,
    /** What a difference does to the measures that it touches. */
    nearLeg: 'Another leg is nearest the camera, and the one further away is read less well.',
    backAndFront: 'Joints are not placed quite alike on a back and on a front.',
    feetAndBounce:
      'From the side times are read from the feet, from behind or in front from the bounce of the body.',
    filmAlike: 'Film from the same places both times.',
    filmNearer: 'Film from the same side both times, so that the same leg is nearest.',
    seenInOne: (from: 'side' | 'frontal' | 'any', was: readonly View[], is: readonly View[]) =>
      `This shows only ${from === 'side' ? 'from the side' : from === 'frontal' ? 'from behind or in front' : 'with the camera square on'}, and one of the two was not filmed so: ${views(was)} before, ${views(is)} after. Film both alike.`,
    turnSize:
      'From the side a turn has a direction, from behind or in front only a size: the two cannot be set against each other. Film both from the side.',
  },
  frameRate: {
    same: (was: number, is: number) =>
      `Filmed at ${number(was, 0)} and at ${number(is, 0)} frames a second: landings are timed alike.`,
    differ: (was: number, is: number) =>
      `Filmed at ${number(was, 0)} frames a second before and at ${number(is, 0)} after: landings are timed more finely in one of the two.`,
    tooSlow: (was: number, is: number) =>
      `Filmed at ${number(was, 0)} frames a second before and at ${number(is, 0)} after: in the slower of the two the moment of landing falls between two pictures.`,
    unknown: 'At how many frames a second they were filmed is not known.',
    advice: 'Film at the same rate both times, 60 frames a second or more.',
  },
  surface: {
    same: { treadmill: 'Both runs were on a treadmill.', overground: 'Both runs were over ground.' },
    differ: (was: Surface, is: Surface) =>
      `Run ${SURFACES[was]} before, and ${SURFACES[is]} after: a belt alone changes how the foot lands and how far the knee gives.`,
    unknown: 'Whether both were on a treadmill cannot be told.',
    advice: 'Run on the same ground both times.',
  },
  model: {
    same: (model: string) => `The same network found the joints in both (${model}).`,
    differ: (was: string, is: string) =>
      `The joints were found by ${was} before, and by ${is} after: each has its own habit of placing hips, knees and heels.`,
    otherWeights: (model: string) =>
      `The joints were found by two versions of one network (${model}), which may place them differently.`,
    bothImported:
      'The joints of both come from files: whether one and the same tracker found them is not known.',
    unknown: 'What found the joints is not known.',
    network: (model: string) => `the network “${model}”`,
    imported: 'another program (a file of keypoints)',
    advice: 'Analyse both films with the same network.',
  },
  speed: {
    same: (was: number, is: number, unit: 'm/s' | 'legs/s') =>
      `The speed was the same, as near as can be told: ${speed(was)} and ${speed(is)} ${SPEED_UNITS[unit]}.`,
    differ: (was: number, is: number, unit: 'm/s' | 'legs/s') =>
      `You ran ${percent(was, is)} ${is > was ? 'faster' : 'slower'} the second time (${speed(was)} and ${speed(is)} ${SPEED_UNITS[unit]}): speed alone changes the length and the timing of steps.`,
    unknown: 'Whether both were run at the same speed is not known.',
    tell: 'Run at the same speed both times, and set the belt’s speed for both.',
    advice: 'Run at the same speed both times.',
  },
  stepRate: {
    same: (was: number, is: number) =>
      `Your steps were as quick both times: ${number(was, 0)} and ${number(is, 0)} a minute.`,
    differ: (was: number, is: number, touched: readonly MeasureId[]) =>
      naming(
        `Your steps were ${percent(was, is)} ${is > was ? 'quicker' : 'slower'} the second time (${number(was, 0)} and ${number(is, 0)} a minute), which alone brings the foot ${is > was ? 'nearer to' : 'further from'} the body at landing and changes what follows from it`,
        touched,
      ),
    unknown: 'How quick the steps were is not known of both.',
  },
  yaw: {
    same: (wasDeg: number, isDeg: number) =>
      `The camera stood alike: ${square(wasDeg)} and ${square(isDeg)} off square.`,
    differ: (wasDeg: number, isDeg: number, touched: readonly MeasureId[]) =>
      naming(
        `The camera stood ${square(wasDeg)} off square before and ${square(isDeg)} after, which by itself changes what is read`,
        touched,
      ),
    noCommonView: 'No view is common to both, so that there are no camera directions to compare.',
    unknown: 'How exactly the camera stood is not known of both.',
    advice: 'Put the camera in the same place, exactly beside or behind the runner.',
  },
  settings: {
    same: 'What you told about yourself and the clips agrees.',
    stature: (was: number, is: number) =>
      `Your height was set to ${number(was, 0)} and to ${number(is, 0)} cm.`,
    legLength: (was: number, is: number) =>
      `Your leg’s length was set to ${number(was, 0)} and to ${number(is, 0)} cm.`,
    slowMotion: (was: number, is: number) =>
      `Slow motion was set to ${short(was)} and to ${short(is)} (1 is normal speed): if one is wrong, so are its times.`,
    tilt: (toldIn: 'before' | 'after') =>
      `The camera’s tilt was told for the film ${toldIn}, and found from the picture for the other.`,
    advice: 'Set both alike, unless each is right.',
  },

  criterion: {
    cannotTell: (which: 'before' | 'after' | 'both', because: string) =>
      which === 'both' ? `Neither film can tell. ${because}` : `The film ${which} cannot tell. ${because}`,
    /** Checks that are made standing, beside the films. */
    checks: {
      same: 'Both reports’ checks say the same.',
      otherSide: 'The verdict is the same, but it is about another side.',
      verdict: (was: Verdict, is: Verdict, near: boolean) =>
        `The check went from ${verdict(was)} to ${verdict(is)}${near ? ': so small a step may be chance' : ''}. Its numbers are with the checks in My runs.`,
    },
    notMeasured: 'None of what it is judged by could be measured in both films.',
    improved: (ids: readonly MeasureId[]) => `More than chance, and for the better: ${names(ids)}.`,
    worse: (ids: readonly MeasureId[]) => `More than chance, and for the worse: ${names(ids)}.`,
    changed: (ids: readonly MeasureId[]) =>
      `More than chance, but neither clearly better nor worse: ${names(ids)}.`,
    mixed: (better: readonly MeasureId[], worse: readonly MeasureId[]) =>
      `Better: ${names(better)}. Worse: ${names(worse)}.`,
    mixedSides: (ids: readonly MeasureId[]) => `Better on one side, and worse on the other: ${names(ids)}.`,
    withVerdict: (ids: readonly MeasureId[], was: Verdict, is: Verdict) =>
      `More than chance: ${names(ids)}. With it the verdict went from ${verdict(was)} to ${verdict(is)}.`,
    unchanged: 'What it is judged by changed by no more than chance allows.',
    verdictOnly: (was: Verdict, is: Verdict) =>
      `The verdict went from ${verdict(was)} to ${verdict(is)}, but what it is judged by changed by no more than chance allows: take it as the same.`,
    partly: (ids: readonly MeasureId[]) => `Not comparable, and left out: ${names(ids)}.`,
  },
};
