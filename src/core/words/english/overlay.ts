export const overlayWords = {};
