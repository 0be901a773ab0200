/** Text of the evidence. */
export const evidenceWords = {};
