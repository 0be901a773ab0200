import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable, MEASURE_IDS, type MeasureId } from '../../src/core/metrics/measure';
import { importCocoResults } from '../../src/core/pose/import-coco-results';
import { importOpenPose } from '../../src/core/pose/import-openpose';
import { importTrc } from '../../src/core/pose/import-trc';
import { BODY_25, COCO_17, HALPE_26, type KeypointList } from '../../src/core/pose/keypoint-lists';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { readTrackFile, writeTrackFile } from '../../src/core/pose/track-file';
import { cut } from '../fixtures/known-runners/change-track';
import { corrupt, filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { trackOf } from '../fixtures/track-of';

const analyze = (track: PoseTrack): Analysis => analyzeRun([track], {});
const noisy = (track: PoseTrack): PoseTrack => corrupt(track, { noisePx: 1, dropoutShare: 0.02 }, 2).track;
const side = noisy(filmRunner(makeRunner({ seed: 4 })).track);
const rear = noisy(filmRunner(makeRunner({ seed: 4 }), { view: 'rear' }).track);

/** Measures that both have differ by no more than their intervals allow. */
function expectAgreement(found: Analysis, expected: Analysis, share: number): void {
  let compared = 0;
  for (const id of MEASURE_IDS) {
    const [a, b] = [found.metrics[id], expected.metrics[id]];
    if (!isAvailable(a) || !isAvailable(b) || !a.overall || !b.overall) continue;
    const width = Math.max(...[a.overall, b.overall].map(({ ci95 }) => ci95[1] - ci95[0]));
    expect(Math.abs(a.overall.value - b.overall.value), id).toBeLessThanOrEqual(share * width);
    compared++;
  }
  expect(compared).toBeGreaterThan(5);
}

/** The same numbers, whatever way they came in. */
function expectSameNumbers(found: Analysis, expected: Analysis): void {
  for (const id of MEASURE_IDS) {
    const [a, b] = [found.metrics[id], expected.metrics[id]];
    expect(isAvailable(a), id).toBe(isAvailable(b));
    if (!isAvailable(a) || !isAvailable(b)) continue;
    for (const part of ['overall', 'left', 'right'] as const) {
      if (b[part]) expect(a[part]!.value, `${id} ${part}`).toBeCloseTo(b[part].value, 4);
      if (b[part]) expect(a[part]!.ci95[1], `${id} ${part}`).toBeCloseTo(b[part].ci95[1], 4);
    }
  }
}

describe.each([
  ['side', side],
  ['rear', rear],
] as const)('a %s clip', (view, track) => {
  const was = analyze(track);

  it('without its first second measures nearly the same', () => {
    expectAgreement(analyze(cut(track, 60, track.timesS.length)), was, 0.5);
  });

  it('read from a file with other keypoints between its own, in any order, measures the same', () => {
    const file = writeTrackFile(track);
    const plain = analyze(trackOf(readTrackFile(file)));
    const places = file.keypoints.map((_, k) => k);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...places, -1, -2, -3], { minLength: places.length + 3 }),
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        (order, anywhere) => {
          const more = {
            ...file,
            keypoints: order.map((k) => (k < 0 ? `tail_${-k}` : file.keypoints[k]!)),
            frames: file.frames.map(({ t, points }) => ({
              t,
              points: order.map((k) => (k < 0 ? [anywhere, k, 1] : points[k]!)),
            })),
          };
          const found = analyze(trackOf(readTrackFile(more)));
          expect(found.metrics).toEqual(plain.metrics);
          expect(found.criteria).toEqual(plain.criteria);
        },
      ),
      { numRuns: 2 },
    );
  });

  it('with legs and trunk alone gives the same measures of the legs', () => {
    const columns = new Map(
      [...track.columns].filter(([name]) => /shoulder|hip|knee|ankle|heel|foot/.test(name)),
    );
    const found = analyze({ ...track, columns });
    const legs: MeasureId[] =
      view === 'side'
        ? [
            'stepRate',
            'contactTime',
            'kneeFlexionAtContact',
            'tibiaAngleAtContact',
            'footHipDistanceAtContact',
          ]
        : ['stepRate', 'pelvicDrop', 'femoralAdduction', 'kneeFrontalAngle'];
    for (const id of legs) {
      expect(isAvailable(was.metrics[id]), id).toBe(true);
      expect(found.metrics[id], id).toEqual(was.metrics[id]);
    }
  });

  it.each([50, 120, 240])('at %d frames a second measures what it does at 60', (frameRateHz) => {
    const film = filmRunner(makeRunner({ seed: 4 }), {
      view: view === 'side' ? 'side-left' : 'rear',
      frameRateHz,
    });
    expectAgreement(analyze(noisy(film.track)), was, 0.75);
  });
});

