/** Text of the exports. */
export const exportsWords = {};
