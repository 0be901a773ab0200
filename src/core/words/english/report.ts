/** Text of the report page. */
export const reportWords = {
  groups: {
    flag: 'To work on',
    watch: 'Worth keeping an eye on',
    meets: 'What is going well',
    'cannot-tell': 'What could not be told, and how to film so that it can',
  },
  standing: 'Checks to make standing',
  contents: 'Parts of this report',
  sections: {
    findings: 'Findings',
    plan: 'What to do',
    stride: 'Your stride',
    quality: 'How it was read',
    drift: 'First to last strides',
    'all-measures': 'Every number',
    keep: 'Keep it',
  },
  aboutStride:
    'A usual step of each foot, and how your joints move from one landing to the next of the same foot.',
  verdicts: 'Verdicts',
  fromOther: (clip: string) => `Make the report from “${clip}” instead`,
  closeSaid: 'Close this message',
  keep: 'Keep it, or change what was assumed',
  beingMade: 'The report is being made anew.',
  upToDate: 'The report is up to date.',
  mattersMost: 'What matters most',
  first: 'First',
  howSure: {
    sure: 'Sure: every value that fits the film says so.',
    likely: 'Fairly sure: every value that fits the film lies outside what is usual.',
    open: 'Not sure: some values that fit the film would be usual.',
  },
  whatToDo: 'What to do',
  seeAll: 'See the steps and the numbers',
  noVideo:
    'This report was opened from a file. It holds what was measured and where the joints were, but not the video: that stayed on the machine that made it.',
  notOpened: (name: string, why: string) => `“${name}” was not opened. ${why}`,
  tooLarge: 'It is larger than any report of Plumbline. Choose a file that ends in .report.json.',
  unreadable: 'The file could not be read. Choose it again.',
  oneReport: 'One report is shown at a time: the first one was opened.',
  reportAlone:
    'A report is opened by itself. Drop the clips again, without it, to analyse them; this report is then replaced.',
};
