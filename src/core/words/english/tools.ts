/** Text of the tools. */
export const toolsWords = {};
