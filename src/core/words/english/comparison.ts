export const comparisonWords = {
  heading: '',
};
