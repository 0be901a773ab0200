/** Text of the report page. */
export const reportWords = {
  noVideo:
    'This report was opened from a file. It holds what was measured and where the joints were, but not the video: that stayed on the machine that made it.',
};
