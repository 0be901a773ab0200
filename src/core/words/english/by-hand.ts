export const byHandWords = {};