describe('one clip through every importer', () => {
  const frames = Array.from(side.timesS, (_, i) => i);
  const at = (name: KeypointName | null, i: number): [number, number, number] => {
    const column = name && side.columns.get(name);
    if (!column || Number.isNaN(column.xPx[i]!)) return [0, 0, 0];
    return [column.xPx[i]!, column.yPx[i]!, column.confidence[i]!];
  };
  const listed = (list: KeypointList): [number, number, number][][] =>
    frames.map((i) => list.map((name) => at(name, i)));
  const results = (list: KeypointList): unknown[] =>
    listed(list).map((points, i) => ({ image_id: `${i}.jpg`, keypoints: points.flat() }));
  const size = { widthPx: side.widthPx, heightPx: side.heightPx, framesPerS: 60 };
  /** The same points, given directly under the importer's name: a tracker's own errors belong to its name. */
  const direct = (imported: PoseTrack): Analysis =>
    analyze({
      ...side,
      widthPx: imported.widthPx,
      heightPx: imported.heightPx,
      tracker: imported.tracker!,
      columns: new Map([...side.columns].filter(([name]) => imported.columns.has(name))),
    });

  it.each([
    ['COCO-17', () => importCocoResults(results(COCO_17), 60)],
    ['Halpe-26', () => importCocoResults(results(HALPE_26), 60)],
    [
      'OpenPose BODY_25',
      () =>
        importOpenPose({
          ...size,
          files: listed(BODY_25).map((points, i) => ({
            name: `${i}.json`,
            text: JSON.stringify({ people: [{ pose_keypoints_2d: points.flat() }] }),
          })),
        }),
    ],
  ] as const)('%s gives what the same points give directly', (_, read) => {
    const imported = trackOf(read());
    const found = analyze(imported);
    expect(found.clips[0]!.activity).toBe('running');
    expectSameNumbers(found, direct(imported));
  });

  it('TRC, its picture made anew, gives the same', () => {
    const names = [...side.columns.keys()].filter((name) =>
      /shoulder|elbow|wrist|hip|knee|ankle|heel|foot|nose/.test(name),
    );
    const rows = frames.map((i) => {
      const cells = names.map((name) => {
        const [x, y, confidence] = at(name, i);
        // X forward is image left here, and Y up.
        return confidence === 0 ? '\t\t' : `${-x}\t${-y}\t0`;
      });
      return `${i + 1}\t${side.timesS[i]}\t${cells.join('\t')}`;
    });
    const text = [
      'PathFileType\t4\t(X/Y/Z)\trun.trc',
      'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits',
      `60\t60\t${rows.length}\t${names.length}\tmm`,
      `Frame#\tTime\t${names.map((name) => `${name}\t\t`).join('\t')}`,
      '',
      ...rows,
    ].join('\n');
    const imported = trackOf(importTrc(text, { seenFrom: 'left' }));
    expect(imported.columns.size).toBe(names.length);
    const sure = new Map(
      [...side.columns].map(([name, c]) => [
        name,
        { ...c, confidence: c.confidence.map((v) => (v > 0 ? 1 : 0)) },
      ]),
    );
    const expected = analyze({
      ...side,
      tracker: imported.tracker!,
      columns: new Map([...sure].filter(([name]) => imported.columns.has(name))),
    });
    expectSameNumbers(analyze(imported), expected);
  });
});
