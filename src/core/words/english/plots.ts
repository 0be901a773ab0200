/** Text of the plots. */
export const plotsWords = {};
