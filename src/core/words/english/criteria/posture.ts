import type { Judged } from '../../../criteria/judge';
import type { Estimate, MeasureValue } from '../../../metrics/measure';
import type { Side } from '../../../pose/keypoints';
import { onSides, said, saidBySide } from './said';

/** Where a trunk's lean stands: as it should be, too little (or back), too much. */
export type LeanWay = 'meets' | 'back' | 'over';

export const postureWords = {
  unreadable: 'The trunk could not be read.',
  because: (meaning: string, lean: Estimate): string =>
    `${meaning} Trunk lean ${said(lean, ' degrees', 1)}; runners usually lean 3 to 11 degrees forward.`,
  cautions: ['Put the camera level: its tilt is put right, but only roughly.'],
};

interface LeanWords {
  readonly meaning: Readonly<Record<LeanWay, string>>;
  readonly advice: Readonly<Record<LeanWay, readonly string[]>>;
}

const HOLD_UPRIGHT = [
  'Run strides on one or two days a week (5 times 20 to 30 seconds, hard), and stay upright in each.',
];
const LEAN_A_LITTLE = [
  'Lean a little forward from the ankles, as one straight line; practise it in strides on one or two days a week.',
];

export const uprightWords: LeanWords = {
  meaning: {
    meets: 'You run upright: the trunk is neither bent over nor leaning back.',
    back: 'Your trunk leans back, or comes close to it, while a foot is on the ground.',
    over: 'Your trunk is bent well forward while a foot is on the ground.',
  },
  advice: { meets: HOLD_UPRIGHT, back: HOLD_UPRIGHT, over: HOLD_UPRIGHT },
};

export const forwardLeanWords: LeanWords = {
  meaning: {
    meets: 'You lean slightly forward, as the article asks.',
    back: 'You lean less far forward than most runners do, or even back.',
    over: 'You lean further forward than most runners do.',
  },
  advice: {
    meets: LEAN_A_LITTLE,
    back: LEAN_A_LITTLE,
    over: [
      'Come up until the lean is slight, from the ankles and not from the hips, as one straight line; practise it in strides on one or two days a week.',
    ],
  },
};

export const hyperextensionWords = {
  because: (verdict: Judged, lean: Estimate, change: Estimate | null): string => {
    const meaning = {
      meets: 'Nothing points to an arched back.',
      watch: 'Your trunk comes close to leaning back as you push off.',
      flag: 'Your trunk leans back as you push off; that matches what the article describes as arching the back.',
    }[verdict];
    const moved = change ? ` From mid-stance to toe-off it moves by ${said(change, ' degrees', 1)}.` : '';
    return `${meaning} Trunk lean at toe-off: ${said(lean, ' degrees', 1)}, + = forward.${moved}`;
  },
  advice: ['Think of bringing the rib cage down, and lean slightly forward.'],
  caution:
    'The curve of the spine itself cannot be seen in a film like this: the lean of the trunk stands in for it.',
};

export const hipExtensionWords = {
  because: (verdict: Judged, sides: readonly Side[], thigh: MeasureValue): string => {
    const meaning = {
      meets: 'Your leg gets well behind you.',
      watch: `Your leg gets less far behind you than usual ${onSides(sides)}.`,
      flag: `Your leg hardly gets behind you ${onSides(sides)}; that matches what the article describes as lacking hip extension.`,
    }[verdict];
    return `${meaning} Thigh behind the vertical at toe-off: ${saidBySide(thigh, ' degrees', 0)}; 10 or more is usual.`;
  },
  advice: [
    'First release the side of the hip (a ball or roller, then an easy hip-flexor stretch).',
    'Then work on extending from the hip with the upper back held tight, instead of arching.',
  ],
  cautions: ['The thigh swings further back at higher speed: compare clips of the same speed.'],
};
