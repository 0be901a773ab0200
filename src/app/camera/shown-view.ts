import type { View } from '../../core/track/view';
import type { ShownView } from './say-figures';

/** What of a body a view shows; `null` where it is not known, or at an angle. */
export function shownView(view: View | null): ShownView | null {
  if (view === 'side-left' || view === 'side-right') return 'side';
  return view === 'rear' || view === 'front' ? view : null;
}

/**
 * Which way the outline from the side looks on the page: as the runner does, once it is known. A runner whose left side
 * is towards the camera looks to the left in its picture, and to the right where the view is mirrored.
 */
export function outlineFacesLeft(view: View | null, mirrored: boolean): boolean {
  if (view === 'side-left') return !mirrored;
  return view === 'side-right' && mirrored;
}
