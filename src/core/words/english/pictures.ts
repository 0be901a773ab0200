/** Text of the pictures. */
export const picturesWords = {};
