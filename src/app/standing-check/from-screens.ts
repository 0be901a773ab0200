import { trackFromFrames } from '../../core/pose/pose-track';
import type { StandingRepeat, StandingView } from '../../core/standing/standing-findings';
import { words } from '../../core/words/words';
import type { GuidedHolds } from './guided-holds';
import type { PhotoLook } from './look-at-standing';
import type { Photos } from './photo-screen';
import { STANDING_MODEL } from './standing-model';
import type { LabelledStill } from './standing-result';

const text = words.standingCheck;

/** What the holds of a guide leave to look at. */
export function labelledStills({ steps, stills }: Pick<GuidedHolds, 'steps' | 'stills'>): LabelledStill[] {
  const repeats = new Set(steps.map(({ repeat }) => repeat)).size;
  return steps.flatMap(({ view, repeat }, i) => {
    const picture = stills[i];
    if (!picture) return [];
    const [name, time] = [text.views[view], text.guide.time(repeat + 1, repeats)];
    return [
      {
        picture,
        label: text.result.stills.alt(name, time),
        caption: [name, time].filter(Boolean).join(' · '),
      },
    ];
  });
}

export function photoStills(photos: Photos): LabelledStill[] {
  return seenIn(photos).flatMap(([view, { still }]) =>
    still ? [{ picture: still, label: text.photos.alt(text.views[view]), caption: text.views[view] }] : [],
  );
}

/** Photos are one time of standing: each is a track of one frame. */
export function repeatOfPhotos(photos: Photos): StandingRepeat {
  return seenIn(photos).map(([view, { frame, widthPx, heightPx }]) => ({
    view,
    track: trackFromFrames([frame], widthPx, heightPx, STANDING_MODEL),
  }));
}

type Seen = Extract<PhotoLook, { readonly ok: true }>;

function seenIn(photos: Photos): [view: StandingView, look: Seen][] {
  return (Object.entries(photos) as [StandingView, Photos[StandingView]][]).flatMap(([view, look]) =>
    look !== null && look !== 'looking' && look.ok ? [[view, look] as [StandingView, Seen]] : [],
  );
}
