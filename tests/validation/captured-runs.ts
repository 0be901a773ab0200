import { SIDES, type Side } from '../../src/core/pose/keypoints';
import type { KnownEvent } from '../fixtures/known-runners/event-errors';
import { capturedRun } from '../fixtures/known-runners/motion-capture';
import { corrupt, type SideTruth } from '../fixtures/synthetic-runner';
import { SPOILED, symmetryIndexPct, type KnownRun, type KnownValues } from './known-run';

const CAPTURED_HZ = 150;
const EVERY_NTH = [1, 2, 5] as const;
const MARGIN_S = 1;

/** The captured run, projected to cameras at both sides and behind, against what the force plates say. */
export function* capturedRuns(): Generator<KnownRun> {
  for (const view of ['side-left', 'side-right', 'rear'] as const) {
    for (const everyNth of EVERY_NTH) {
      const { track, events, stepRate, durationS } = capturedRun(view, everyNth);
      const values = { ...valuesOf(events), stepRate };
      for (const keypoints of ['clean', 'spoiled'] as const) {
        yield {
          condition: {
            camera: view === 'rear' ? 'rear' : 'side',
            rateHz: CAPTURED_HZ / everyNth,
            keypoints,
          },
          track: keypoints === 'clean' ? track : corrupt(track, SPOILED, everyNth).track,
          events,
          fromS: MARGIN_S,
          toS: durationS - MARGIN_S,
          values,
        };
      }
    }
  }
}

/** Times from the plates: contact i and its toe-off, then the other foot's contact, then the same foot's. */
function valuesOf(events: readonly KnownEvent[]): KnownValues {
  const contacts = events.filter(({ type }) => type === 'IC');
  const toeOffs = events.filter(({ type }) => type === 'TO');
  const steps = contacts.slice(1, -2).map(({ side, timeS }, at) => {
    const i = at + 1;
    const contactS = toeOffs[i]!.timeS - timeS;
    return {
      side,
      contactS,
      flightS: contacts[i + 1]!.timeS - toeOffs[i]!.timeS,
      duty: contactS / (contacts[i + 2]!.timeS - timeS),
      stepS: timeS - contacts[i - 1]!.timeS,
    };
  });
  const bySide = (of: (step: (typeof steps)[number]) => number): SideTruth => {
    const [left, right] = SIDES.map((side: Side) =>
      median(steps.filter((step) => step.side === side).map(of)),
    );
    return { left: left!, right: right! };
  };
  const contactTime = bySide((step) => step.contactS);
  const flightTime = bySide((step) => step.flightS);
  return {
    contactTime,
    flightTime,
    dutyFactor: bySide((step) => step.duty),
    symmetryContactTime: symmetryIndexPct(contactTime),
    symmetryFlightTime: symmetryIndexPct(flightTime),
    symmetryStepTime: symmetryIndexPct(bySide((step) => step.stepS)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
