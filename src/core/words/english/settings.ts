/** Text of the settings. */
export const settingsWords = {
  units: 'Units',
  metric: 'Metric (cm, km)',
  imperial: 'Imperial (feet, miles)',
  unitsNote: 'For lengths, speeds and distances. Kept for your next visit.',
  height: 'Your height',
  heightNote: 'Says lengths in centimetres too.',
  heightNoteImperial: 'As 5 ft 11 or 71 in. Says lengths in inches too.',
  heightWrong: 'Feet and inches, please, such as 5 ft 11; until then it is not used.',
  feetAndInches: 'feet, inches',
  tall: (height: string) => `${height} tall`,
  beltSpeed: 'Belt speed',
  beltSpeedNote: 'Tells how long your steps are.',
  inOtherUnit: (unit: string) => `In ${unit} instead`,
};
