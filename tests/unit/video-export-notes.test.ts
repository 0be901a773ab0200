import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GaitEvent } from '../../src/core/gait/events';
import type { KeypointName } from '../../src/core/pose/keypoints';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import { type PoseTrack, trackFromFrames } from '../../src/core/pose/pose-track';
import type { View } from '../../src/core/track/view';
import { words } from '../../src/core/words/words';
import { frameAngles } from '../../src/media/annotate-video-angles';
import { frameNotes } from '../../src/media/annotate-video-notes';

type Places = Readonly<Partial<Record<KeypointName, readonly [x: number, y: number]>>>;

/** The same joints at every time. */
function still(places: Places, timesS: readonly number[]): PoseTrack {
  const points = KEYPOINTS.map((name) => {
    const at = places[name];
    return at ? { xPx: at[0], yPx: at[1], confidence: 0.9 } : null;
  });
  return trackFromFrames(
    timesS.map((timeS) => ({ timeS, points })),
    1000,
    1000,
  );
}

const TIMES = Array.from({ length: 61 }, (_, i) => i / 60);
const ALL = { skeleton: true, events: true, angles: true };
const TAN_10 = Math.tan((10 * Math.PI) / 180);
/** A trunk of 200 px that leans 10 degrees to image right; a straight left leg, a right knee bent by a right angle. */
const LEANING: Places = {
  left_shoulder: [500 + 200 * TAN_10, 300],
  right_shoulder: [500 + 200 * TAN_10, 300],
  left_hip: [500, 500],
  right_hip: [500, 500],
  left_knee: [500, 600],
  left_ankle: [500, 700],
  right_knee: [500, 600],
  right_ankle: [400, 600],
};
const event = (type: 'IC' | 'TO', side: 'left' | 'right', timeS: number): GaitEvent => ({
  type,
  side,
  timeS,
  seS: 0.01,
});
const named = (rows: ReturnType<typeof frameAngles>, name: string, side?: 'left' | 'right') =>
  rows.find((row) => row.name === name && row.side === side)!.deg;

describe('angles of single frames', () => {
  it('from the side: lean towards where the runner faces, and both knees', () => {
    const rows = frameAngles(still(LEANING, TIMES), 'side-right', [], 0);
    expect(named(rows, 'forwardLean')[7]).toBeCloseTo(10, 6);
    expect(named(rows, 'kneeBend', 'left')[7]).toBeCloseTo(0, 6);
    expect(named(rows, 'kneeBend', 'right')[7]).toBeCloseTo(90, 6);
    expect(named(frameAngles(still(LEANING, TIMES), 'side-left', [], 0), 'forwardLean')[7]).toBeCloseTo(
      -10,
      6,
    );
  });

  it('are read from the upright of a picture that is turned', () => {
    // Turned clockwise by 4 degrees, an upright post leans 4 degrees to image right.
    const rows = frameAngles(still(LEANING, TIMES), 'side-right', [], 4);
    expect(named(rows, 'forwardLean')[7]).toBeCloseTo(6, 6);
    expect(named(rows, 'kneeBend', 'right')[7]).toBeCloseTo(90, 6);
  });

  it('from behind: lean to the runner’s right, knees only while the foot is on the ground', () => {
    const places: Places = {
      ...LEANING,
      left_hip: [460, 500],
      right_hip: [540, 500],
      // From hip to knee 10 degrees towards the middle, straight down from there: 10 degrees inward.
      right_knee: [540 - 100 * TAN_10, 600],
      right_ankle: [540 - 100 * TAN_10, 700],
    };
    const events = [event('IC', 'right', 0.2), event('TO', 'right', 0.4)];
    const track = still(places, TIMES);
    const rear = frameAngles(track, 'rear', events, 0);
    expect(named(rear, 'sidewaysLean')[7]).toBeCloseTo(10, 6);
    expect(named(frameAngles(track, 'front', events, 0), 'sidewaysLean')[7]).toBeCloseTo(-10, 6);
    const knee = named(rear, 'kneeInward', 'right');
    TIMES.forEach((timeS, i) => {
      if (timeS >= 0.2 && timeS <= 0.4) expect(knee[i]).toBeCloseTo(10, 6);
      else expect(knee[i]).toBeNaN();
    });
    expect(named(rear, 'kneeInward', 'left').every(Number.isNaN)).toBe(true);
  });

  it('are none at an angle, and not known without joints', () => {
    expect(frameAngles(still(LEANING, TIMES), 'oblique', [], 0)).toEqual([]);
    const legless = Object.fromEntries(Object.entries(LEANING).filter(([name]) => name !== 'right_ankle'));
    const rows = frameAngles(still(legless, TIMES), 'side-right', [], 0);
    expect(named(rows, 'kneeBend', 'right').every(Number.isNaN)).toBe(true);
  });
});

describe('notes of a frame', () => {
  const notes = (changes: {
    times?: readonly number[];
    view?: View;
    show?: typeof ALL;
    events?: GaitEvent[];
  }) =>
    frameNotes({
      track: still(LEANING, changes.times ?? TIMES),
      view: changes.view ?? 'side-right',
      events: changes.events ?? [],
      rollDeg: 0,
      show: changes.show ?? ALL,
    });

  it('has the joints of the nearest tracked frame, and none where no frame is near', () => {
    const at = notes({ times: TIMES.slice(0, 31) });
    expect(at(0.5 + 1e-4).joints.get('left_hip')).toEqual({ xPx: 500, yPx: 500 });
    expect(at(0.5 + 1 / 60).joints.size).toBe(0);
    expect(at(-1).joints.size).toBe(0);
    expect(at(0.5 + 1 / 60).angles!.every(({ deg }) => Number.isNaN(deg))).toBe(true);
  });

  it('names events within 0.075 s, in order of time', () => {
    const at = notes({ events: [event('IC', 'right', 0.6), event('TO', 'left', 0.5)] });
    const said = (timeS: number) => at(timeS).events!.map((each) => words.video.event(each));
    expect(said(0.55)).toEqual(['Left foot leaves the ground', 'Right foot lands']);
    expect(said(0.43)).toEqual(['Left foot leaves the ground']);
    expect(said(0.67)).toEqual(['Right foot lands']);
    expect(said(0.42)).toEqual([]);
  });

  it('leaves out what is not asked for', () => {
    const at = notes({
      events: [event('IC', 'left', 0.5)],
      show: { skeleton: false, events: false, angles: false },
    });
    expect(at(0.5).events).toBeUndefined();
    expect(at(0.5).angles).toBeUndefined();
  });

  it('shows every event in some frame, however uneven the frames, down to seven a second', () => {
    const gaps = fc.array(fc.double({ min: 0.004, max: 0.14, noNaN: true }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(gaps, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        const times = steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0));
        const timeS = times[0]! + share * (times.at(-1)! - times[0]!);
        const at = notes({ times, events: [event('IC', 'left', timeS)] });
        expect(times.some((frame) => at(frame).events!.length === 1)).toBe(true);
      }),
    );
  });
});

describe('words in the panel', () => {
  it('says whole degrees, sides, and a dash for what is not known', () => {
    expect(words.video.angleValue('forwardLean', -2.6)).toBe('−3°');
    expect(words.video.angleValue('sidewaysLean', 3.2)).toBe('3° right');
    expect(words.video.angleValue('sidewaysLean', -3.2)).toBe('3° left');
    expect(words.video.angleValue('sidewaysLean', -0.4)).toBe('0°');
    expect(words.video.angleValue('kneeBend', NaN)).toBe('–');
  });
});
