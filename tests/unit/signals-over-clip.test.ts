import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { runFromEvents } from '../../src/core/gait/run-from-events';
import { USUAL_BREADTHS } from '../../src/core/metrics/body-breadths';
import { layOver, strideCurve } from '../../src/core/metrics/gait-cycle-curve';
import { signalOverClip, signalsSeenFrom } from '../../src/core/metrics/signal-over-clip';
import { levelTrack } from '../../src/core/track/level-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import * as angles from '../fixtures/synthetic-runner/truth-angles';
import { elbowDeg } from '../fixtures/synthetic-runner/truth-arms';

const runner = makeRunner({ lateralLeanDeg: { left: 2, right: 5 } });
const film = (view: 'side-left' | 'side-right' | 'rear' | 'front') => ({
  ...filmRunner(runner, { view, frameRateHz: 60, distanceM: 12, durationS: 8 }).track,
  tracker: 'exact',
});

function analysed(view: Parameters<typeof film>[0]) {
  const { clips, cycles } = analyzeRun([film(view)], {});
  const clip = clips[0]!;
  const track = levelTrack(clip.cleaned, clip.situation.roll.correctedDeg);
  return { cycles, clip, run: runFromEvents(track, clip.view, clip.events) };
}

describe('a signal over the whole clip', () => {
  it('has as many values as frames, and is the true angle of that frame', () => {
    const { run } = analysed('side-left');
    const at = (values: Float64Array, truth: (timeS: number) => number): number => {
      const errors = [...values].map((deg, i) => Math.abs(deg - truth(run.track.timesS[i]!))).slice(30, -30);
      expect(values).toHaveLength(run.track.timesS.length);
      return Math.max(...errors);
    };
    const [lean] = signalOverClip('trunkLean', run, USUAL_BREADTHS);
    expect(lean!.side).toBeNull();
    expect(at(lean!.deg, (t) => angles.trunkLeanDeg(runner.jointsAt(t)))).toBeLessThan(1.5);
    for (const { side, deg } of signalOverClip('kneeFlexion', run, USUAL_BREADTHS)) {
      expect(at(deg, (t) => angles.kneeFlexionDeg(runner.jointsAt(t), side!))).toBeLessThan(5);
    }
    // Flat on the belt under an upright shank is 0; a shank that leans on and toes drawn up add to each other.
    const ankle = (t: number, side: 'left' | 'right'): number => {
      const joints = runner.jointsAt(t);
      const deg = angles.footAngleDeg(joints, side) - angles.tibiaAngleDeg(joints, side);
      return deg - 360 * Math.round(deg / 360);
    };
    for (const { side, deg } of signalOverClip('ankleDorsiflexion', run, USUAL_BREADTHS)) {
      const stance = run.steps.filter((step) => step.side === side).map(({ midStanceS }) => midStanceS);
      for (const midStanceS of stance) {
        const frame = Math.round(midStanceS * 60);
        expect(Math.abs(deg[frame]! - ankle(run.track.timesS[frame]!, side!))).toBeLessThan(3);
      }
    }
    for (const { side, deg } of signalOverClip('elbowAngle', run, USUAL_BREADTHS)) {
      // A picture shows the forearm shorter where it points inward (see elbowAngle).
      expect(at(deg, (t) => elbowDeg(runner.jointsAt(t), side!))).toBeLessThan(10);
    }
  });

  it.each(['side-left', 'side-right', 'rear', 'front'] as const)(
    'cut at the contacts and laid over each other it is the report’s own curve: %s',
    (view) => {
      const { run, cycles } = analysed(view);
      expect(cycles.length).toBeGreaterThan(0);
      for (const cycle of cycles) {
        for (const side of ['left', 'right'] as const) {
          const lines = signalOverClip(cycle.id, run, USUAL_BREADTHS);
          const { deg } = lines.find((line) => line.side === side) ?? lines[0]!;
          const sign = cycle.id === 'lateralTrunkLean' && side === 'left' ? -1 : 1;
          const strides = run.steps
            .filter((step) => step.side === side)
            .flatMap((step) => strideCurve(run.track.timesS, deg, step) ?? []);
          if (cycle.id === 'kneeFrontal') {
            // In the air there is nothing to lay over: no whole stride.
            expect(strides).toEqual([]);
            continue;
          }
          const { mean } = layOver(strides);
          mean.forEach((value, i) => expect(sign * value).toBeCloseTo(cycle[side]!.mean[i]!, 0));
        }
      }
    },
  );

  it('leans to the runner’s right with +, seen from behind as from in front', () => {
    for (const view of ['rear', 'front'] as const) {
      const { run } = analysed(view);
      const [lean] = signalOverClip('lateralTrunkLean', run, USUAL_BREADTHS);
      for (const { side, midStanceS } of run.steps.slice(2, -2)) {
        const i = run.track.timesS.findIndex((t) => t >= midStanceS);
        const truth = angles.leansOverDeg(runner.jointsAt(run.track.timesS[i]!), 'right');
        expect(Math.abs(lean!.deg[i]! - truth), side).toBeLessThan(1);
      }
    }
  });

  it('is silent on a knee seen from behind while its foot is in the air', () => {
    const { run, clip } = analysed('rear');
    for (const { side, deg } of signalOverClip('kneeFrontal', run, USUAL_BREADTHS)) {
      const stands = (t: number): boolean =>
        clip.steps.some((step) => step.side === side && t >= step.contactS && t < step.toeOffS);
      deg.forEach((value, i) => expect(Number.isFinite(value)).toBe(stands(run.track.timesS[i]!)));
    }
  });

  it('is there without any step, and offers nothing that a view does not show', () => {
    const { run } = analysed('side-right');
    const [lean] = signalOverClip('trunkLean', runFromEvents(run.track, 'side-right', []), USUAL_BREADTHS);
    expect(lean!.deg.every(Number.isFinite)).toBe(true);
    expect(signalsSeenFrom('side-right')).not.toContain('kneeFrontal');
    expect(signalsSeenFrom('rear')).not.toContain('trunkLean');
    expect(signalsSeenFrom('oblique')).toEqual([]);
  });
});
