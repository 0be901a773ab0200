import { sourcesOf } from '../../report/report-sources';
import type { ShownClip } from '../result/clip-player';
import type { Judged, SessionState } from './session-state';

/** The clips of a report, in its order, with their videos and joints where they are at hand. */
export function shownClips(judged: Judged, clips: SessionState['clips']): readonly ShownClip[] {
  return sourcesOf(judged.report).map((source, i) => {
    const slot = clips.find(({ id }) => id === judged.clipIds[i]);
    const cleaned = judged.cleaned[i];
    return { source, ...(slot?.video && { video: slot.video }), ...(cleaned && { cleaned }) };
  });
}
