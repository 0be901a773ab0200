import { number } from '../numbers';

/** Sentences about files that are larger, deeper or stranger than what is taken. */
export const limitsWords = {
  photo: {
    file: (megabytes: number, most: number) =>
      `This photo’s file has ${number(Math.ceil(megabytes), 0)} MB; ${number(most, 0)} MB is the most that is opened. Save it smaller, or choose another one.`,
    picture: (widthPx: number, heightPx: number, megapixels: number, sidePx: number) =>
      `This photo says that it is ${number(widthPx, 0)} x ${number(heightPx, 0)} pixels; ${number(megapixels, 0)} million pixels, and ${number(sidePx, 0)} on a side, are the most that are opened. Save it smaller, or choose another one.`,
  },
};
