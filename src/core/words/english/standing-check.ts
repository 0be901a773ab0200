export const standingCheckWords = {
  heading: '',
};
