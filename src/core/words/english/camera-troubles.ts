export const cameraTroublesWords = {
  heading: '',
};
