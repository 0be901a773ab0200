/** How form changes in the course of a clip. */
export const driftWords = {
  heading: 'From the first strides to the last',
  unchanged: (measures: number) =>
    `Your form stayed as it was: none of ${measures} measures changed by more than may be chance between the first and the last fifth of your strides.`,
  changed: (changed: number, of: number) =>
    `${changed} of ${of} measures changed between the first and the last fifth of your strides, by more than chance: of clips in which nothing changes, fewer than one in twenty shows any.`,
  first: 'First fifth',
  last: 'Last fifth',
  difference: 'Difference',
  chance: 'Chance up to',
  others: (n: number) => `${n === 1 ? 'One other' : `${n} others`} did not change: which`,
};
