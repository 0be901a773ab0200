/** Text about measures and their tables. */
export const measureTableWords = {
  everyNumber: 'Every number',
  aboutInterval:
    'The 95 % interval is the range that the true value most likely lies in: it holds the spread over your strides and the error of the tracking. How often it does, and how far off values are:',
  allMeasures: (n: number) => (n === 1 ? 'The one measure' : `All ${n} measures`),
  side: 'Side',
  value: 'Value',
  interval: '95 % interval',
  spread: 'Spread (SD)',
  steps: 'Steps',
  notes: 'Notes to the table',
  view: (view: string) => `View: ${view}.`,
  limits: (evidence: string) => `Limits: ${evidence}.`,
  note: (n: number) => `Note ${n}.`,
  lacking: (n: number, clips: number) =>
    `${n === 1 ? '1 measure' : `${n} measures`} could not be had from ${clips > 1 ? 'these clips' : 'this clip'}: why`,
  caption: (name: string, unit: string) => `${name}, in ${unit}`,
};

/** Whose value it is, in a sentence. */
export const sideWords = {
  left: 'left',
  right: 'right',
  overall: 'both',
};

/** What the runner's own height and belt speed add. */
export const scaleWords = {
  lengths: (lengths: string) => `For your size roughly: ${lengths}.`,
  stepLength: (length: string) => `At this belt speed your steps are ${length} long.`,
  ofSide: (side: string, length: string) => `${side} ${length}`,
};
