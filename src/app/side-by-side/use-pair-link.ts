import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { StepMoments } from '../../core/gait/steps';
import type { ClipClock } from '../clock/clip-clock';
import { linkClocks, type ClockLink, type Place } from '../clock/link-clocks';
import type { PairRun } from './pair-run';

const NO_STEPS: readonly StepMoments[] = [];

/**
 * Keeps two runs at the same part of the stride for as long as they are on show, beginning with a typical stride of
 * each. The run with more pictures a stride leads at first, so that none is passed over; then the one used last. Both
 * play at one speed.
 * @returns `null` where one of them shows no whole stride
 */
export function usePairLink(before: PairRun, after: PairRun): ClockLink | null {
  const [clockA, clockB] = [before.clock, after.clock];
  const [stepsA, stepsB] = [before.source.steps ?? NO_STEPS, after.source.steps ?? NO_STEPS];
  const link = useMemo(
    () =>
      linkClocks([
        { clock: clockA, steps: stepsA },
        { clock: clockB, steps: stepsB },
      ]),
    [clockA, clockB, stepsA, stepsB],
  );
  useEffect(() => {
    if (!link) return;
    const end = link.start(finerOf(link, [clockA, clockB]));
    showTypical(link);
    return end;
  }, [link, clockA, clockB]);
  useEffect(() => {
    const alike = (from: ClipClock, to: ClipClock): (() => void) =>
      from.subscribe(() => to.setRate(from.now().rate));
    const leave = [alike(clockA, clockB), alike(clockB, clockA)];
    return () => leave.forEach((each) => each());
  }, [clockA, clockB]);
  return link;
}

/** A landing of a typical stride of each clip. */
export function showTypical(link: ClockLink): void {
  link.show({ percent: 0, strides: [link.typicalStride(0), link.typicalStride(1)] });
}

/** Which clip leads now; `null` where there is no link. */
export function useLead(link: ClockLink | null): Place | null {
  return useSyncExternalStore(link?.subscribe ?? never, () => link?.lead ?? null);
}

function never(): () => void {
  return () => undefined;
}

/** The clip with more frames in its typical stride. */
function finerOf(link: ClockLink, clocks: readonly [ClipClock, ClipClock]): Place {
  const [first, second] = clocks.map(({ timesS }, i) => {
    const { fromS, toS } = link.strideAt(i as Place, link.typicalStride(i as Place))!;
    return timesS.reduce((n, timeS) => n + Number(timeS >= fromS && timeS < toS), 0);
  });
  return first! >= second! ? 0 : 1;
}
