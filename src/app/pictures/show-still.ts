import { nearestFrame } from '../clock/frame-times';
import type { ShownClip } from '../result/clip-player';
import { poseAt } from './clip-pose';
import { paintStill, type StillParts } from './paint-still';
import type { PictureStore } from './picture-store';

/** Pictures are asked for when they are this near to the screen. */
const NEAR = '600px 0px';

/** Heights at which pictures are asked for, px: a still that grows a little does not need another one. */
const HEIGHTS_PX = [180, 270, 360, 540, 720, 1080, 1620];

export interface StillOptions extends Omit<StillParts, 'picture' | 'pose'> {
  readonly clip: ShownClip;
  readonly timeS: number;
  /** Asks for the picture although it is not on screen, as for a print. */
  readonly eager: boolean;
  onFailed(failed: boolean): void;
}

/**
 * Keeps a still on a canvas: the skeleton at once, the frame behind it when it comes, all at the screen's own
 * resolution. A canvas that has left the screen keeps what is on it, but no longer its frame.
 * @returns what ends it
 */
export function showStill(canvas: HTMLCanvasElement, store: PictureStore, options: StillOptions): () => void {
  const { clip, crop, shapes, eager, onFailed } = options;
  const { video, cleaned } = clip;
  // On the frame's own time, so that picture and skeleton cannot be of two frames.
  const timeS = cleaned ? (cleaned.timesS[nearestFrame(cleaned.timesS, options.timeS)] ?? 0) : options.timeS;
  const pose = poseAt(clip, timeS);
  let picture: ImageBitmap | null = null;
  let visible = eager;
  let wanted: { readonly heightPx: number; leave(): void } | null = null;

  const paint = (): void => {
    const widthPx = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
    const heightPx = Math.max(1, Math.round((widthPx * crop.heightPx) / crop.widthPx));
    if (canvas.width !== widthPx) canvas.width = widthPx;
    if (canvas.height !== heightPx) canvas.height = heightPx;
    const context = canvas.getContext('2d');
    if (context) paintStill(context, { picture, pose, crop, shapes }, devicePixelRatio);
  };
  const leave = (): void => {
    wanted?.leave();
    wanted = null;
    picture = null;
  };
  const look = (): void => {
    if (!video || !visible || canvas.clientWidth === 0) {
      leave();
      return;
    }
    const heightPx = pictureHeight(canvas.clientHeight * devicePixelRatio, crop.heightPx);
    if (wanted?.heightPx === heightPx) return;
    leave();
    const stop = store.want({ video, timeS, crop, heightPx }, (state) => {
      picture = state.kind === 'here' ? state.picture : null;
      onFailed(state.kind === 'failed');
      if (picture) paint();
    });
    wanted = { heightPx, leave: stop };
  };

  const resized = new ResizeObserver(() => {
    look();
    paint();
  });
  const seen = new IntersectionObserver(
    ([entry]) => {
      visible = eager || (entry?.isIntersecting ?? false);
      look();
    },
    { rootMargin: NEAR },
  );
  paint();
  if (eager) look();
  resized.observe(canvas);
  seen.observe(canvas);
  return () => {
    resized.disconnect();
    seen.disconnect();
    leave();
  };
}

/** @param shownPx height on the screen. @param cropPx height in the clip: a picture is not blown up. */
function pictureHeight(shownPx: number, cropPx: number): number {
  const step = HEIGHTS_PX.find((heightPx) => heightPx >= shownPx) ?? HEIGHTS_PX.at(-1)!;
  return Math.min(step, Math.ceil(cropPx));
}
