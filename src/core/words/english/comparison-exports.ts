import type { Side } from '../../pose/keypoints';
import { number } from '../numbers';

/** Text of what can be made of a comparison, and of a saved comparison that cannot be opened. */
export const comparisonExportsWords = {
  /** Sentences about a comparison file that cannot be read. */
  damage: {
    notJson: 'This is not a comparison: the file is not JSON, or its end is missing.',
    notComparison: 'This file is not a Plumbline comparison.',
    newer: (version: number): string =>
      `This comparison is of version ${version}; this Plumbline reads version 1. Use a newer Plumbline.`,
    unknownVersion:
      'This comparison is damaged at “version”: it does not say a version that any Plumbline has written.',
    missing: {
      before: 'This comparison is damaged: the earlier run is missing. Save it once more from both reports.',
      after: 'This comparison is damaged: the later run is missing. Save it once more from both reports.',
    },
    inside: {
      before: (why: string): string => `The earlier run in this comparison cannot be read. ${why}`,
      after: (why: string): string => `The later run in this comparison cannot be read. ${why}`,
    },
    noAppVersion:
      'This comparison is damaged at “appVersion”: it does not say which Plumbline made it. Save it once more from both reports.',
  },
  heading: 'Take this comparison with you',
  lead: 'Everything is made on this machine and saved to it; nothing is sent anywhere.',
  save: 'Comparison (JSON)',
  saveWhat:
    'Holds both reports, but no picture of anyone. Drop it on this page and it opens again, here or on another machine; it is then compared anew, so a later Plumbline may judge otherwise.',
  table: 'Changes (CSV)',
  tableWhat:
    'Every measure a row for each side: before, after, the difference, and what may be chance. For a spreadsheet.',
  fileName: (before: string, after: string, ending: string): string => `${before}-to-${after}.${ending}`,
  madeWith: (version: string, day: string): string =>
    `Two runs compared, printed on ${day}. Plumbline ${version}. Not a medical device; no diagnosis.`,
  video: {
    title: (before: string, after: string): string => `Both runs in one video: ${before} and ${after}`,
    make: 'Save side-by-side video',
    skeleton: 'Skeletons',
    about:
      'The run before keeps its own frames; the run after shows the frame at the same part of the stride. Both have legs of the same length. There is no sound. It is made on this machine.',
    making: (name: string): string => `Making the side-by-side video ${name}`,
    failed: 'The side-by-side video could not be made.',
    endsEarly: (timeS: number): string =>
      `One clip’s pictures are damaged from there on: the video ends after ${number(timeS, 1)} s.`,
    noVideos: 'For a side-by-side video both runs need their videos here: add the missing one above.',
    noPair: 'A side-by-side video needs both runs filmed from the same place, with whole strides in each.',
  },
  /** Drawn into the video of two runs beside each other. */
  picture: {
    before: 'Before',
    after: 'After',
    percent: (percent: number, side: Side): string =>
      `${number(Math.floor(percent + 1e-9), 0)} % of the stride, from the ${side} foot’s landing`,
    noStride: 'Between whole strides',
  },
  /** Which of the two clips a sentence is about. */
  ofRun: {
    before: (why: string): string => `The earlier run’s clip: ${why}`,
    after: (why: string): string => `The later run’s clip: ${why}`,
  },
  noStrides:
    'One of the clips shows no whole stride, from a landing to the same foot’s next, so the two cannot be paired. Film at least three strides of each foot.',
  notOpened: (name: string, why: string): string => `“${name}” was not opened. ${why}`,
  tooLarge: 'It is larger than any comparison of Plumbline. Choose a file that ends in .comparison.json.',
  isTable: (file: string): string =>
    `“${file}” is a table of a comparison, made for a spreadsheet: it opens in Excel, Numbers or LibreOffice. To see the comparison here, drop the comparison itself: its name ends in .comparison.json.`,
  unreadable: 'It could not be read. Choose it again.',
};
