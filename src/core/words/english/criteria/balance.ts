import type { Judged } from '../../../criteria/judge';
import type { Drift } from '../../../metrics/drift';
import type { Estimate, MeasureId, MeasureValue } from '../../../metrics/measure';
import { SIDES, type Side } from '../../../pose/keypoints';
import { number } from '../../numbers';
import { onSides, said, saidBySide } from './said';

/** Left against right, in the middle of a sentence. */
const SYMMETRY_NAMES: Readonly<Partial<Record<MeasureId, string>>> = {
  symmetryContactTime: 'time on the ground',
  symmetryStepTime: 'step time',
  symmetryFlightTime: 'time in the air',
  symmetryKneeFlexion: 'bend of the knee on landing',
  symmetryLandingSpeed: 'sinking speed at landing',
};

type Compared = readonly { readonly id: MeasureId; readonly estimate: Estimate }[];

function compared(known: Compared): string[] {
  return known.map(({ id, estimate }) => `${SYMMETRY_NAMES[id] ?? id} ${said(estimate, ' %', 0)}`);
}

export const asymmetricLandingWords = {
  notCompared: 'Left and right could not be compared.',
  because: (verdict: Judged, known: Compared): string => {
    const meaning = {
      meets: 'Left and right land alike.',
      watch: 'Left and right land somewhat differently, or the film cannot rule it out.',
      flag: 'Left and right land clearly differently; that matches what the article describes as an asymmetric pattern.',
    }[verdict];
    return `${meaning} Right against left (0 = alike, + = right more): ${compared(known).join('; ')}.`;
  },
  advice: [
    'Have the mechanics looked at and corrected; film the other side too, so that each leg is once the near one.',
    'Single-leg work (step-ups, heel raises) on the weaker side evens things out.',
  ],
  caution:
    'A film shows no force: time and knee bend stand in for it. From the side, the far leg is less sure.',
};

/** What is followed over the clip, for "X from a to b". */
const FOLLOWED: Readonly<
  Partial<Record<MeasureId, readonly [name: string, unit: string, decimals: number]>>
> = {
  stepRate: ['the step rate', ' a minute', 0],
  contactTime: ['time on the ground', ' s', 3],
  trunkLean: ['forward lean', ' degrees', 1],
  kneeFlexionMidStance: ['the deepest knee bend', ' degrees', 0],
  footHipDistanceAtContact: ['the foot ahead of the hip', ' leg lengths', 2],
  verticalOscillation: ['up and down', ' leg lengths', 2],
  pelvicDrop: ['hip drop', ' degrees', 1],
  kneeFrontalAngle: ['the knee falling inward', ' degrees', 1],
};

type Changes = readonly { readonly id: MeasureId; readonly change: Drift }[];

export const inBalanceWords = {
  nothingKnown: 'Left and right could not be compared, and the clip is too short to see the form change.',
  because: (even: Compared, uneven: boolean, followed: number, changed: Changes): string => {
    const sides =
      even.length === 0
        ? 'Left and right could not be compared from here.'
        : uneven
          ? 'Left and right differ in time, or the film cannot rule it out.'
          : 'Left and right keep the same time.';
    const told = even.length === 0 ? '' : ` Right against left (0 = alike): ${compared(even).join(', ')}.`;
    return `${sides}${told} ${changes(followed, changed)}`;
  },
  advice: [
    'Balance work keeps form together when you tire: stand on one leg, from the ground up (foot, ankle, hip).',
    'Film the end of a long run as well as its start.',
  ],
  cautions: ['A short easy clip shows little of what tiring does to form.'],
};

function changes(followed: number, changed: Changes): string {
  if (followed === 0)
    return 'The clip is too short to see whether your form changes: film half a minute or longer.';
  if (changed.length === 0)
    return 'From the first to the last fifth of the strides your form stays the same.';
  const told = changed.map(({ id, change: { first, last } }) => {
    const [name, unit, decimals] = FOLLOWED[id] ?? [id, '', 2];
    return `${name} from ${number(first, decimals)} to ${number(last, decimals)}${unit}`;
  });
  return `From the first to the last fifth of the strides this changes: ${told.join('; ')}.`;
}

export const relaxedShouldersWords = {
  tooShort: (why: string): string => `Tense shoulders show by creeping up in the course of a run. ${why}`,
  because: (rose: boolean, { first, last, minimalDetectableChange }: Drift): string => {
    const percent = (share: number): string => `${number(100 * share, 0)} %`;
    const meaning = rose
      ? 'Your shoulders creep up towards your ears in the course of the clip.'
      : 'Your shoulders do not creep up in the course of the clip.';
    return `${meaning} Room between ear and shoulder: ${percent(first)} of your trunk’s length at first, ${percent(last)} at the end; less than ${percent(minimalDetectableChange)} may be chance.`;
  },
  advice: [
    'In strides, on one or two days a week, let the shoulders hang; shake the arms out when they rise.',
    'Balance work helps the body stay relaxed when it tires.',
  ],
  cautions: ['This is for information: no study says how high shoulders should be.'],
};

interface Arms {
  readonly crossing: MeasureValue | null;
  readonly crossingSides: readonly Side[];
  readonly range: MeasureValue | null;
  readonly wideSides: readonly Side[];
  readonly elbow: Estimate | null;
}

export const armSwingWords = {
  because: ({ crossing, crossingSides, range, wideSides, elbow }: Arms): string =>
    [
      crossingWords(crossing, crossingSides),
      ...(range ? [rangeWords(range, wideSides)] : []),
      ...(elbow ? [`Angle inside the elbow: ${said(elbow, ' degrees', 0)}; 70 to 110 is usual.`] : []),
    ].join(' '),
  advice: ['Let the arms swing forward and back beside the body, elbows bent, within an easy range.'],
  caution: 'Arm swing balances the legs: do not hold the arms still (Arellano & Kram 2014).',
};

function crossingWords(crossing: MeasureValue | null, sides: readonly Side[]): string {
  if (!crossing) return 'Whether the hands cross the middle of the body shows only from behind or in front.';
  const told = SIDES.flatMap((side) => {
    const share = crossing.stridesPast?.[side];
    return share ? [`${side} in ${number(share.value, 0)} % of strides`] : [];
  });
  const meaning =
    sides.length === 0
      ? 'Your hands stay on their own side.'
      : `Your hand swings past the middle of your body ${onSides(sides)}.`;
  return told.length === 0 ? meaning : `${meaning} Past the middle: ${told.join(', ')}.`;
}

function rangeWords(range: MeasureValue, sides: readonly Side[]): string {
  const meaning =
    sides.length > 0
      ? `Your arm swings wider than the other ${onSides(sides)}.`
      : range.left && range.right
        ? 'Neither arm surely swings wider than the other.'
        : 'Only one arm could be read.';
  return `${meaning} Upper arm, to and fro: ${saidBySide(range, ' degrees', 0)}.`;
}
