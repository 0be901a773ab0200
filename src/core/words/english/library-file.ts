export const libraryFileWords = {
  heading: '',
};
