import type { CameraFormat } from './camera';

/** A constraint that TypeScript's library does not know: `none` wants the camera's own picture, neither cropped nor scaled. */
export interface CameraConstraints extends MediaTrackConstraintSet {
  readonly resizeMode?: { readonly ideal: 'none' };
}

/** Fewer than this blur the moment of landing; a little less, for cameras that say 29.97. */
const ENOUGH_FPS = 29.5;
const HD = { long: 1280, short: 720 } as const;
/** What is offered, as far as the camera goes: more pixels would not help to find joints. */
const SIZES = [
  [1920, 1080],
  [1280, 720],
  [640, 480],
] as const;
const RATES = [120, 60, 30] as const;
/** Some browsers do not say how many frames a camera gives; most give so many. */
export const USUAL_FPS = 30;

/** What a running track says that it gives. */
export function formatOf(track: MediaStreamTrack): CameraFormat {
  const { width, height, frameRate } = track.getSettings();
  return {
    widthPx: Math.round(width ?? 640),
    heightPx: Math.round(height ?? 480),
    framesPerSecond: frameRate && Number.isFinite(frameRate) ? frameRate : USUAL_FPS,
  };
}

/** The most frames a second that a camera says it can give, at whichever size; `null` where it does not say. */
export function mostFps(track: MediaStreamTrack): number | null {
  const most = capabilitiesOf(track)?.frameRate?.max;
  return most !== undefined && Number.isFinite(most) && most > 0 ? most : null;
}

/** Whether a format lies within what a camera states; one that states nothing may give anything. */
export function mayGive(track: MediaStreamTrack, format: CameraFormat): boolean {
  const { width, height } = capabilitiesOf(track) ?? {};
  const within = !width?.max || !height?.max || pixels(format) <= width.max * height.max;
  return within && format.framesPerSecond <= (mostFps(track) ?? USUAL_FPS) + 1;
}

/**
 * What can be asked of a camera: usual sizes and rates within the ranges that it states, and what it gives now. Ranges say
 * nothing of pairs: a camera with 60 frames a second and 1920 pixels may not have both at once.
 * @returns the largest first, then the fastest
 */
export function offersOf(track: MediaStreamTrack): readonly CameraFormat[] {
  const now = formatOf(track);
  const { width, height } = capabilitiesOf(track) ?? {};
  const most = mostFps(track);
  if (!width?.max || !height?.max || most === null) return [now];
  const upright = now.heightPx > now.widthPx;
  const [long, short] = [Math.max(width.max, height.max), Math.min(width.max, height.max)];
  const rates: number[] = RATES.filter((fps) => fps <= most + 1);
  if (!rates.some((fps) => Math.abs(fps - most) <= 1) && most >= 1) rates.push(Math.floor(most));
  const offers = SIZES.filter(([l, s]) => l <= long && s <= short).flatMap(([l, s]) =>
    rates.map((framesPerSecond) => ({
      widthPx: upright ? s : l,
      heightPx: upright ? l : s,
      framesPerSecond,
    })),
  );
  return (offers.some((offer) => isSame(offer, now)) ? offers : [...offers, now]).sort(
    (a, b) => pixels(b) - pixels(a) || b.framesPerSecond - a.framesPerSecond,
  );
}

/**
 * Whether one format serves gait better. Thirty frames a second come first, then 1280 x 720; from there on frames count
 * before pixels, for a foot's landing is over in a few hundredths of a second while 720 rows show every joint. Below that
 * size pixels count first, and below thirty frames a second frames do.
 * @returns negative where `a` is the better one
 */
export function compareFormats(a: CameraFormat, b: CameraFormat): number {
  const tier = tierOf(a);
  if (tier !== tierOf(b)) return tierOf(b) - tier;
  const byFrames = Math.round(b.framesPerSecond) - Math.round(a.framesPerSecond);
  const byPixels = pixels(b) - pixels(a);
  return tier === 1 ? byPixels || byFrames : byFrames || byPixels;
}

/**
 * A wish that never fails: the nearest is given. Sizes are asked for lying, as sensors are: a phone that is held upright
 * turns them by itself.
 */
export function wishFor({ widthPx, heightPx, framesPerSecond }: CameraFormat): CameraConstraints {
  return {
    width: { ideal: Math.max(widthPx, heightPx) },
    height: { ideal: Math.min(widthPx, heightPx) },
    frameRate: { ideal: framesPerSecond },
    resizeMode: { ideal: 'none' },
  };
}

function tierOf({ widthPx, heightPx, framesPerSecond }: CameraFormat): 0 | 1 | 2 {
  if (framesPerSecond < ENOUGH_FPS) return 0;
  const isHd = Math.max(widthPx, heightPx) >= HD.long && Math.min(widthPx, heightPx) >= HD.short;
  return isHd ? 2 : 1;
}

function isSame(a: CameraFormat, b: CameraFormat): boolean {
  return (
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx &&
    Math.abs(a.framesPerSecond - b.framesPerSecond) <= 1
  );
}

function pixels({ widthPx, heightPx }: CameraFormat): number {
  return widthPx * heightPx;
}

/** Missing in Firefox before 132. */
function capabilitiesOf(track: Partial<MediaStreamTrack>): MediaTrackCapabilities | undefined {
  return track.getCapabilities?.();
}
