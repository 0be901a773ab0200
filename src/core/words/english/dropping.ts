import { listed } from '../numbers';

/** Sentences about what was dropped or chosen and is not analysed. */
export const droppingWords = {
  notVideo: (file: string) =>
    `“${file}” is not a video. Plumbline reads MP4, MOV, WebM and MKV clips, and keypoints in JSON and TRC files.`,
  moreThanTwo: (rest: readonly string[]) =>
    `Two clips make a report, one from the side and one from behind or in front. The first two are used; ${listed(
      rest.map((name) => `“${name}”`),
    )} ${rest.length === 1 ? 'waits' : 'wait'} for another time.`,
  noFile: 'Nothing was dropped that is a file. Choose a video from your disk.',
  emptyFolder: (folder: string) =>
    `“${folder}” is a folder without keypoint files. Open it and drop the video itself: one clip, or two of the same runner.`,
};
