export const marksWords = {};
