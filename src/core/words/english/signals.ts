export const signalsWords = {};
