import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { eventErrors, type EventErrors, type KnownEvent } from '../fixtures/known-runners/event-errors';
import { corrupt, filmRunner, makeRunner, type CameraParams } from '../fixtures/synthetic-runner';

const DURATION_S = 8;
const SPOILED = { noisePx: 2, dropoutShare: 0.05, legSwapShare: 0.1 };

/** Events found in a track, a second in from both ends, against the truth. */
function errorsOf(track: PoseTrack, truth: readonly KnownEvent[]): { IC: EventErrors; TO: EventErrors } {
  const { events } = analyzeRun([track], {}).clips[0]!;
  const of = (type: 'IC' | 'TO') => eventErrors(events, truth, type, 1, DURATION_S - 1);
  return { IC: of('IC'), TO: of('TO') };
}

function film(seed: number, camera: Partial<CameraParams>) {
  return filmRunner(makeRunner({ seed }), { distanceM: 12, durationS: DURATION_S, ...camera });
}

function expectComplete({ IC, TO }: { IC: EventErrors; TO: EventErrors }): void {
  for (const errors of [IC, TO]) {
    expect(errors.matched).toBeGreaterThan(14);
    expect(errors).toMatchObject({ missed: 0, extra: 0 });
  }
}

/*
 * What contact is differs by some milliseconds from source to source: against what the core calls contact, the force
 * plates' 80 N come about 8 ms earlier on a soft landing, the sole's exact touch about 6 ms earlier in this runner, and
 * 11 ms later in the rendered one. So bars on bias are those of that disagreement, while the spread about the bias,
 * which no definition explains away, is held to a quarter frame at 120 a second (2.1 ms).
 */
const DEFINITION_MS = 10;

describe.each(['side-left', 'side-right'] as const)('events of a clean %s clip', (view) => {
  it.each([60, 120, 240])('at %d frames a second: all there, on the right side, in time', (frameRateHz) => {
    const { track, truth } = film(1, { view, frameRateHz });
    const errors = errorsOf(track, truth.events);
    expectComplete(errors);
    expect(Math.abs(errors.IC.biasMs)).toBeLessThan(DEFINITION_MS);
    expect(errors.IC.sdMs).toBeLessThan(2.1);
    expect(Math.abs(errors.TO.biasMs)).toBeLessThan(6);
    // Toe-off varies by 5 ms more than the knee's peak extension shows: the runner's contact time does, its knee less.
    expect(errors.TO.sdMs).toBeLessThan(6);
  });

  it('comes out no worse with uneven frame times and frames left out', () => {
    const { track, truth } = film(2, { view, frameRateHz: 60, jitterS: 0.006, droppedShare: 0.05 });
    const errors = errorsOf(track, truth.events);
    expectComplete(errors);
    expect(errors.IC.maeMs).toBeLessThan(DEFINITION_MS);
    expect(errors.TO.maeMs).toBeLessThan(8);
  });
});

it.each([
  [2.2, 0.45, 150],
  [2.2, 0.45, 190],
  [2.6, 0.42, 170],
  [3, 0.45, 190],
  [3.6, 0.33, 170],
])('at %d m/s, duty factor %d and %d steps a minute no landing is taken for another', (speed, duty, rate) => {
  const runner = makeRunner({ seed: 3, beltSpeedMps: speed, dutyFactor: duty, stepRatePerMin: rate });
  const { track, truth } = filmRunner(runner, { frameRateHz: 60, distanceM: 5, durationS: DURATION_S });
  const errors = errorsOf(track, truth.events);
  expectComplete(errors);
  // Contact's definition (above) and a toe-off that slow runners' knees show late.
  expect(errors.IC.maeMs).toBeLessThan(12);
  expect(errors.TO.maeMs).toBeLessThan(20);
});

it('a side clip withstands noise, dropouts and swapped legs at 60 frames a second', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const all = (['side-left', 'side-right'] as const).flatMap((view) =>
    seeds.map((seed) => {
      const { track, truth } = film(seed, { view, frameRateHz: 60 });
      return errorsOf(corrupt(track, SPOILED, seed + 10).track, truth.events);
    }),
  );
  all.forEach(expectComplete);
  const mean = (of: (e: { IC: EventErrors; TO: EventErrors }) => number): number =>
    all.map(of).reduce((a, b) => a + b) / all.length;
  expect(mean(({ IC }) => IC.maeMs)).toBeLessThan(8);
  expect(mean(({ TO }) => TO.maeMs)).toBeLessThan(8);
  // One clip of 14 steps a side by itself: noise moves the landing of the whole clip.
  for (const { IC } of all) expect(IC.maeMs).toBeLessThan(16);
});

