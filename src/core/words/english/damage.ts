/** Sentences about a report file that cannot be read. `where` is a field: "clip.fps". */
export const damageWords = {
  notJson: 'This is not a report: the file is not JSON, or its end is missing.',
  notReport: 'This file is not a Plumbline report.',
  newer: (version: number) =>
    `This report is of version ${version}; this Plumbline reads version 1. Use a newer Plumbline.`,
  unknownVersion:
    'This report is damaged at “version”: it does not say a version that any Plumbline has written.',
  at: (where: string, what: string) =>
    `This report is damaged at “${where}”: ${what}. Export it once more on the machine that made it.`,
  /** Stands where the measure's value would. */
  unknownMeasure: 'The Plumbline that made this report did not know this measure.',
  whole: 'the whole file',
  missing: 'it is missing',
  foundInstead: (wanted: string, found: string) => `${wanted} should stand here, but it is ${found}`,
  noSuchClip: (clips: number) =>
    clips === 1
      ? 'it names a second clip, but the report holds one'
      : `it names a clip that the report does not hold; it holds ${clips}`,
  wanted: {
    number: 'a number',
    wholeNumber: 'a whole number of 0 or more',
    numberAbove: (least: number) => `a number above ${least}`,
    numberFrom: (least: number) => `a number of ${least} or more`,
    numberUpTo: (most: number) => `a number up to ${most}`,
    text: 'text',
    someText: 'a text that is not empty',
    truth: 'true or false',
    list: 'a list',
    listOf: (n: number) => `a list of ${n}`,
    group: 'a group of fields',
    oneOf: (names: string) => `one of the words that Plumbline knows (${names})`,
    word: 'a word that Plumbline knows',
    other: 'something else',
  },
  found: {
    text: (text: string) => `the text “${text}”`,
    number: (value: number) => `the number ${value}`,
    truth: (value: boolean) => String(value),
    nothing: 'empty',
    list: (n: number) => `a list of ${n}`,
    group: 'a group of fields',
  },
};
