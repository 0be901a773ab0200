/** Text of the workspace: the page on which a clip is looked at closely and corrected. */
export const workspaceWords = {
  title: 'Look closely',
  lead: 'Step through the clip, correct what was found, and measure by hand. The report follows every change.',
  open: 'Look closely and correct',
  picture: 'Picture',
  handWork: 'By hand',
  beingMade: 'New verdicts are being made.',
  nothing: 'There is nothing to look at yet. Analyse a clip first; its report leads here.',
  noTrack:
    'This report was opened from a file, which holds no video and no joints of every frame. Drop the video or its pose track to look closely.',
};
