import type { MeasureId } from '../../core/metrics/measure';
import type { SignalId } from '../../core/metrics/signal-over-clip';

/** Joints whose place in the picture can be plotted, from head to foot; all but the nose have a left and a right. */
export const JOINT_PARTS = [
  'nose',
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'foot_index',
] as const;
export type JointPart = (typeof JOINT_PARTS)[number];

/** Across the picture from its left edge, or down from its top. */
export type PictureAxis = 'x' | 'y';

/** What a plot over time shows. */
export type PlotId =
  | { readonly kind: 'angle'; readonly id: SignalId }
  | { readonly kind: 'joint'; readonly part: JointPart; readonly axis: PictureAxis }
  | { readonly kind: 'measure'; readonly id: MeasureId };

/** A name for it that no other plot has: a key, an option's value. */
export function plotKey(plot: PlotId): string {
  return plot.kind === 'joint' ? `joint ${plot.part} ${plot.axis}` : `${plot.kind} ${plot.id}`;
}
