import { listed } from '../numbers';

/** Sentences about what was dropped or chosen and is not analysed. */
export const droppingWords = {
  notVideo: (file: string) =>
    `“${file}” is not a video. Plumbline reads MP4, MOV, WebM and MKV clips, and keypoints in JSON and TRC files.`,
  zip: (file: string) =>
    `“${file}” is a zip. Unpack it first: if Plumbline made it, drop the report in it (its name ends in .report.json); else drop the video.`,
  mot: (file: string) =>
    `“${file}” holds angles over time, which OpenSim opens. Plumbline finds angles from joints: drop the .pose.json or .trc file of the same clip, or its .report.json.`,
  moreThanTwo: (rest: readonly string[]) =>
    `Two clips make a report, one from the side and one from behind or in front. The first two are used; ${listed(
      rest.map((name) => `“${name}”`),
    )} ${rest.length === 1 ? 'waits' : 'wait'} for another time.`,
  noFile: 'Nothing was dropped that is a file. Choose a video from your disk.',
  emptyFolder: (folder: string) =>
    `“${folder}” is a folder without keypoint files. Open it and drop the video itself: one clip, or two of the same runner.`,
};
