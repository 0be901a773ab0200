import { describe, expect, it } from 'vitest';
import { isDeeper, tooMuchIn } from '../../src/core/limits/json-limits';
import { PHOTO_LIMITS, photoTooLarge } from '../../src/core/limits/photo-limits';
import { REPORT_LIMITS } from '../../src/core/limits/report-limits';
import { importCocoResults } from '../../src/core/pose/import-coco-results';
import { importTrc } from '../../src/core/pose/import-trc';
import { readTrackText } from '../../src/core/pose/track-file';
import { TRACK_LIMITS } from '../../src/core/pose/track-import';
import { readReport } from '../../src/report/read-report';
import { SMALL_TRC } from '../fixtures/small-trc';
import { failureOf } from '../fixtures/track-of';

/** Faults that spoiled files have shown, each by its name. */
const POSE = { format: 'plumbline.pose-track', version: 1, width: 100, height: 100, keypoints: ['nose'] };
const frame = (t: number): object => ({ t, points: [[1, 1, 1]] });
const track = (changes: object): string =>
  JSON.stringify({ ...POSE, frames: [frame(0), frame(1)], ...changes });
const ZEROS = new Array<number>(51).fill(0);

describe('keypoints', () => {
  it('an image’s name of 10^6 digits takes no time', () => {
    const image_id = `${'1'.repeat(1_000_000)}x`;
    expect(failureOf(importCocoResults([{ image_id, keypoints: ZEROS }], 30))).toMatch(/no “image_id”/);
  });

  it('10^5 people in one frame are refused by number, at once', () => {
    const people = Array.from({ length: 100_000 }, () => ({ image_id: 1, keypoints: ZEROS }));
    expect(failureOf(importCocoResults(people, 30))).toMatch(/has 100,000 people; 1000 is the most/);
  });

  it('a version that is no number is named by its kind', () => {
    const failure = failureOf(readTrackText(track({ version: 'x'.repeat(100_000) })));
    expect(failure).toBe('This pose track is of version a string; only version 1 can be read.');
  });

  it('more than an hour is refused by the reader, not by the analysis after it', () => {
    const frames = [frame(0), frame(TRACK_LIMITS.spanS + 1)];
    expect(failureOf(readTrackText(track({ frames })))).toMatch(/lasts longer than 60 minutes/);
  });

  it('lists 10^5 deep are refused before they are made', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(failureOf(readTrackText(track({ fps: 0 }).replace('"fps":0', `"fps":${deep}`)))).toMatch(
      /deeper than 64/,
    );
  });

  it('a unit, a cell or a column of 10^5 letters is quoted by its beginning', () => {
    const units = SMALL_TRC.replace('\tm\n', `\t${'7'.repeat(100_000)}\n`);
    expect(failureOf(importTrc(units)).length).toBeLessThan(200);
  });

  it('more rows than frames are read are refused before their cells are', () => {
    const rows = Array.from({ length: TRACK_LIMITS.frames + 1 }, (_, i) => `${i + 1}\tx`).join('\n');
    expect(failureOf(importTrc(`${SMALL_TRC}\n${rows}`))).toMatch(/216,003 frames; 216,000 is the most/);
  });
});

describe('reports', () => {
  it('deep, long and wordy ones are refused with the field and the limit', () => {
    const head = '{"format":"plumbline.report","version":1,';
    expect(() => readReport(`${head}"a":${'['.repeat(70)}${']'.repeat(70)}}`)).toThrow(/deeper than 64/);
    const entries = REPORT_LIMITS.entries + 1;
    expect(() => readReport(`${head}"events":[${'0,'.repeat(entries - 1)}0]}`)).toThrow(
      /100,001 entries at “events”; 100,000 is the most/,
    );
    const letters = 'a'.repeat(REPORT_LIMITS.letters + 1);
    expect(() => readReport(`${head}"clip":{"name":"${letters}"}}`)).toThrow(
      /20,001 letters at “clip.name”; 20,000 is the most/,
    );
  });

  it('brackets within texts are no depth', () => {
    expect(isDeeper(JSON.stringify({ a: '[[[[{{{"\\', b: ['\\"[['] }), 2)).toBe(false);
    expect(isDeeper('[[[', 2)).toBe(true);
    expect(tooMuchIn([[1]], { depth: 2, entries: 5, letters: 5 })).toBeNull();
    expect(tooMuchIn([[[1]]], { depth: 2, entries: 5, letters: 5 })).toMatch(/deeper than 2/);
  });
});

describe('photos', () => {
  it('a PNG of 65,535 x 65,535 in 33 bytes is refused by its header', () => {
    const png = new Uint8Array(33);
    png.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(png.buffer).setUint32(16, 65_535);
    new DataView(png.buffer).setUint32(20, 65_535);
    expect(photoTooLarge(png.length, png)).toMatch(/65,535 x 65,535 pixels; 110 million pixels/);
    new DataView(png.buffer).setUint32(16, 4000);
    new DataView(png.buffer).setUint32(20, 3000);
    expect(photoTooLarge(png.length, png)).toBeNull();
    expect(photoTooLarge(PHOTO_LIMITS.fileBytes + 1, png)).toMatch(/101 MB; 100 MB is the most/);
  });
});
