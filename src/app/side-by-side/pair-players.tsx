import { useState, type ReactElement } from 'react';
import { listed } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { PLACES } from '../comparison/compare-desk';
import type { ShownClip } from '../result/clip-player';
import { LayoutChoice, type Layout } from './layout-choice';
import type { PairedClips } from './pair-clips';
import { PairPlayer } from './pair-player';
import { isTracked } from './pair-run';
import { PairTabs } from './pair-tabs';

/** Narrower than this two pictures beside each other are too small, CSS px. */
const WIDE = '(min-width: 48rem)';

/** The clips of both runs in step, view by view; what cannot be played is said. */
export function PairPlayers({ paired }: { readonly paired: PairedClips<ShownClip> }): ReactElement {
  const { pairs, alone } = paired;
  const [layout, setLayout] = useState<Layout>(() => (matchMedia(WIDE).matches ? 'side' : 'stacked'));
  const [mirror, setMirror] = useState(true);
  const [chosen, setChosen] = useState(0);
  const text = words.sideBySide;
  const shown = Math.min(chosen, pairs.length - 1);
  const pair = pairs[shown];
  return (
    <div className="pair-players">
      {pair ? (
        <PairTabs pairs={pairs} shown={shown} onShow={setChosen}>
          {isTracked(pair.before) && isTracked(pair.after) ? (
            <>
              <LayoutChoice layout={layout} onLayout={setLayout} />
              <PairPlayer
                key={shown}
                pair={{ before: pair.before, after: pair.after, opposite: pair.opposite }}
                layout={layout}
                mirror={mirror}
                onMirror={setMirror}
              />
            </>
          ) : (
            <div className="pair-missing">
              {PLACES.filter((place) => !isTracked(pair[place])).map((place) => (
                <p key={place}>{text.players.noJoints(text.places[place])}</p>
              ))}
            </div>
          )}
        </PairTabs>
      ) : (
        <p className="pair-missing">{text.players.noPair}</p>
      )}
      {PLACES.map(
        (place) =>
          alone[place].length > 0 && (
            <p key={place} className="small soft">
              {text.players.alone(
                text.places[place],
                listed(alone[place].map(({ source }) => words.names.views[source.view])),
              )}
            </p>
          ),
      )}
    </div>
  );
}
