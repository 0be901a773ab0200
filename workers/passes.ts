import { nearestFrame } from '../src/media/frame-times';
import type { Pass, PassKind, PassStretch, StretchLooks } from './pass';
import type { PreparedTrack } from './prepare-track';
import { stretchesOf } from './stretches';

/** Every frame, and the network follows the runner. */
export function allFrames({ timesS, keyPlaces }: Pick<PreparedTrack, 'timesS' | 'keyPlaces'>): Pass {
  return { kind: 'all', timesS, stretches: stretchesOf(timesS.length, keyPlaces), looks: null };
}

/** As many frames as tell the strides; the light network follows the runner. */
export function lightFrames({ timesS, keyPlaces, lightPlaces }: PreparedTrack): Pass {
  if (!lightPlaces) return { ...allFrames({ timesS, keyPlaces }), kind: 'light' };
  const times = Float64Array.from(lightPlaces, (place) => timesS[place]!);
  const keys = keyPlaces.map((key) => nearestFrame(times, timesS[key]!));
  return { kind: 'light', timesS: times, stretches: stretchesOf(times.length, keys), looks: null };
}

/** Each look costs as much as ten frames of the light network: a second of them is worth another worker. */
const LOOKS_WORTH_SHARING = 20;

/** Single looks. @param places in `timesS`, rising. @param hintsAt of some of them: see hints.ts */
export function singleLooks(
  { timesS }: Pick<PreparedTrack, 'timesS'>,
  places: Uint32Array,
  hintsAt: (from: number, to: number) => Float64Array,
): Pass {
  const stretches = stretchesOf(places.length, [], places.length < LOOKS_WORTH_SHARING ? 1 : 2);
  return {
    kind: 'looks',
    timesS: Float64Array.from(places, (place) => timesS[place]!),
    stretches,
    looks: stretches.map(({ from, to }) => ({ places: places.slice(from, to), hints: hintsAt(from, to) })),
  };
}

/** One stretch of a pass with the frames for it. */
export async function stretchOf(prepared: PreparedTrack, pass: Pass, index: number): Promise<PassStretch> {
  const looks = pass.looks?.[index];
  if (looks) return looksOf(prepared, looks);
  const { from, to } = pass.stretches[index]!;
  return { from, to, ...(await followed(prepared, pass.kind)), hints: null, framesBefore: from };
}

/** The looks of one stretch; its feed has their frames only. */
export async function looksOf(
  { estimator, feedOf }: PreparedTrack,
  { places, hints }: StretchLooks,
): Promise<PassStretch> {
  const feed = await feedOf(places);
  // The light network has been there.
  return { estimator, feed, from: 0, to: places.length, hints, framesBefore: Infinity };
}

async function followed(
  { estimator, light, lightPlaces, feedOf }: PreparedTrack,
  kind: PassKind,
): Promise<Pick<PassStretch, 'estimator' | 'feed'>> {
  if (kind === 'all' || !light) return { estimator, feed: await feedOf(null) };
  return { estimator: light, feed: await feedOf(lightPlaces) };
}
