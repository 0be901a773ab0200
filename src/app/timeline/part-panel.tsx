import { useState, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { TypedField } from '../theme/typed-field';
import type { PartEnd, PartHand } from './use-part-hand';

/** The part that is judged, to be typed or taken from the frame on show. */
export function PartPanel({ hand }: { readonly hand: PartHand }): ReactElement {
  const { part, kept } = hand;
  const text = words.timeline.part;
  return (
    <section className="tl-panel" aria-label={text.label}>
      <p className="tl-chosen">
        <strong>{text.label}</strong>{' '}
        <span className="small soft">
          {kept ? text.kept(number(part.fromS, 2), number(part.toS, 2)) : text.whole}
        </span>
      </p>
      <div className="tl-buttons">
        <div className="tl-end">
          <EndField hand={hand} end="fromS" label={text.start} />
          <button type="button" className="button slim" onClick={() => hand.putHere('fromS')}>
            {text.startHere}
          </button>
        </div>
        <div className="tl-end">
          <EndField hand={hand} end="toS" label={text.end} />
          <button type="button" className="button slim" onClick={() => hand.putHere('toS')}>
            {text.endHere}
          </button>
        </div>
        <button type="button" className="button slim" aria-disabled={!kept} onClick={hand.wholeClip}>
          {text.wholeClip}
        </button>
      </div>
      <p className="unseen" role="status">
        {hand.said}
      </p>
    </section>
  );
}

interface EndFieldProps {
  readonly hand: PartHand;
  readonly end: PartEnd;
  readonly label: string;
}

/** Seconds; taken on Enter and on leaving the field, not while they are being typed. */
function EndField({ hand, end, label }: EndFieldProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const { part, clip } = hand;
  const shown = number(part[end], 2);
  const [lowS, highS] = end === 'fromS' ? [clip.fromS, part.toS] : [part.fromS, clip.toS];
  // The clip's own ends are shown rounded, and may be typed as shown.
  const value = typed === null ? part[end] : Number(typed.trim().replace(',', '.'));
  const wrong = typed !== null && !(typed.trim() !== '' && value >= lowS - 0.006 && value <= highS + 0.006);
  const take = (): void => {
    if (typed === null || wrong) return;
    setTyped(null);
    if (typed.trim() !== shown) hand.put(end, value);
  };
  return (
    <div
      onKeyDown={(key) => {
        if (key.key === 'Enter') take();
        if (key.key === 'Escape') setTyped(null);
      }}
    >
      <TypedField
        label={label}
        unit="s"
        value={typed ?? shown}
        wrong={wrong}
        note={wrong ? words.timeline.part.wrong(number(lowS, 2), number(highS, 2)) : undefined}
        inputMode="decimal"
        onType={setTyped}
        onBlur={take}
      />
    </div>
  );
}
