import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTrc } from '../../src/core/pose/import-trc';
import { trackFromFrames, type PoseTrack } from '../../src/core/pose/pose-track';
import { KEYPOINTS, type KeypointName } from '../../src/core/pose/keypoints';
import { levelTrack } from '../../src/core/track/level-track';
import { rateText } from '../../src/export/plain-numbers';
import { trcText } from '../../src/export/trc';
import { TRC_MARKERS } from '../../src/export/trc-markers';
import { uprightClip } from '../../src/export/upright-clip';
import type { ReportSource } from '../../src/report/report';
import { readTrcStrictly, type TrcFile } from '../fixtures/read-motion-files';
import { filmed, reportSource } from '../fixtures/report-source';
import { filmRunner, makeRunner, SIDE_CAMERA, type CameraParams } from '../fixtures/synthetic-runner';
import { trackOf } from '../fixtures/track-of';

const FAR = { distanceM: 60 };
const runner = makeRunner({ stepRatePerMin: 176 });
const METRES_PER_PX = runner.params.statureM / SIDE_CAMERA.runnerPx;

function text(track: PoseTrack, source: ReportSource): string {
  const written = trcText(uprightClip(track, source), 'run.trc');
  if (written === null) throw new Error('nothing was written');
  return written;
}

const film = (camera: Partial<CameraParams>): PoseTrack => filmRunner(runner, { ...FAR, ...camera }).track;
const steps = runner.contacts.map(({ side, contactS, toeOffS }) => ({
  side,
  contactS,
  midStanceS: (contactS + toeOffS) / 2,
  toeOffS,
}));

/** Where the runner's joint truly is at a time, metres from where the file has its 0. */
function truly(file: TrcFile, joint: KeypointName, axis: 0 | 1): number[] {
  return file.timesS.map((timeS) => runner.jointsAt(timeS).get(joint)![axis]);
}

describe('markers of a runner', () => {
  it.each(['side-left', 'side-right'] as const)(
    'are in metres, X ahead and Y up from the ground, filmed from %s by a camera that leans',
    (view) => {
      const track = film({ view, rollDeg: 3, durationS: 2 });
      const file = readTrcStrictly(
        text(track, reportSource({ view, steps, situation: filmed(3, METRES_PER_PX) })),
      );
      expect(file.head).toMatchObject({ Units: 'm', DataRate: '60', CameraRate: '60', OrigDataRate: '60' });
      expect([...file.markers.keys()]).toEqual(TRC_MARKERS.map(([name]) => name));
      const originX = median(
        truly(file, 'left_hip', 0).map((x, i) => (x + truly(file, 'right_hip', 0)[i]!) / 2),
      );
      for (const [name, joint] of TRC_MARKERS) {
        const [x, y] = [truly(file, joint, 0), truly(file, joint, 1)];
        const xyz = file.markers.get(name)!;
        // Perspective at 60 m is under a centimetre; a foot's landmarks stand a few centimetres over the belt.
        expect(furthest(xyz.map(([fileX], i) => fileX! - (x[i]! - originX)))).toBeLessThan(0.015);
        expect(furthest(xyz.map(([, fileY], i) => fileY! - y[i]!))).toBeLessThan(0.05);
        expect(furthest(xyz.map(([, , fileZ]) => fileZ!))).toBe(0);
      }
    },
  );

  it('say which side is which: the foot that truly stands is the one on the ground', () => {
    const view = 'side-left';
    const file = readTrcStrictly(
      text(film({ view }), reportSource({ view, steps, situation: filmed(0, METRES_PER_PX) })),
    );
    for (const { side, midStanceS } of steps.filter(({ midStanceS: at }) => at > 0.1 && at < 7)) {
      const i = file.timesS.findIndex((timeS) => timeS >= midStanceS);
      const height = (letter: string) => file.markers.get(`${letter}Heel`)![i]![1]!;
      const [standing, swinging] = side === 'left' ? ['L', 'R'] : ['R', 'L'];
      expect(height(standing!)).toBeLessThan(height(swinging!) - 0.1);
    }
  });

  it('stay pixels where no scale is known', () => {
    const file = readTrcStrictly(text(film({}), reportSource({ view: 'side-left', steps })));
    expect(file.head.Units).toBe('px');
    const [head, heel] = [file.markers.get('Nose')![0]![1]!, file.markers.get('LHeel')![0]![1]!];
    expect(head - heel).toBeGreaterThan(0.6 * SIDE_CAMERA.runnerPx);
    expect(head - heel).toBeLessThan(SIDE_CAMERA.runnerPx);
  });

  it('lie across the picture where the runner comes or goes', () => {
    for (const [view, right] of [
      ['rear', 'R'],
      ['front', 'L'],
    ] as const) {
      const file = readTrcStrictly(text(film({ view }), reportSource({ view, steps })));
      const [x, other] = [right, right === 'R' ? 'L' : 'R'].map(
        (s) => file.markers.get(`${s}Shoulder`)![0]![0]!,
      );
      expect(x!).toBeGreaterThan(other!);
    }
  });

  it('have the runner’s own times and rates in slow motion', () => {
    const track = film({});
    const source = reportSource({ view: 'side-left' });
    const slow = { ...source.provenance, settings: { slowMotionFactor: 4 } };
    const file = readTrcStrictly(text(track, { ...source, provenance: slow }));
    expect(file.head).toMatchObject({ DataRate: '240', OrigDataRate: '240' });
    expect(file.timesS[4]!).toBeCloseTo(track.timesS[4]! / 4, 6);
  });

  it('are put on even times where frames are not, and the head says what the clip has', () => {
    const track = film({ jitterS: 0.004, droppedShare: 0.04 });
    const source = reportSource({ view: 'side-left', steps, situation: filmed(0, METRES_PER_PX) });
    const file = readTrcStrictly(text(track, source));
    const rate = Number(file.head.DataRate);
    file.timesS.forEach((timeS, i) => expect(timeS - file.timesS[0]!).toBeCloseTo(i / rate, 3));
    expect(Number(file.head.OrigNumFrames)).toBe(track.timesS.length);
    expect(file.timesS.length).toBeGreaterThan(track.timesS.length);
    expect(rate).toBeGreaterThan(57);
    expect(rate).toBeLessThan(63);
    const x = truly(file, 'left_knee', 0);
    const shift = median(file.markers.get('LKnee')!.map(([fileX], i) => fileX! - x[i]!));
    const errors = file.markers.get('LKnee')!.map(([fileX], i) => Math.abs(fileX! - x[i]! - shift));
    expect(median(errors)).toBeLessThan(0.003);
  });

  it('are nowhere while the clip has no frames', () => {
    const whole = film({});
    const kept = [...whole.timesS.keys()].filter((i) => i < 60 || i >= 90);
    const cut = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
    const columns = new Map(
      [...whole.columns].map(([name, c]) => [
        name,
        { xPx: cut(c.xPx), yPx: cut(c.yPx), confidence: cut(c.confidence) },
      ]),
    );
    const file = readTrcStrictly(
      text({ ...whole, columns, timesS: cut(whole.timesS) }, reportSource({ view: 'side-left' })),
    );
    expect(file.timesS.length).toBe(480);
    file.markers.get('RKnee')!.forEach(([x], i) => expect(Number.isNaN(x)).toBe(i >= 60 && i < 90));
  });

  it('are no file where nobody was seen', () => {
    const nobody = trackFromFrames([{ timeS: 0, points: null }], 640, 480);
    expect(trcText(uprightClip(nobody, reportSource()), 'run.trc')).toBeNull();
  });
});

