/** Text of the frames and strides that show a finding. */
export const evidenceWords = {
  /** Beside a line on a frame: a value that a whole stride makes up. */
  toAndFro: (value: string) => `${value} to and fro`,
  onAverage: (value: string) => `${value} on average`,
  /** Whether a foot stands past the body's middle. */
  pastMiddle: (past: boolean) => (past ? 'past the middle' : 'on its side'),
};
