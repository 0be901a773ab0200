import { describe, expect, it } from 'vitest';
import type { Progress } from '../../workers/analysis-api';
import { ProgressMeter } from '../../workers/progress-meter';

function metered() {
  const told: Progress[] = [];
  const clock = { nowMs: 0 };
  return {
    told,
    clock,
    meter: new ProgressMeter(
      (progress) => told.push(progress),
      () => clock.nowMs,
    ),
  };
}

describe('ProgressMeter', () => {
  it('tells rate and time left from the frames', () => {
    const { told, clock, meter } = metered();
    meter.frames(0, 300);
    for (let done = 1; done <= 150; done++) {
      clock.nowMs += 40;
      meter.frames(done, 300);
    }
    const last = told.at(-1)!;
    expect(last.framesPerSecond).toBeCloseTo(25, 6);
    expect(last.secondsLeft).toBeCloseTo((300 - last.framesDone!) / 25, 6);
    expect(last.fraction).toBeCloseTo(last.framesDone! / 300, 12);
  });

  it('follows a machine that slows down', () => {
    const { told, clock, meter } = metered();
    for (let done = 0; done <= 400; done++) {
      clock.nowMs += done < 200 ? 10 : 100;
      meter.frames(done, 1000);
    }
    expect(told.at(-1)!.framesPerSecond).toBeCloseTo(10, 6);
  });

  it('tells ten times a second at most, and always the last frame', () => {
    const { told, clock, meter } = metered();
    for (let done = 0; done <= 500; done++) {
      clock.nowMs += 2;
      meter.frames(done, 500);
    }
    expect(told.length).toBeLessThanOrEqual(12);
    expect(told.at(-1)).toMatchObject({ framesDone: 500, fraction: 1, secondsLeft: 0 });
  });

  it('tells the beginning of a phase, however short the one before', () => {
    const { told, meter } = metered();
    meter.phase('load-model');
    meter.phase('warm-up');
    meter.frames(0, 100);
    meter.frames(1, 100);
    expect(told.map(({ phase }) => phase)).toEqual(['load-model', 'warm-up', 'frames']);
  });

  it('tells where a clip goes on at once, and how many frames were there', () => {
    const { told, meter } = metered();
    meter.phase('warm-up');
    meter.kept(40);
    meter.frames(40, 100);
    expect(told.at(-1)).toMatchObject({ phase: 'frames', framesDone: 40, framesTotal: 100, framesKept: 40 });
  });

  it('never passes the whole, when a file holds more frames than it says', () => {
    const { told, meter } = metered();
    meter.frames(12, 10);
    expect(told[0]).toMatchObject({ fraction: 1, framesDone: 12, framesTotal: 12 });
  });

  it('says nothing of a rate that it cannot know yet', () => {
    const { told, meter } = metered();
    meter.frames(0, 10);
    expect(told[0]).toEqual({ phase: 'frames', fraction: 0, framesDone: 0, framesTotal: 10 });
  });
});
