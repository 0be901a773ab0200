/** Text of the video. */
export const videoWords = {};
