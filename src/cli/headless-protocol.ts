import type { Outcome, Progress, TrackedClip } from '../../workers/analysis-api';
import type { ModelId } from '../pose/pose-estimator';
import type { PortableTrack } from './portable-track';

/** What the command asks of the headless page: types only, read on both sides. */
export interface HeadlessTracker {
  /** Tracks the file chosen in the page's file input. */
  trackChosenFile(model: ModelId): Promise<Outcome<PortableClip>>;
}

export type PortableClip = Omit<TrackedClip, 'track'> & { readonly track: PortableTrack };

declare global {
  interface Window {
    plumblineTracker?: HeadlessTracker;
    /** Put there by the command, to hear how far it is. */
    plumblineProgress?: (progress: Progress) => void;
  }
}
