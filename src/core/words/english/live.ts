/** The camera's picture with the skeleton over it, wherever it is shown. */
export const liveWords = {
  cameraOn: 'Camera on',
  /** The browser asks, or the camera starts. */
  opening: 'Waiting for the camera. If your browser asks, allow it.',
  loading: 'Getting ready to find you in the picture…',
  leftGraphics:
    'The graphics card could not be used, so the processor looks for you in its place. What is drawn may come later and less often.',
  photoUnreadable:
    'This file cannot be opened as a picture. Choose a JPEG or PNG; an iPhone photo (HEIC) has to be saved as JPEG first.',
};
