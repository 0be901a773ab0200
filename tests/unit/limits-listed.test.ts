import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { JSON_DEPTH } from '../../src/core/limits/json-limits';
import { PHOTO_LIMITS } from '../../src/core/limits/photo-limits';
import { REPORT_LIMITS } from '../../src/core/limits/report-limits';
import { TRACK_LIMITS } from '../../src/core/pose/track-import';
import { CONTAINER_LIMITS } from '../../src/media/container-limits';
import { MAX_DURATION_S, MAX_FRAMES } from '../../src/media/media-limits';
import { FILE_LIMITS } from '../../src/storage/library/library-file';

const LISTED: readonly (readonly [what: string, most: number, unit: string])[] = [
  ['Video: file', CONTAINER_LIMITS.fileBytes / 1e9, 'GB'],
  ['Video: length', MAX_DURATION_S / 60, 'minutes'],
  ['Video: pictures', MAX_FRAMES, ''],
  ['Video: side of the picture', CONTAINER_LIMITS.sidePx, 'px'],
  ['Video: tracks', CONTAINER_LIMITS.tracks, ''],
  ['Video: boxes or elements one after the other', CONTAINER_LIMITS.parts, ''],
  ['Video: list of contents', CONTAINER_LIMITS.indexBytes / 2 ** 20, 'MiB'],
  ['Video: list of one fragment, of places to jump to', CONTAINER_LIMITS.fragmentBytes / 2 ** 20, 'MiB'],
  ['Video: one cluster', CONTAINER_LIMITS.clusterBytes / 2 ** 20, 'MiB'],
  ['Video: one packed picture', CONTAINER_LIMITS.frameBytes / 2 ** 20, 'MiB'],
  ['Video: pictures named in one list', CONTAINER_LIMITS.entries, ''],
  ['Keypoints: all files of a clip', TRACK_LIMITS.fileBytes / 1e6, 'MB'],
  ['Keypoints: frames', TRACK_LIMITS.frames, ''],
  ['Keypoints: first to last frame', TRACK_LIMITS.spanS / 60, 'minutes'],
  ['Keypoints: people in a frame', TRACK_LIMITS.people, ''],
  ['Keypoints: named points', TRACK_LIMITS.keypoints, ''],
  ['Keypoints: side of the picture', TRACK_LIMITS.sidePx, 'px'],
  ['Keypoints: tracker’s name', TRACK_LIMITS.nameChars, 'letters'],
  ['Report: file', REPORT_LIMITS.fileBytes / 1e6, 'MB'],
  ['Comparison: file', REPORT_LIMITS.comparisonBytes / 1e6, 'MB'],
  ['Report: entries of one list', REPORT_LIMITS.entries, ''],
  ['Report: one text', REPORT_LIMITS.letters, 'letters'],
  ['Any JSON: lists within lists', JSON_DEPTH, 'deep'],
  ['Library: entries of the zip', FILE_LIMITS.entries, ''],
  ['Library: directory of the zip', FILE_LIMITS.directoryBytes / 2 ** 20, 'MiB'],
  ['Library: unpacked, videos aside, beside the file’s size', FILE_LIMITS.timesPacked, 'times'],
  ['Library: sessions', FILE_LIMITS.sessions, ''],
  ['Library: one clip, unpacked', FILE_LIMITS.clipBytes / 2 ** 20, 'MiB'],
  ['Photo: file', PHOTO_LIMITS.fileBytes / 1e6, 'MB'],
  ['Photo: side', PHOTO_LIMITS.sidePx, 'px'],
  ['Photo: pixels', PHOTO_LIMITS.pixels, ''],
];

it('every limit on reading stands in the documentation as the code has it', () => {
  const page = readFileSync('docs/reliability.md', 'utf8');
  const rows = LISTED.map(([what, most, unit]) =>
    `| ${what} | ${most.toLocaleString('en-GB')} ${unit}`.trimEnd(),
  );
  const listed = page
    .split('\n')
    .filter((line) => /^\| (Video|Keypoints|Report|Comparison|Any JSON|Library|Photo)/.test(line))
    .map((line) => line.replace(/\s+/g, ' ').replace(/ \|$/, ''));
  expect(listed).toEqual(rows);
});
