export const keptWorkWords = {};
