export const handToolsWords = {};
