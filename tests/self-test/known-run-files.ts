import { writeTrackFile } from '../../src/core/pose/track-file';
import type { KeypointName } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { type KnownRun, MEASURE_BARS } from '../../src/self-test/known-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { valuesOf } from '../validation/made-up-runs';

/** What no measure from the side looks at. */
const LEFT_OUT = /eye|mouth|pinky|index$|thumb/;
const KEPT = (name: KeypointName): boolean => name.includes('foot') || !LEFT_OUT.test(name);

/**
 * The made-up run of the self-test: `track.pose.json` and `truth.json`. Left and right differ by more than they may be
 * off, so that exchanged sides are found; and it is a runner whom this project measures within its goals, so that what
 * is off is the machine's doing. The truth is worked out from the runner in three dimensions, by formulas that
 * share nothing with the product's (tests/fixtures/synthetic-runner/truth.ts).
 */
export function knownRunFiles(): Readonly<Record<'track.pose.json' | 'truth.json', string>> {
  const runner = makeRunner({
    seed: 8,
    stepRatePerMin: 172,
    durationS: 8,
    dutyFactor: 0.3,
    contactTimeAsymmetryPct: -9,
    footAheadAtContact: { left: 0.15, right: 0.17 },
    footPitchAtContactDeg: { left: -3, right: 2 },
    trunkLeanDeg: 9,
  });
  const film = filmRunner(runner, { startS: 1, durationS: 6, distanceM: 12 });
  const { events } = film.truth;
  const known: KnownRun = {
    view: 'side-left',
    values: Object.fromEntries(
      Object.entries(valuesOf(film.truth)).filter(([id]) => id in MEASURE_BARS),
    ) as KnownRun['values'],
    landings: events.filter(({ type }) => type === 'IC').map(({ side, timeS }) => ({ side, timeS })),
  };
  const { frames, ...head } = writeTrackFile(withoutFace(film.track));
  const lines = frames.map((frame) => JSON.stringify(frame)).join(',\n');
  return {
    'track.pose.json': `${JSON.stringify(head).slice(0, -1)},"frames":[\n${lines}\n]}\n`,
    'truth.json': `${JSON.stringify(known, rounded, 2)}\n`,
  };
}

function withoutFace(track: PoseTrack): PoseTrack {
  return { ...track, columns: new Map([...track.columns].filter(([name]) => KEPT(name))) };
}

/** The last digits of a sine are the machine's own. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(6)) : value;
}
