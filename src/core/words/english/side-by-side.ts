export const sideBySideWords = {
  heading: '',
};
