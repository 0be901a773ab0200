import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeypointFiles, type KeypointReading } from '../../src/core/pose/read-keypoint-files';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { madeUpTrack } from '../fixtures/page/made-up-run';
import { SMALL_TRC } from '../fixtures/small-trc';

/** A person of COCO's 17 points in a column at x, `tall` px high, head at y. */
const person = (x: number, y: number, tall: number): number[] =>
  Array.from({ length: 17 }, (_, k) => [x, y + (tall * k) / 16, 0.9]).flat();

/** A tall runner who goes right from x = 100, and a small one who goes left from x = 800. */
const tallAt = (i: number): number => 100 + 4 * i;
const smallAt = (i: number): number => 800 - 4 * i;
const FRAMES = 60;
const frame = (i: number): number[][] => [person(tallAt(i), 50, 400), person(smallAt(i), 200, 150)];
const around = (x: number, y: number, tall: number) => ({
  leftPx: x - 40,
  topPx: y - 20,
  widthPx: 80,
  heightPx: tall + 40,
});

const coco = (people: (i: number) => number[][]) => [
  {
    name: 'results.json',
    text: JSON.stringify(
      Array.from({ length: FRAMES }, (_, i) =>
        people(i).map((keypoints) => ({ image_id: i, keypoints })),
      ).flat(),
    ),
  },
];
const openPose = (people: (i: number) => number[][]) =>
  Array.from({ length: FRAMES }, (_, i) => ({
    name: `f${i}.json`,
    text: JSON.stringify({ people: people(i).map((numbers) => ({ pose_keypoints_2d: numbers })) }),
  }));

function noseOf(reading: KeypointReading): number[] {
  if ('failure' in reading) throw new Error(reading.failure);
  return [...reading.track.columns.get('nose')!.xPx];
}
const all = (xAt: (i: number) => number): number[] => Array.from({ length: FRAMES }, (_, i) => xAt(i));

describe.each([
  ['a list of people', coco],
  ['OpenPose’s files', openPose],
])('of the people in %s', (_, files) => {
  it('the tallest is followed unless told, the smaller one when the box is around them', () => {
    expect(noseOf(readKeypointFiles(files(frame), 30))).toEqual(all(tallAt));
    const small = readKeypointFiles(files(frame), 30, around(smallAt(0), 200, 150));
    expect(noseOf(small)).toEqual(all(smallAt));
    const tall = readKeypointFiles(files(frame), 30, around(tallAt(0), 50, 400));
    expect(noseOf(tall)).toEqual(all(tallAt));
  });

  it('one who is in the box only later is followed from there, both ways', () => {
    // In the box at frame 50 only; the tall one never comes near it.
    const box = { leftPx: smallAt(50) - 1, topPx: 180, widthPx: 2, heightPx: 200 };
    const people = (i: number): number[][] => [person(100, 50, 400), person(smallAt(i), 200, 150)];
    expect(noseOf(readKeypointFiles(files(people), 30, box))).toEqual(all(smallAt));
  });

  it('the picture is as large whoever is followed', () => {
    const sizes = [undefined, around(smallAt(0), 200, 150), around(tallAt(0), 50, 400)].map((box) => {
      const reading = readKeypointFiles(files(frame), 30, box);
      return 'track' in reading && [reading.track.widthPx, reading.track.heightPx];
    });
    expect(sizes).toEqual([
      [800, 450],
      [800, 450],
      [800, 450],
    ]);
  });

  it('nobody is, where the box is empty: a sentence says so', () => {
    const reading = readKeypointFiles(files(frame), 30, around(450, 600, 50));
    expect(reading).toMatchObject({
      failure: expect.stringMatching(/Nobody is in that part.*Draw the box/) as string,
    });
  });
});

it('a file of one runner has nobody else to choose', () => {
  const box = around(100, 50, 400);
  for (const file of [
    { name: 'run.json', text: JSON.stringify(poseTrackJson(madeUpTrack())) },
    { name: 'run.trc', text: SMALL_TRC },
  ]) {
    expect(readKeypointFiles([file], 30, box)).toEqual({
      failure: expect.stringMatching(/one runner only/) as string,
    });
  }
});

it('whoever of several the box is drawn around is followed through all frames', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), (count, pick) => {
      const chosen = pick % count;
      // They keep 120 px apart and move 3 px a frame, so that nearness never mixes them up.
      const xOf = (who: number, i: number): number => 120 * (who + 1) + 3 * i;
      const people = (i: number): number[][] =>
        Array.from({ length: count }, (_, who) => person(xOf(who, i), 50, 300 - 30 * who));
      const box = around(xOf(chosen, 0), 50, 300 - 30 * chosen);
      expect(noseOf(readKeypointFiles(coco(people), 30, box))).toEqual(all((i) => xOf(chosen, i)));
    }),
    { numRuns: 30 },
  );
});
