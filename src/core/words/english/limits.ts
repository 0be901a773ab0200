import { number } from '../numbers';

/** Sentences about files that are larger, deeper or stranger than what is taken. */
export const limitsWords = {
  json: {
    deep: (most: string) =>
      `This file has lists within lists that go deeper than ${most}, which no file that can be read here has. Choose another copy of it.`,
    longList: (where: string, found: string, most: string) =>
      `This file holds ${found} entries at “${where}”; ${most} is the most that is read. Choose another copy of it.`,
    longText: (where: string, found: string, most: string) =>
      `This file holds a text of ${found} letters at “${where}”; ${most} is the most that is read. Choose another copy of it.`,
  },
  track: {
    people: (where: string, found: number, most: number) =>
      `${where} has ${number(found, 0)} people; ${number(most, 0)} is the most that is read. Cut the clip so that the runner stands out.`,
    hours: (minutes: number) =>
      `It lasts longer than ${number(minutes, 0)} minutes, which is the most that is read. Keep the 10 to 30 seconds of running that you want looked at.`,
    files: (found: number, most: number) =>
      `There are ${number(found, 0)} files of frames; ${number(most, 0)} is the most that is read. Keep the 10 to 30 seconds of running that you want looked at.`,
  },
  photo: {
    file: (megabytes: number, most: number) =>
      `This photo’s file has ${number(Math.ceil(megabytes), 0)} MB; ${number(most, 0)} MB is the most that is opened. Save it smaller, or choose another one.`,
    picture: (widthPx: number, heightPx: number, megapixels: number, sidePx: number) =>
      `This photo says that it is ${number(widthPx, 0)} x ${number(heightPx, 0)} pixels; ${number(megapixels, 0)} million pixels, and ${number(sidePx, 0)} on a side, are the most that are opened. Save it smaller, or choose another one.`,
  },
};
