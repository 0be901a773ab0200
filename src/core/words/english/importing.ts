import type { KeypointName } from '../../pose/keypoints';
import { number, short } from '../numbers';

const MOST = 'is the most that can be read';

/** Sentences about keypoint files that cannot be read. Numbers of a file stand as they are written there. */
export const importingWords = {
  notJson: (what: string) => `${what} is not JSON, or its end is missing. Copy or export it once more.`,
  named: (file: string) => `“${file}”`,
  theTrack: 'This pose track',
  theFile: 'The file',
  frame: (n: number) => `Frame ${n}`,
  image: (n: number) => `Image ${n}`,
  tooLarge: (megabytes: number, most: number) =>
    `This file has ${number(megabytes, 0)} MB; ${number(most, 0)} MB of keypoints ${MOST}. Keep the 10 to 30 seconds of running that you want looked at.`,
  rateAssumed: (perS: number) =>
    `These keypoints do not say how fast they were filmed: ${number(perS, 0)} frames a second were assumed.`,

  fields: {
    framesPerSecond: 'frames per second',
    ofFrame: (frame: number, field: string) => `frame ${frame}, ${field}`,
    ofPoint: (frame: number, name: KeypointName, field: string) => `frame ${frame}, ${name}, ${field}`,
  },
  found: {
    missing: 'missing',
    nothing: 'null',
    list: 'a list',
    object: 'an object',
    notANumber: 'not a number',
    other: (type: string) => `a ${type}`,
  },
  outside: (field: string, found: string, low: number, high: number) =>
    `“${field}” is ${found}, where a number from ${short(low)} to ${short(high)} should be.`,
  notWholePixels: (field: string, found: number) =>
    `“${field}” is ${found}, where a whole number of pixels should be.`,
  notList: (what: string, found: string) => `${what} is ${found}, where a list should be.`,
  notObject: (what: string, found: string) => `${what} is ${found}, where an object should be.`,
  notName: (field: string, found: string) => `“${field}” is ${found}, where a name should be.`,
  longName: (field: string, letters: number, most: number) =>
    `“${field}” has ${number(letters, 0)} letters; ${number(most, 0)} ${MOST}.`,
  longList: (field: string, entries: number, most: number) =>
    `“${field}” has ${number(entries, 0)} entries; ${number(most, 0)} ${MOST}.`,
  field: (name: string) => `“${name}”`,

  noFrames: 'There are no frames in it.',
  manyFrames: (frames: number, most: number) =>
    `It has ${number(frames, 0)} frames; ${number(most, 0)} ${MOST}.`,
  pointsMissing: (frame: number, points: number, named: number) =>
    `Frame ${frame} has ${points} points, where ${named} are named.`,
  notPoint: (frame: number, name: KeypointName) =>
    `Frame ${frame}, ${name}, should be null or a list of x, y and confidence.`,
  timesFall: (frame: number, timeS: number, beforeS: number) =>
    `Times must rise from frame to frame: frame ${frame} is at ${timeS} s, after ${beforeS} s.`,
  nameTwice: (name: KeypointName) => `“keypoints” names ${name} twice.`,
  notKeypointName: (found: string) => `“keypoints” holds ${found}, where a name should be.`,
  noKnownName: 'No keypoint in it has a known name. Names are those of BlazePose, such as “left_knee”.',

  notTrack: (format: string) =>
    `This is not a pose track: its “format” should be “${format}”. Choose a *.pose.json file.`,
  trackVersion: (found: string, known: number) =>
    `This pose track is of version ${found}; only version ${known} can be read.`,
  foreignField: (what: string) =>
    `${what} has a field that no pose track has (“__proto__” or “constructor”).`,

  trc: {
    foreign: 'This is not a TRC file: its first line should begin with “PathFileType”.',
    noFrames: 'This TRC file has no frames.',
    cut: (said: number, found: number) =>
      `This TRC file is damaged: “NumFrames” is ${said}, but its rows end after ${found}. Copy or export it once more.`,
    notNumber: (line: number, column: number, found: string) =>
      `This TRC file is damaged: line ${line}, column ${column} is “${found.slice(0, 40)}”, where a number should be.`,
    noMarkerSeen: 'No marker of this TRC file is ever seen.',
    units: (found: string) =>
      `The “Units” of this TRC file are “${found.slice(0, 40)}”, where m, cm, mm or px should be.`,
    noKnownMarker:
      'This TRC file has no marker of a known name, such as RKnee or right_knee. Rename its markers.',
  },
  openPose: {
    foreign: (file: string) => `${file} is not OpenPose’s: it has no “people”.`,
    noKeypoints: (file: string) => `${file} has a person without “pose_keypoints_2d”.`,
    notNumbers: (file: string) => `${file} has a keypoint that is not made of numbers.`,
    oneFrame:
      'This is one frame of OpenPose’s. Choose the files of all frames together, or the folder that they are in.',
  },
  coco: {
    noKeypoints: (entry: number) => `Entry ${entry} has no “keypoints” made of numbers.`,
    noFrameNumber: (entry: number) =>
      `Entry ${entry} has no “image_id” that ends in the frame’s number, such as 12 or “12.jpg”.`,
    manyImages: (first: number, last: number, most: number) =>
      `Its images are numbered from ${first} to ${last}; ${number(most, 0)} frames ${MOST}.`,
  },
  people: {
    nobodyInBox: 'Nobody is in that part of the picture. Draw the box around the runner, from head to feet.',
    onlyOne: 'This file holds one runner only: there is nobody else to choose.',
    keypointsMissing: (where: string, keypoints: number) =>
      `${where} has a person without ${keypoints} keypoints, as the first person has.`,
    unknownOrder: (where: string, keypoints: number) =>
      `${where} has a person of ${keypoints} keypoints, an order that is not known: run OpenPose with its BODY_25 model.`,
  },
};
