/** Why there is no picture from a camera, and the way on. The keys are the troubles of `src/camera/camera.ts`. */
export const cameraTroublesWords = {
  refused: {
    title: 'The camera was not allowed',
    whatToDo:
      'Allow the camera for this page: the sign beside its address, or the settings of the browser, has the switch. If the system has a privacy switch for cameras, allow the browser there too. Then try again. The picture stays on this device.',
  },
  missing: {
    title: 'No camera was found',
    whatToDo:
      'Plug one in, or open its cover or switch if it has one, and try again. A clip filmed with a phone does just as well: copy it here and drop it in.',
  },
  busy: {
    title: 'Something else is using the camera',
    whatToDo:
      'Close other programs and tabs that show the camera, such as a video call, and try again. If it stays like this, unplug the camera and plug it in again, or start the browser anew.',
  },
  unplugged: {
    title: 'The camera is gone',
    whatToDo:
      'It was unplugged, or it switched itself off. Plug it in again or wake it up, and start it again. What was recorded up to then is kept.',
  },
  insecure: {
    title: 'The camera cannot be used at this address',
    whatToDo:
      'Browsers lend the camera only to pages whose address begins with https, or that this very machine serves. Open the page at such an address. Clips can be dropped in here all the same.',
  },
  unsupported: {
    title: 'This browser lends no camera',
    whatToDo:
      'Open the page in a current Chrome, Edge, Safari or Firefox, in a window of its own and not inside another app. Clips can be dropped in here all the same.',
  },
  failed: {
    title: 'The camera did not start',
    whatToDo:
      'Try again; if it fails again, choose another camera, or start the browser anew. A clip filmed with a phone does just as well.',
  },
};