describe.each(['rear', 'front'] as const)('events of a %s clip', (view) => {
  it.each([
    ['clean, 60 a second', 60, {}],
    ['clean, 120 a second', 120, {}],
    ['spoiled, 60 a second', 60, SPOILED],
    ['spoiled, 30 a second', 30, SPOILED],
  ] as const)('%s: none missed, none made up, right side, within 15 ms', (_, frameRateHz, how) => {
    const { track, truth } = film(1, { view, frameRateHz });
    const errors = errorsOf(corrupt(track, how, 5).track, truth.events);
    expectComplete(errors);
    expect(errors.IC.maeMs).toBeLessThan(15);
    expect(errors.TO.maeMs).toBeLessThan(15);
  });

  it.each([
    ['a jogger, near and low', { stepRatePerMin: 152, beltSpeedMps: 2.3, dutyFactor: 0.41 }, 2.5, 0.5],
    ['a fast runner, far and high', { stepRatePerMin: 192, beltSpeedMps: 4.8, dutyFactor: 0.3 }, 6, 1.6],
    ['on the forefoot', { footPitchAtContactDeg: { left: -8, right: -8 } }, 3, 1.2],
    ['longer on the right foot', { contactTimeAsymmetryPct: 10 }, 4, 0.8],
    ['with longer right steps', { stepTimeAsymmetryPct: 8 }, 4, 0.8],
  ] as const)('%s: none missed, right side, within 20 ms, spoiled too', (_, params, distanceM, heightM) => {
    const camera = { view, distanceM, heightM, frameRateHz: 60, durationS: DURATION_S };
    const { track, truth } = filmRunner(makeRunner({ seed: 6, ...params }), camera);
    for (const how of [{}, SPOILED]) {
      const errors = errorsOf(corrupt(track, how, 7).track, truth.events);
      expectComplete(errors);
      for (const { maeMs } of [errors.IC, errors.TO]) expect(maeMs).toBeLessThan(20);
    }
  });

  it('holds what it is sure of: nineteen of twenty events within 1.96 standard errors, or nearly', () => {
    const within = [1, 2, 3, 4].flatMap((seed) => {
      const { track, truth } = film(seed, { view, frameRateHz: 60 });
      const { events } = analyzeRun([corrupt(track, SPOILED, seed + 20).track], {}).clips[0]!;
      return events
        .filter(({ timeS }) => timeS > 1 && timeS < DURATION_S - 1)
        .map(({ type, side, timeS, seS }) => {
          const like = truth.events.filter((event) => event.type === type && event.side === side);
          return Math.min(...like.map((event) => Math.abs(event.timeS - timeS))) < 1.96 * seS;
        });
    });
    expect(within.length).toBeGreaterThan(100);
    expect(within.filter(Boolean).length / within.length).toBeGreaterThan(0.9);
  });

  it('keeps its order with uneven frame times', () => {
    const { track, truth } = film(3, { view, frameRateHz: 60, jitterS: 0.006, droppedShare: 0.05 });
    expectComplete(errorsOf(track, truth.events));
  });
});

describe('the events of a run', () => {
  const { track } = film(4, { frameRateHz: 60 });
  const { events, stepsCounted, stridesDropped } = analyzeRun([track], {}).clips[0]!;

  it('come in order, feet in turn, each toe-off of the foot that landed', () => {
    const contacts = events.filter((event) => event.type === 'IC');
    contacts.slice(1).forEach((contact, i) => expect(contact.side).not.toBe(contacts[i]!.side));
    events.slice(1).forEach((event, i) => expect(event.timeS).toBeGreaterThan(events[i]!.timeS));
    expect(stepsCounted).toEqual({
      left: contacts.filter((c) => c.side === 'left').length,
      right: contacts.filter((c) => c.side === 'right').length,
    });
    expect(stridesDropped).toBe(0);
  });

  it('carry a standard error that is neither nothing nor a whole frame', () => {
    for (const { seS } of events) {
      expect(seS).toBeGreaterThan(0.001);
      expect(seS).toBeLessThan(1 / 60);
    }
  });
});
