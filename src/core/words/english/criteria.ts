/** Text of the criteria. */
export const criteriaWords = {};
