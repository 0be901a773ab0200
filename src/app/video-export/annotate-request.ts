import type { AnnotateRequest, Annotations } from '../../../workers/analysis-api';
import type { ReportSource } from '../../report/report';
import type { ShownClip } from '../result/clip-player';

export const ALL_ANNOTATIONS: Annotations = { skeleton: true, events: true, angles: true };

/** What can be drawn into a clip: without a run there are no events, and a camera at an angle shows no angles. */
export function annotationsOf({ events, view }: ReportSource): (keyof Annotations)[] {
  return [
    'skeleton',
    ...(events.length > 0 ? (['events'] as const) : []),
    ...(view === 'oblique' ? [] : (['angles'] as const)),
  ];
}

/**
 * What the engine is asked for to make a clip's annotated video.
 * @returns null where the video or its joints are not at hand
 */
export function annotateRequest(
  { source, video, cleaned }: ShownClip,
  wanted: Annotations = ALL_ANNOTATIONS,
): AnnotateRequest | null {
  if (!video || !cleaned) return null;
  const kinds = annotationsOf(source);
  return {
    file: video,
    track: cleaned,
    view: source.view,
    events: source.events,
    rollDeg: source.situation?.roll.correctedDeg ?? 0,
    show: {
      skeleton: wanted.skeleton,
      events: kinds.includes('events') && wanted.events,
      angles: kinds.includes('angles') && wanted.angles,
    },
  };
}
