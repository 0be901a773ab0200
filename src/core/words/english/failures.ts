import { number } from '../numbers';

/** Why a clip could not be analysed, and what to do about it. */
export const failureWords = {
  emptyFile:
    'This file is empty. Copy the clip from the phone or camera again, and wait until the copy is complete.',
  notAVideo:
    'This file cannot be read as a video. Choose a clip in MP4, MOV, WebM or MKV, and convert any other kind to MP4 first.',
  unreadable:
    'The file could not be read. If it is a folder, choose the video inside it; if it was moved or changed, choose it again.',
  truncated:
    'The end of this file is missing, so it cannot be played. Copy the clip from the phone or camera again; if it stays like this, the recording was cut off and has to be made anew.',
  noVideoTrack: 'This file has sound but no picture. Choose a video: MP4, MOV, WebM or MKV.',
  tooSmall: (widthPx: number, heightPx: number, leastPx: number) =>
    `The picture is only ${number(widthPx, 0)} x ${number(heightPx, 0)} pixels, too small to see a runner. Use the original recording (at least ${number(leastPx, 0)} pixels on the short side; 720 or more is better).`,
  regionTooSmall: (leastPx: number) =>
    `The box drawn is too small to find a runner in, or lies outside the picture. Draw it around the whole runner, at least ${leastPx} pixels wide and high.`,
  tooFewFrames: (frames: number) =>
    `This clip has only ${frames === 1 ? 'one picture' : `${number(frames, 0)} pictures`}, not enough for a single step. Film 10 to 30 seconds of running.`,
  tooLong: (mostMinutes: number) =>
    `This clip is longer than ${number(mostMinutes, 0)} minutes. Trim it to the 10 to 30 seconds of running that you want looked at, then try again.`,
  decodeFailed:
    'The pictures in this clip could not be decoded: the file is damaged. Copy it from the phone or camera again, or export it as an MP4 (H.264).',
  frameDamaged:
    'The picture of this moment is damaged in the file and cannot be shown. Go a little further; if many are damaged, copy the clip from the phone or camera again.',
  cancelled: 'The analysis was stopped.',
  cannotDecode: {
    hevc: 'This browser cannot read HEVC, the format iPhones record in. On the iPhone set Settings > Camera > Formats > Most Compatible and film again, or open this page in Safari, or convert the clip to MP4 (H.264).',
    h264: 'This clip could not be decoded: it is damaged, or an unusual kind of H.264. Copy it from the phone or camera again, or export it as a normal MP4.',
    other: (codec: string) =>
      `This browser cannot read this kind of video (${codec}). Convert it to MP4 (H.264), or try another browser.`,
    unknown:
      'This browser cannot read this kind of video. Convert it to MP4 (H.264), or try another browser.',
  },

  workerCrashed:
    'The analysis stopped unexpectedly, perhaps for lack of memory. Close other tabs or choose a lighter model, and try again.',
  workerHung:
    'The analysis got stuck and was stopped. Try again; if it gets stuck again, choose another model in the settings.',
  closed: 'The analysis was closed.',
  modelFailed:
    'The pose network could not run in this browser. Reload the page and try again; if it stays like this, choose another model in the settings.',
  noRunner:
    'No runner was found in this clip. Film one runner, whole body in the picture from head to feet, in good light.',
  badTrack:
    'These keypoints do not make a run that can be measured. Analyse the clip again, or choose another file.',
  internal: 'Something went wrong inside Plumbline. Try the clip again; if it fails again, please report it.',
};
