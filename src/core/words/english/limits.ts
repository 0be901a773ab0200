/** Sentences about files that are larger, deeper or stranger than what is taken. */
export const limitsWords = {
  heading: '',
};
