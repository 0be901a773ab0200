import { counted } from './findings';

/** The report in a few lines. */
export const summaryWords = {
  toWorkOn: (n: number, names: string | null) =>
    `${counted(n, 'thing', 'things')} to work on${names === null ? '' : `: ${names}`}.`,
  startWith: (name: string) => `Start with ${name}.`,
  toWatch: (n: number, names: string | null) =>
    names === null
      ? `Nothing is flagged. ${counted(n, 'thing', 'things')} to keep an eye on.`
      : `Nothing is flagged. Keep an eye on: ${names}.`,
  whyWatch: (n: number) =>
    `${counted(n, 'criterion is', 'criteria are')} close to a limit, or not certain enough to call.`,
  well: (n: number) => `${counted(n, 'other is', 'others are')} going well.`,
  untold: (n: number) =>
    `${counted(n, 'could', 'could')} not be told: how to film so that it can is said below.`,
  oneGoesWell: 'What could be judged is going well.',
  allGoesWell: 'All that could be judged is going well.',
  met: (n: number) =>
    `${counted(n, 'criterion was', 'criteria were')} judged from this clip, and you meet ${n === 1 ? 'it' : 'each one'}.`,
  settlesNothing: 'This clip settles nothing yet.',
  nothingJudged:
    'You are running, but none of the criteria could be judged. Each one below says what was missing.',
};
