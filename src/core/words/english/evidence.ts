import type { Side } from '../../pose/keypoints';

type Standing = 'best' | 'worst' | 'outlier';

const STANDING: Readonly<Record<Standing, string>> = { best: 'best', worst: 'worst', outlier: 'outlier' };

interface StrideSaid {
  /** Counted from 1. */
  readonly place: number;
  readonly of: number;
  readonly side: Side;
  /** With its unit in words. */
  readonly value: string;
  readonly standing: Standing | undefined;
}

/** Text of the frames and strides that show a finding. */
export const evidenceWords = {
  /** Beside a line on a frame: a value that a whole stride makes up. */
  toAndFro: (value: string) => `${value} to and fro`,
  onAverage: (value: string) => `mean ${value}`,
  /** Whether a foot stands past the body's middle. */
  pastMiddle: (past: boolean) => (past ? 'past the middle' : 'on its side'),

  /** On a criterion's card. */
  advises: 'What the article advises',
  numbers: 'The numbers behind it',
  moreNumbers: (n: number) => (n === 1 ? 'One more number behind it' : `${n} more numbers behind it`),
  from: (title: string) => `From “${title}”`,

  /** The whole of it, for a screen reader. */
  title: (criterion: string) => `See it, stride by stride: ${criterion}`,
  /** Over the plot. */
  plotTitle: (measure: string) => `${measure}, stride by stride`,
  showsIt: 'Strides that show it',
  example: 'Typical strides',
  slider: 'Stride',
  /** "Stride 4 of 22, left, 8.1 degrees, outlier". */
  stride: ({ place, of, side, value, standing }: StrideSaid) =>
    [`Stride ${place} of ${of}`, side, value, ...(standing ? [STANDING[standing]] : [])].join(', '),
  place: (place: number, of: number) => `Stride ${place} of ${of}`,
  /** "Best left"; where left and right are one number "Best stride". */
  standing: (standing: Standing, side: Side | null) =>
    standing === 'outlier'
      ? 'Outlier'
      : `${standing === 'best' ? 'Best' : 'Worst'}${side ? ` ${side}` : ' stride'}`,
  outlierMeaning:
    'Far from the other strides of this side: a stumble, or a runner who was misread. Judge it by its picture.',
  outliers: (n: number) => (n === 1 ? '1 outlier' : `${n} outliers`),
  previous: 'Previous stride',
  next: 'Next stride',
  moment: (what: string, time: string) => `${what}, ${time} s`,
  inPlayer: 'Show in player',
  inPlayerAloud: (moment: string) => `Show in player: ${moment}`,
  save: 'Save picture',
  saveAloud: (moment: string) => `Save picture: ${moment}`,
  notSaved: 'The picture could not be made. Try again, or step to another stride.',
  noPicture: 'This report keeps no joints of this moment; its value is in the plot.',
  /** What a still shows, for those who do not see it. */
  picture: (what: string, measure: string, value: string) => `${what}. ${measure}: ${value}, drawn on.`,
  pictureOnly: (what: string) => `${what}.`,
  table: (n: number) => `All ${n} strides as a table`,
  columns: { place: 'Stride', side: 'Side', time: 'Time', value: 'Value', remark: 'Stands out' },
  sides: { left: 'Left', right: 'Right' } satisfies Record<Side, string>,
};
