/** Sentences about what was dropped and what came of it. */
export const sessionWords = {
  sameView: (view: string) => `Both clips show the runner ${view}, and a report needs only one of that view.`,
  notTogether: 'The two clips could not be judged together.',
  madeFromFirst: (first: string, second: string) =>
    `This report is made from “${first}”; “${second}” is kept, and one press away below.`,
  rateAdvice:
    'If the video had another rate, say it under “Settings”, below: step rate and all times depend on it.',
  correctionNotKept: (why: string) => `Your last correction was not kept. ${why}`,
  personNeedsFile: (name: string) =>
    `To look for another person, “${name}” is needed once more: choose it on the first page and analyse it again.`,
  unreadable: 'This file could not be read. Choose it again.',
};
