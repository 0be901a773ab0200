/** Text of the timeline. */
export const timelineWords = {
  /** What the lanes show. */
  legend: { left: 'Left', right: 'Right foot on the ground', air: 'Both in the air' },
};