/** Legs below the rest, however the camera leans: that is how the importer knows which way is up. */
const frame = fc.tuple(
  ...KEYPOINTS.map((name) => {
    const [min, max] = /knee|ankle|heel|foot/.test(name) ? [500, 720] : [0, 200];
    const point = fc.record({
      xPx: fc.double({ min: 0, max: 1280, noNaN: true }),
      yPx: fc.double({ min, max, noNaN: true }),
      confidence: fc.constant(1),
    });
    return fc.option(point, { freq: 6 });
  }),
);
/** Half of the last digit, 0.01 mm or 0.01 px, at both ends; the importer takes a millimetre for a pixel. */
const PRINTED_PX = 0.01 + 1e-6;

describe('rates', () => {
  it.each([
    [30, '30'],
    [29.9999, '30'],
    [60000 / 1001, '59.9401'],
    [59.94, '59.9401'],
    [58.82, '58.82'],
    [239.5, '239.5'],
  ])('%d is written as %s', (rateHz, text) => expect(rateText(rateHz)).toBe(text));
});

describe('read back by Plumbline', () => {
  it('every joint is where it was, to the precision that was printed', () => {
    fc.assert(
      fc.property(
        fc.array(frame, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('side-left', 'side-right', 'rear', 'front'),
        fc.integer({ min: -10, max: 10 }),
        fc.option(fc.double({ min: 0.001, max: 0.01, noNaN: true }), { nil: undefined }),
        (frames, view, rollDeg, metresPerPx) => {
          const track = trackFromFrames(
            frames.map((points, i) => ({ timeS: i / 50, points })),
            1280,
            720,
          );
          fc.pre(TRC_MARKERS.some(([, joint]) => track.columns.has(joint)));
          const written = text(track, reportSource({ view, situation: filmed(rollDeg, metresPerPx) }));
          const back = trackOf(importTrc(written, { seenFrom: view === 'side-left' ? 'left' : 'right' }));
          const scale = metresPerPx === undefined ? 1 : 1000 * metresPerPx;
          expect([...back.timesS]).toEqual([...track.timesS]);
          expectMovedOnly(levelTrack(track, rollDeg), back, scale, PRINTED_PX);
        },
      ),
    );
  });

  it('a whole run is as it was in the video', () => {
    const track = film({ view: 'side-left' });
    const written = text(
      track,
      reportSource({ view: 'side-left', steps, situation: filmed(0, METRES_PER_PX) }),
    );
    const back = trackOf(importTrc(written, { seenFrom: 'left' }));
    expectMovedOnly(track, back, 1000 * METRES_PER_PX, PRINTED_PX);
  });
});

/** The same joints up to one shift of the whole picture, which the file does not keep. */
function expectMovedOnly(from: PoseTrack, back: PoseTrack, scale: number, withinPx: number): void {
  for (const axis of ['xPx', 'yPx'] as const) {
    const shifts: number[] = [];
    for (const [, joint] of TRC_MARKERS) {
      const own = from.columns.get(joint);
      expect(back.columns.has(joint)).toBe(own !== undefined);
      own?.[axis].forEach((value, i) => {
        const other = back.columns.get(joint)![axis][i]!;
        expect(Number.isNaN(other)).toBe(Number.isNaN(value));
        if (Number.isFinite(value)) shifts.push(other - scale * value);
      });
    }
    expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThan(withinPx);
  }
}

function furthest(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}

function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
