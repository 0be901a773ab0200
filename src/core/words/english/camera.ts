export const cameraWords = {
  heading: '',
};
