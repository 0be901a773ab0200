/** Text of the plan. */
export const planWords = {};
