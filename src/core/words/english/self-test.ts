/** Text of the page that tells whether this machine measures right. */
export const selfTestWords = {
  heading: '',
};
