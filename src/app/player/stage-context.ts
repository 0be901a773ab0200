import { createContext, use } from 'react';
import type { PictureBox } from '../../drawing/picture-box';
import type { MarkPoint } from '../../core/by-hand/mark';

/** Where things are on the stage: what a layer over the picture needs to draw, and to understand a pointer. */
export interface StageView {
  /** The part of the upright clip that fills the stage, clip px: the whole, or less when zoomed in. */
  readonly region: PictureBox;
  /** Screen px (CSS) for one clip px. */
  readonly scale: number;
  /** Where a pointer is, in clip px; beyond the picture it is the nearest place on it. */
  toClip(clientX: number, clientY: number): MarkPoint;
}

export const StageContext = createContext<StageView | null>(null);

/** For layers inside the player's stage: draw in an <svg> whose viewBox is `region`. */
export function useStage(): StageView {
  const view = use(StageContext);
  if (!view) throw new Error('no stage around this layer');
  return view;
}
