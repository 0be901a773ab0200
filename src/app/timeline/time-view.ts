import type { TimeRange } from '../clock/clip-clock';

/** Which part of a clip the timeline shows and how large. Lengths are px of the screen. */
export interface TimeView {
  /** The whole clip. */
  readonly clip: TimeRange;
  /** How wide the timeline is. */
  readonly widthPx: number;
  /** How large a second is; never so small that the clip would leave room. */
  readonly pxPerS: number;
  /** How far it is scrolled along. */
  readonly scrollPx: number;
  /** The largest that a second may be. */
  readonly mostPxPerS: number;
}

/** Room at both ends, so that what stands at the first or last frame can be taken hold of. */
export const END_PX = 14;
/** Browsers end long before twice as wide; scrolling through more than this is nobody's wish. */
const WIDEST_PX = 6e6;
/** Closest of all a frame is as wide as a fingertip is not: a fingertip's half. */
const FRAME_PX = 20;

/** The whole clip from end to end. */
export function wholeClip(clip: TimeRange, widthPx: number, framesPerS: number): TimeView {
  const fitting = fittingPxPerS(clip, widthPx);
  const closest = Math.min(FRAME_PX * framesPerS, WIDEST_PX / lengthS(clip));
  const mostPxPerS = Number.isFinite(closest) ? Math.max(fitting, closest) : fitting;
  return { clip, widthPx, pxPerS: fitting, scrollPx: 0, mostPxPerS };
}

/** The same moments in another width; what showed the whole clip goes on doing so. */
export function inWidth(view: TimeView, widthPx: number): TimeView {
  const whole = showsWhole(view);
  const pxPerS = whole ? fittingPxPerS(view.clip, widthPx) : view.pxPerS;
  return bounded({ ...view, widthPx, pxPerS });
}

export function showsWhole(view: TimeView): boolean {
  return view.pxPerS <= fittingPxPerS(view.clip, view.widthPx) * (1 + 1e-9);
}

export function showsClosest(view: TimeView): boolean {
  return view.pxPerS >= view.mostPxPerS * (1 - 1e-9);
}

/** Where a moment is, px from the timeline's left edge; outside it where the moment is not on show. */
export function pxAt(view: TimeView, timeS: number): number {
  return END_PX + (timeS - view.clip.fromS) * view.pxPerS - view.scrollPx;
}

/** Which moment is at a place, px from the timeline's left edge; it may be before or after the clip. */
export function timeAt(view: TimeView, px: number): number {
  return view.clip.fromS + (px + view.scrollPx - END_PX) / view.pxPerS;
}

/** What is on show from edge to edge; the room at the ends belongs to no moment of the clip. */
export function partOnShow(view: TimeView): TimeRange {
  return { fromS: timeAt(view, 0), toS: timeAt(view, view.widthPx) };
}

/** How wide all of it is: what there is to scroll through. */
export function contentPx(view: TimeView): number {
  return lengthS(view.clip) * view.pxPerS + 2 * END_PX;
}

/** Larger (factor above 1) or smaller; the moment `aboutS` stays where it is as far as the ends allow. */
export function zoomed(view: TimeView, factor: number, aboutS: number): TimeView {
  const least = fittingPxPerS(view.clip, view.widthPx);
  const pxPerS = Math.min(Math.max(view.pxPerS * factor, least), Math.max(view.mostPxPerS, least));
  const scrollPx = END_PX + (aboutS - view.clip.fromS) * pxPerS - pxAt(view, aboutS);
  return bounded({ ...view, pxPerS, scrollPx });
}

export function scrolledTo(view: TimeView, scrollPx: number): TimeView {
  return bounded({ ...view, scrollPx });
}

/** Scrolled only if a moment is not on show: then so that it is a fifth of the width from the edge that it is beyond. */
export function bringingIn(view: TimeView, timeS: number): TimeView {
  const px = pxAt(view, timeS);
  if (px >= 0 && px <= view.widthPx) return view;
  const place = px < 0 ? 0.8 * view.widthPx : 0.2 * view.widthPx;
  return scrolledTo(view, view.scrollPx + px - place);
}

/** About which moment to zoom: the one that the clock shows, else the middle. */
export function anchorS(view: TimeView, nowS: number): number {
  const px = pxAt(view, nowS);
  return px >= 0 && px <= view.widthPx ? nowS : timeAt(view, view.widthPx / 2);
}

const STEPS_S = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300] as const;

/** Moments for the ruler's marks, round and at least `apartPx` from each other, with the decimals to write them with. */
export function rulerMarks(view: TimeView, apartPx: number): { timesS: number[]; decimals: number } {
  const stepS = STEPS_S.find((each) => each * view.pxPerS >= apartPx) ?? 600;
  const shown = partOnShow(view);
  const first = Math.ceil((Math.max(shown.fromS, view.clip.fromS) - 1e-9) / stepS);
  const last = Math.floor((Math.min(shown.toS, view.clip.toS) + 1e-9) / stepS);
  const timesS = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * stepS);
  return { timesS, decimals: stepS >= 1 ? 0 : stepS >= 0.1 ? 1 : 2 };
}

function bounded(view: TimeView): TimeView {
  const pxPerS = Math.max(view.pxPerS, fittingPxPerS(view.clip, view.widthPx));
  const fit = { ...view, pxPerS };
  const most = Math.max(0, contentPx(fit) - view.widthPx);
  return { ...fit, scrollPx: Math.min(Math.max(view.scrollPx, 0), most) };
}

function fittingPxPerS(clip: TimeRange, widthPx: number): number {
  return Math.max(1, widthPx - 2 * END_PX) / lengthS(clip);
}

/** One picture alone has no length; anything will do to divide by. */
function lengthS({ fromS, toS }: TimeRange): number {
  return Math.max(toS - fromS, 1e-3);
}
