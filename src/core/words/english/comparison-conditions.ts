export const comparisonConditionsWords = {
  heading: '',
};
