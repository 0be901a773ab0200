export const checksWords = {
  heading: '',
};
