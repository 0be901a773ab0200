/** Text of the workspace: the page on which a clip is looked at closely and corrected. */
export const workspaceWords = {
  title: 'Look closely',
  lead: 'Step through the clip, correct what was found, measure by hand. The report follows every change.',
  open: 'Look closely and correct',
  openWhy: 'Frame by frame, with plots, and with tools to correct what was found or to measure by hand.',
  picture: 'Picture and timeline',
  workOn: 'Work on this one',
  workedOn: 'Timeline and tools are for this one',
  handWork: 'Tools',
  verdicts: 'Verdicts',
  goTo: (key: number) => `Show where it is seen ( ${key} )`,
  beingMade: 'New verdicts are being made.',
  upToDate: 'The verdicts are up to date.',
  waits: 'Another clip is being analysed. You can look, and correct once that is done.',
  nothing: ['There is nothing to look at yet.', 'Analyse a clip first. Its report then leads here.'],
  notYet: ['The clip is still being analysed.', 'When that is done, its report leads here.'],
  noTrack: [
    'This report was opened from a file.',
    'A report holds neither the video nor the joints of every frame. Drop the video, or its pose track (a .pose.json), to look closely.',
  ],
};
