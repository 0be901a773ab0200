/** Text of the page that says what is stored where, and deletes it. */
export const yourDataWords = {
  heading: '',
};
