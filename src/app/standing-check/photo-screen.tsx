import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { StandingView } from '../../core/standing/standing-findings';
import { words } from '../../core/words/words';
import { useLive } from '../live/live-context';
import { FileButton } from '../theme/file-button';
import { HeldStill } from './held-still';
import { lookAtStanding, type PhotoLook } from './look-at-standing';

const text = words.standingCheck.photos;
export const PHOTO_VIEWS: readonly StandingView[] = ['front', 'side-left', 'side-right'];

export type Photos = Readonly<Record<StandingView, PhotoLook | 'looking' | null>>;
const NONE: Photos = { front: null, 'side-left': null, 'side-right': null };

interface PhotoScreenProps {
  onShow(photos: Photos): void;
  onBack(): void;
}

/** One photo from each side, any of them; what is wrong with one is said beside it, and the others stay. */
export function PhotoScreen({ onShow, onBack }: PhotoScreenProps): ReactElement {
  const { desk } = useLive();
  const [photos, setPhotos] = useState(NONE);
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The last one that was chosen for a side counts, however long each takes. */
  const turns = useRef({ front: 0, 'side-left': 0, 'side-right': 0 });
  const looks = Object.values(photos);
  const good = looks.some((look) => look !== null && look !== 'looking' && look.ok);
  const looking = looks.includes('looking');
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const put = (view: StandingView, look: Photos[StandingView]): void =>
    setPhotos((now) => ({ ...now, [view]: look }));
  const choose = async (view: StandingView, file: File): Promise<void> => {
    const turn = ++turns.current[view];
    put(view, 'looking');
    const look = await lookAtStanding(desk, file);
    if (turn === turns.current[view]) put(view, look);
  };
  return (
    <section className="photo-screen" aria-labelledby="photo-heading">
      <header>
        <h2 id="photo-heading" ref={heading} tabIndex={-1}>
          {text.heading}
        </h2>
        <p>{text.lead}</p>
        <p className="small soft">{text.once}</p>
      </header>
      <ul className="photo-list" role="list">
        {PHOTO_VIEWS.map((view) => (
          <li key={view}>
            <PhotoPlace
              view={view}
              look={photos[view]}
              onChoose={(file) => void choose(view, file)}
              onRemove={() => {
                turns.current[view]++;
                put(view, null);
              }}
            />
          </li>
        ))}
      </ul>
      <div className="standing-buttons">
        <button
          type="button"
          className="button primary"
          aria-disabled={looking}
          onClick={() => {
            if (looking) return;
            if (good) onShow(photos);
            else setAsked(true);
          }}
        >
          {text.show}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {text.back}
        </button>
      </div>
      <p role="status">{asked && !good && !looking && text.none}</p>
      <p className="small soft">{words.standingCheck.ways.privacy}</p>
    </section>
  );
}

interface PhotoPlaceProps {
  readonly view: StandingView;
  readonly look: Photos[StandingView];
  onChoose(file: File): void;
  onRemove(): void;
}

function PhotoPlace({ view, look, onChoose, onRemove }: PhotoPlaceProps): ReactElement {
  const name = words.standingCheck.views[view];
  const choose = look === null ? text.choose(name) : text.another(name);
  const still = look !== null && look !== 'looking' && look.ok ? look.still : null;
  return (
    <div className="photo-place" data-has={still !== null}>
      {still ? <HeldStill picture={still} label={text.alt(name)} /> : <p className="photo-name">{name}</p>}
      <p role="status" className="photo-said" data-wrong={look !== null && look !== 'looking' && !look.ok}>
        {look === 'looking' ? text.looking : look === null ? '' : look.ok ? text.good : look.message}
      </p>
      <FileButton filesLabel={choose} accept="image/*" onFiles={([file]) => onChoose(file!)}>
        {choose}
      </FileButton>
      {look !== null && (
        <button type="button" className="button slim" aria-label={text.remove(name)} onClick={onRemove}>
          {text.removeShort}
        </button>
      )}
    </div>
  );
}
