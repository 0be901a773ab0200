import type {
  AnnotatedVideo,
  CompareVideoRequest,
  ElementFrames,
  VideoHalf,
} from '../../workers/analysis-api';
import type { Skeleton } from '../drawing/skeleton';
import { frameNotes } from './annotate-video-notes';
import { encodeFrames, type DrawFrames, type EncodeOptions } from './encode-frames';
import { FrameReader } from './frame-reader';
import { frameRate, nearestFrame } from './frame-times';
import { halfPicture, legInClip, type HalfPicture } from './half-picture';
import type { OpenClip } from './open-clip';
import { momentPairs } from './pair-moments';
import { runnerPath } from './runner-path';
import { drawHalf, drawHeadings, type DrawnHalf } from './side-by-side-draw';
import { uprightFrames } from './upright-frames';

/** The runner's way is smoothed over so many strides. */
const STRIDES_SMOOTHED = 2;

/** A clip that is held open, and the page's <video> element where its decoder is `element`. */
export interface OpenHalf {
  readonly clip: OpenClip;
  readonly element?: ElementFrames | undefined;
}

/**
 * Draws two runs beside each other at the same percent of the stride and encodes them. The clip before leads: every one
 * of its frames is there with its own time; the clip after shows its nearest frame, read in order as far as its strides
 * go in order. Closes the clip after; holds as few frames as the annotated video, and what a frame reader keeps.
 * @throws {RangeError} where one clip shows no whole stride
 * @throws {MediaError} as encodeFrames, uprightFrames and FrameReader do. The signal's reason when it is aborted.
 */
export async function sideBySideVideo(
  before: OpenHalf,
  after: OpenHalf,
  request: CompareVideoRequest,
  options: EncodeOptions,
): Promise<AnnotatedVideo> {
  const halves = [request.before, request.after] as const;
  const pairAt = momentPairs(request.before.strides, request.after.strides);
  const { fps, intervalS } = frameRate(before.clip.timesS);
  const { timesS } = before.clip;
  const full = halfPicture([legInClip(halves[0].track), legInClip(halves[1].track)]);
  const plan = {
    widthPx: 2 * full.widthPx,
    heightPx: full.heightPx,
    fps,
    durationS: timesS[timesS.length - 1]! - timesS[0]! + intervalS,
  };
  const [first, second] = [
    await halfDrawer(0, before.clip, request.before, request.skeleton),
    await halfDrawer(1, after.clip, request.after, request.skeleton),
  ];
  const reader = new FrameReader(after.clip, second.clipSize, after.element);
  const drawFrames: DrawFrames = async function* (context, scale) {
    const half = scaled(full, scale);
    const size = first.sizeIn(half);
    const longestPx = Math.ceil(Math.max(...Object.values(second.sizeIn(half))));
    for await (const frame of uprightFrames(before.clip, { ...size, element: before.element })) {
      const { timeS, durationS } = frame;
      const pair = pairAt(timeS);
      drawHalf(context, first.drawn(half, timeS, frame.draw));
      frame.close();
      const place = nearestFrame(after.clip.timesS, pair.timeS);
      const picture = await reader.picture(place, longestPx, () => !options.signal.aborted);
      options.signal.throwIfAborted();
      if (!picture) throw new Error('a frame was given up without being stopped');
      const draw: DrawnHalf['draw'] = (onto, w, h) => onto.drawImage(picture, 0, 0, w, h);
      drawHalf(context, second.drawn(half, after.clip.timesS[place]!, draw));
      picture.close();
      drawHeadings(context, half, pair.percent, request.side);
      yield { timeS, durationS };
    }
  };
  try {
    return await encodeFrames(plan, drawFrames, options);
  } finally {
    await reader.close();
  }
}

interface HalfDrawer {
  /** Of the upright clip. */
  readonly clipSize: { readonly widthPx: number; readonly heightPx: number };
  /** How large the whole frame is at the half's scale, whole px. */
  sizeIn(half: HalfPicture): { readonly widthPx: number; readonly heightPx: number };
  drawn(half: HalfPicture, timeS: number, draw: DrawnHalf['draw']): DrawnHalf;
}

/** What is known of one clip's runner, to be asked frame by frame. */
async function halfDrawer(
  place: DrawnHalf['place'],
  { track: video }: OpenClip,
  { track, view, strides, mirrored }: VideoHalf,
  skeleton: boolean,
): Promise<HalfDrawer> {
  const clipWidthPx = await video.getDisplayWidth();
  const clipHeightPx = await video.getDisplayHeight();
  const clipLegPx = legInClip(track);
  const meanStrideS = strides.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0) / strides.length;
  const hipsAt = runnerPath(track, STRIDES_SMOOTHED * meanStrideS);
  const show = { skeleton, events: false, angles: false };
  const notesAt = frameNotes({ track, view, events: [], rollDeg: 0, show });
  const nothing: Skeleton = new Map();
  return {
    clipSize: { widthPx: clipWidthPx, heightPx: clipHeightPx },
    sizeIn: ({ legPx }) => ({
      widthPx: Math.ceil((clipWidthPx * legPx) / clipLegPx),
      heightPx: Math.ceil((clipHeightPx * legPx) / clipLegPx),
    }),
    drawn: (half, timeS, draw) => ({
      place,
      half,
      clipWidthPx,
      clipHeightPx,
      clipLegPx,
      hips: hipsAt(timeS),
      mirrored,
      joints: skeleton ? notesAt(timeS).joints : nothing,
      draw,
    }),
  };
}

/** Where no encoder takes the picture as large as it was meant. */
function scaled({ widthPx, heightPx, legPx }: HalfPicture, scale: number): HalfPicture {
  return { widthPx: widthPx * scale, heightPx: heightPx * scale, legPx: legPx * scale };
}
