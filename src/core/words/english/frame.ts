/** What stands on every page. */
export const frameWords = {
  name: 'Plumbline',
  analysingTitle: 'Analysing – Plumbline',
  reportTitle: 'Report – Plumbline',
  pages: 'Page',
  newClip: 'New clip',
  lightColours: 'Use the light colours',
  darkColours: 'Use the dark colours',
  noDevice: 'This is not a medical device',
  noDeviceMore:
    'and gives no diagnosis. A flag means that what was seen matches what an article for runners describes, not that it causes injury: studies have not shown that running form seen by one camera does (Peterson 2022).',
  physician: 'Pain that persists: see a physician.',
  physicianMore: 'Do not wait for a video to tell you.',
  stays: 'Everything happens in this browser. No video, picture or number leaves this machine.',
  bugDetails: 'Details for a bug report',
};
