/** Text of analyses that broke off and go on: what happened, and what to do. */
export const recoveryWords = {
  heading: '',
};
