export const standingFindingsWords = {
  heading: '',
};
