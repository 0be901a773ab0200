import type { Judged } from '../../../criteria/judge';
import type { FootStrike } from '../../../criteria/midfoot';
import type { Estimate, MeasureValue } from '../../../metrics/measure';
import type { Side } from '../../../pose/keypoints';
import { number } from '../../numbers';
import { onSides, said, saidBySide } from './said';

/** Where a step rate stands: as most choose it, slower, quicker. */
export type StepRateWay = 'meets' | 'slow' | 'quick';

const RATE_MEANINGS: Readonly<Record<StepRateWay, string>> = {
  meets: 'Your steps are as quick as most runners choose.',
  slow: 'Your steps are slower than most runners choose.',
  quick: 'Your steps are quicker than most runners choose; at high speed that is usual.',
};

export const quickStepsWords = {
  unreadable: 'The steps could not be counted.',
  because: (way: StepRateWay, rate: Estimate): string =>
    `${RATE_MEANINGS[way]} ${said(rate, ' steps a minute', 0)}; usual at an easy pace: 160 to 190.`,
  advice: {
    keep: ['Keep your steps quick; check them again at other speeds.'],
    quicken: (from: number, to: number): readonly string[] => [
      `Try ${number(from, 0)} to ${number(to, 0)} steps a minute (5 to 10 % more than now), first for a minute at a time, with a metronome.`,
    ],
  },
  cautions: ['Step rate rises with speed and falls with leg length: compare yourself with yourself.'],
};

const STRIKES: Readonly<Record<FootStrike, string>> = {
  'rear-foot': 'rear-foot',
  'mid-foot': 'mid-foot',
  'fore-foot': 'fore-foot',
  indeterminate: 'cannot be told',
};

export const midfootWords = {
  nearBorder: (angle: MeasureValue): string =>
    `The foot lands too near a border between two kinds of landing to name one: ${saidBySide(angle, ' degrees', 0)} toes up at contact.`,
  because: (
    verdict: Judged,
    classes: readonly (readonly [side: Side, strike: FootStrike])[],
    angle: MeasureValue,
  ): string => {
    const meaning = verdict === 'watch' ? 'The heel lands first.' : 'You do not land on the heel.';
    const told = classes.map(([side, strike]) => `${side} ${STRIKES[strike]}`).join(', ');
    return `${meaning} By foot: ${told}; foot angle at contact: ${saidBySide(angle, ' degrees', 0)}.`;
  },
  advice: [
    'In strides, let the foot come down flat under you; shorter steps bring that about by themselves.',
  ],
  caution:
    'Most runners land on the heel and run well; it is no fault by itself (Murray 2018). Change it slowly or not at all.',
};

export const overstrideWords = {
  because: (verdict: Judged, sides: readonly Side[], distance: MeasureValue, shin: MeasureValue): string => {
    const meaning = {
      meets: 'Your foot lands near enough under you.',
      watch: `Your foot lands a little far ahead of you ${onSides(sides)}.`,
      flag: `Your foot lands well ahead of you ${onSides(sides)}; that matches what the article describes as steps too big for the body.`,
    }[verdict];
    return `${meaning} Ahead of the hips at landing, in leg lengths: ${saidBySide(distance, '', 2)}. The shin leans back: ${saidBySide(shin, ' degrees', 0)}.`;
  },
  advice: [
    'Take shorter, quicker steps: try 5 to 10 % more steps a minute at the same speed.',
    'Let the foot come down under a bent knee instead of reaching for the ground.',
  ],
};

export const kneeCollapseWords = {
  because: (
    verdict: Judged,
    sides: readonly Side[],
    knee: MeasureValue,
    crossing: readonly (readonly [side: Side, strides: number])[],
  ): string => {
    const meaning = {
      meets: 'Hip, knee and foot stay in line.',
      watch: `Hip, knee and foot are somewhat out of line ${onSides(sides)}.`,
      flag: `The knee goes clearly inward ${onSides(sides)}; that matches what the article describes as knees collapsing.`,
    }[verdict];
    const told = crossing.map(([side, n]) => `${side} foot in ${number(n, 0)} strides`).join(', ');
    const crossed = told === '' ? '' : ` Set down past the middle of the body: ${told}.`;
    return `${meaning} Inward angle of the knee at mid-stance: ${saidBySide(knee, ' degrees', 0)}.${crossed}`;
  },
  advice: [
    'Exercise the glutes regularly: clamshells, bridges, side-lying leg lifts, lateral squat walks.',
    'Practise standing and small squats on one leg in front of a mirror, knee over the middle of the foot.',
  ],
  caution:
    'Trackers set the hips by a convention of their own; the difference between left and right is surer than the size.',
};
