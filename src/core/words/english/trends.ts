export const trendsWords = {
  heading: '',
};
