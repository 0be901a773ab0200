export const libraryWords = {
  heading: '',
};
