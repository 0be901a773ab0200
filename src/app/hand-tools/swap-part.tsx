import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { number } from '../../core/words/numbers';
import { useWorkspace } from '../workspace/workspace-context';
import { RangeFields } from './range-fields';

/** Left and right leg exchanged in a part of the clip, where the network took one for the other. */
export function SwapPart(): ReactElement {
  const { current: clip, add } = useWorkspace();
  const [{ fromS, toS }, setRange] = useState<{ fromS: number | null; toS: number | null }>({
    fromS: null,
    toS: null,
  });
  const [said, setSaid] = useState('');
  const text = words.handTools.swap;
  const backwards = fromS !== null && toS !== null && fromS > toS;
  const ready = fromS !== null && toS !== null && !backwards;
  const swap = (): void => {
    if (!ready) return;
    add({ kind: 'swap-legs', fromS, toS });
    setSaid(text.done(number(fromS, 2), number(toS, 2)));
    setRange({ fromS: null, toS: null });
  };
  return (
    <details className="hand-fold">
      <summary>{text.heading}</summary>
      <div className="hand-fold-body">
        <p className="small soft">{text.why}</p>
        <RangeFields
          clock={clip.clock}
          fromS={fromS}
          toS={toS}
          onFrom={(next) => setRange({ fromS: next, toS })}
          onTo={(next) => setRange({ fromS, toS: next })}
        />
        {backwards && <p className="small wrong">{text.backwards}</p>}
        <button type="button" className="button slim" aria-disabled={!ready} onClick={swap}>
          {text.swap}
        </button>
        <p className="small soft" role="status">
          {said}
        </p>
      </div>
    </details>
  );
}
