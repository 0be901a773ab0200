import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveSeen } from '../../workers/live-api';
import { LiveReadings } from '../../src/app/camera/live-readings';
import { recordingName } from '../../src/app/camera/recording-name';
import { sayFigures } from '../../src/app/camera/say-figures';
import { frameOfSeen } from '../../src/app/camera/seen-frame';
import { outlineFacesLeft, shownView } from '../../src/app/camera/shown-view';
import type { LiveFigures } from '../../src/core/live/live-figures';
import type { LiveFrame } from '../../src/core/live/live-watch';
import { KEYPOINTS } from '../../src/core/pose/keypoints';

const FIGURES: LiveFigures = {
  doing: 'running',
  view: 'side-right',
  stepRatePerMin: 167.6,
  trunkLeanDeg: 7.4,
  footAheadL: 0.243,
  kneeInDeg: { left: 3.2, right: -4.6 },
  steadyForS: 4,
};

const seenAt = (timeS: number, points: Float32Array | null = null): LiveSeen => ({
  timeS,
  points,
  world: null,
  light: null,
  networkMs: 20,
});

describe('the figures of this moment', () => {
  const told = (figures: LiveFigures | null, view: 'side' | 'rear' | 'front') =>
    sayFigures(figures, view).map(({ id, value, meaning }) => [id, value, meaning]);

  it('from the side: step rate, lean and where the foot lands', () => {
    expect(told(FIGURES, 'side')).toEqual([
      ['step-rate', '168', 'steps a minute'],
      ['lean', '7°', 'forward'],
      ['foot', '24 %', 'of your leg’s length ahead of the hip'],
    ]);
    expect(told({ ...FIGURES, trunkLeanDeg: -2, footAheadL: -0.03 }, 'side').slice(1)).toEqual([
      ['lean', '2°', 'backward'],
      ['foot', '3 %', 'of your leg’s length behind the hip'],
    ]);
  });

  it('from behind: step rate, lean to a side and both knees', () => {
    expect(told(FIGURES, 'rear')).toEqual([
      ['step-rate', '168', 'steps a minute'],
      ['lean', '7°', 'to your right'],
      ['knee-left', '3°', 'inward'],
      ['knee-right', '5°', 'outward'],
    ]);
  });

  it('what cannot be told has no value, and nothing is made up for it', () => {
    const none: LiveFigures = {
      ...FIGURES,
      stepRatePerMin: null,
      trunkLeanDeg: null,
      footAheadL: null,
      kneeInDeg: { left: NaN, right: 1 },
    };
    expect(sayFigures(none, 'side').map(({ value }) => value)).toEqual([null, null, null]);
    expect(sayFigures(null, 'front').map(({ value }) => value)).toEqual([null, null, null, null]);
    expect(sayFigures(none, 'front').map(({ value }) => value)).toEqual([null, null, null, '1°']);
  });

  it('never shows minus nought', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.49, max: 0.49, noNaN: true }), (trunkLeanDeg) => {
        const [, lean] = sayFigures({ ...FIGURES, trunkLeanDeg }, 'side');
        expect(lean).toMatchObject({ value: '0°', meaning: 'upright' });
      }),
    );
  });
});

describe('a frame that was looked at', () => {
  it('has a landmark for each that the network gave, and none where a number is missing', () => {
    const points = new Float32Array(3 * KEYPOINTS.length).fill(NaN);
    points.set([320, 240, 0.5], 0);
    points.set([100, NaN, 0.9], 3);
    const world = new Float32Array(3 * KEYPOINTS.length).fill(NaN);
    world.set([0.1, -0.2, 0.3].map(Math.fround), 0);
    const frame = frameOfSeen({
      ...seenAt(2, points),
      world,
      light: { brightness: 0.4, contrast: 0.5 },
    });
    expect(frame.points).toHaveLength(33);
    expect(frame.points?.[0]).toEqual({
      xPx: 320,
      yPx: 240,
      confidence: 0.5,
      worldM: [0.1, -0.2, 0.3].map(Math.fround),
    });
    expect(frame.points?.slice(1).every((each) => each === null)).toBe(true);
    expect(frame.brightness).toBe(0.4);
    expect(frameOfSeen(seenAt(2))).toEqual({ timeS: 2, points: null, brightness: null });
  });
});

describe('the readings of the page', () => {
  const open = () => {
    const made: { wanted: string; times: number[] }[] = [];
    const readings = new LiveReadings((_, __, wanted) => {
      const watch = { wanted, times: [] as number[] };
      made.push(watch);
      return {
        add: (frame: LiveFrame) => void watch.times.push(frame.timeS),
        shown: null,
        figures: FIGURES,
        advice: [],
      };
    });
    return { readings, made };
  };
  const SIZE = { widthPx: 1280, heightPx: 720 };

  it('come a few times a second, while every frame is followed once', () => {
    const { readings, made } = open();
    let drawn = 0;
    readings.watch(SIZE, 'any');
    readings.subscribe(() => drawn++);
    for (let i = 0; i < 75; i++) {
      // The picture asks for what it draws, and the page hears of the same frame.
      readings.shownFor(seenAt(i / 25));
      readings.see(seenAt(i / 25));
    }
    expect(made[0]!.times).toHaveLength(75);
    expect(drawn).toBeGreaterThanOrEqual(9);
    expect(drawn).toBeLessThanOrEqual(12);
    expect(readings.reading().lookedPerS).toBeCloseTo(25, 6);
  });

  it('begin anew with another size or another wish, and not with the same', () => {
    const { readings, made } = open();
    readings.watch(SIZE, 'any');
    readings.see(seenAt(1));
    expect(readings.reading().figures).toBe(FIGURES);
    readings.watch({ ...SIZE }, 'any');
    expect(made).toHaveLength(1);
    readings.watch(SIZE, 'rear');
    expect(made.map(({ wanted }) => wanted)).toEqual(['any', 'rear']);
    expect(readings.reading().figures).toBeNull();
    readings.watch(null, 'rear');
    readings.see(seenAt(2));
    expect(readings.reading().figures).toBeNull();
  });
});

describe('small things of the camera page', () => {
  it('the outline looks where the runner does, as the page shows it', () => {
    expect(outlineFacesLeft('side-left', false)).toBe(true);
    expect(outlineFacesLeft('side-left', true)).toBe(false);
    expect(outlineFacesLeft('side-right', true)).toBe(true);
    expect(outlineFacesLeft('side-right', false)).toBe(false);
  });

  it('an angled view says nothing of what is to be shown', () => {
    expect([shownView('oblique'), shownView(null)]).toEqual([null, null]);
    expect([shownView('side-left'), shownView('side-right'), shownView('rear'), shownView('front')]).toEqual([
      'side',
      'side',
      'rear',
      'front',
    ]);
  });

  it('a recording is named by the clock on the wall', () => {
    expect(recordingName(new Date(2026, 0, 5, 9, 4, 7))).toBe('run-2026-01-05-090407');
  });
});
