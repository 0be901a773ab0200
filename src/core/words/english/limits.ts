import { number } from '../numbers';

const EXPORT_AGAIN = 'Copy the clip from the phone or camera again, or export it once more as MP4.';

/** "4,294,967,295"; what has no end has no number. */
function count(found: number): string {
  return Number.isFinite(found) ? number(found, 0) : 'endlessly many';
}

/** Sentences about files that are larger, deeper or stranger than what is taken. */
export const limitsWords = {
  clip: {
    file: (gigabytes: number, most: number) =>
      `This video’s file has ${number(gigabytes, 1)} GB; ${number(most, 0)} GB is the most that is opened. Trim it to the 10 to 30 seconds of running that you want looked at.`,
    parts: (found: number, most: number) =>
      `This video’s file is in ${count(found)} pieces; ${count(most)} is the most that is read. ${EXPORT_AGAIN}`,
    index: (bytes: number, most: number) =>
      `This video’s list of contents has ${count(Math.ceil(bytes / 1e6))} MB; ${count(Math.floor(most / 1e6))} MB is the most that is read. ${EXPORT_AGAIN}`,
    tracks: (found: number, most: number) =>
      `This video says that it has ${count(found)} tracks; ${count(most)} is the most that is read. ${EXPORT_AGAIN}`,
    entries: (found: number, most: number) =>
      `This video’s list of contents names ${count(found)} pictures; ${count(most)} is the most that is read. ${EXPORT_AGAIN}`,
    frame: (bytes: number, most: number) =>
      `This video says that one of its pictures takes ${count(Math.ceil(bytes / 1e6))} MB; ${count(Math.floor(most / 1e6))} MB is the most that is read. ${EXPORT_AGAIN}`,
    picture: (widthPx: number, heightPx: number, most: number) =>
      `This video’s picture is ${count(widthPx)} x ${count(heightPx)} pixels; ${count(most)} on a side is the most that is read. Film or export it smaller: 1,080 are plenty.`,
  },
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
