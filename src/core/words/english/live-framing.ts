export const liveFramingWords = {
  heading: '',
};
