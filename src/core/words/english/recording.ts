export const recordingWords = {
  heading: '',
};
