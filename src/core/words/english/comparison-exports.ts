export const comparisonExportsWords = {
  heading: '',
};
