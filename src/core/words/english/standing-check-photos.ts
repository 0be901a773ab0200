/** Text of the check by photos. */
export const standingPhotoWords = {
  heading: 'By photos',
  lead: 'One photo from each side, taken by somebody else or by a timer, the camera at hip height. Any of the three will do; front and both sides tell most.',
  choose: (view: string) => `${view}: choose a photo`,
  another: (view: string) => `${view}: choose another`,
  remove: (view: string) => `Remove the photo: ${view.toLowerCase()}`,
  removeShort: 'Remove',
  looking: 'Looking for you in it …',
  good: 'Found you.',
  nobody:
    'Nobody was found in this photo. Choose one with your whole body in it, head to feet, and nobody else.',
  notPicture: 'This file could not be opened as a picture. Choose a photo: JPEG, PNG or WebP.',
  alt: (view: string) => `Your photo, ${view.toLowerCase()}, with the joints that were found`,
  show: 'Show what was found',
  none: 'Choose at least one photo that you are found in.',
  back: 'Back',
  once: 'Photos show you once: how far it changes from time to time stays open.',
};
