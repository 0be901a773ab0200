import { useId, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import type { ShownClip } from '../result/clip-player';
import type { ClipPair } from './pair-clips';

interface PairTabsProps {
  readonly pairs: readonly ClipPair<ShownClip>[];
  readonly shown: number;
  onShow(pair: number): void;
  readonly children: ReactNode;
}

/** A tab for each view that both runs were filmed from; one view alone needs none. */
export function PairTabs({ pairs, shown, onShow, children }: PairTabsProps): ReactElement {
  const id = useId();
  if (pairs.length < 2) return <>{children}</>;
  return (
    <div>
      <div className="tabs" role="tablist" aria-label={words.sideBySide.players.pairs}>
        {pairs.map(({ after }, i) => (
          <button
            key={after.source.view}
            type="button"
            role="tab"
            id={`${id}-tab-${i}`}
            aria-selected={i === shown}
            aria-controls={`${id}-panel`}
            tabIndex={i === shown ? 0 : -1}
            onClick={() => onShow(i)}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              if (!step) return;
              const next = (i + step + pairs.length) % pairs.length;
              onShow(next);
              document.getElementById(`${id}-tab-${next}`)?.focus();
            }}
          >
            {words.names.viewTabs[after.source.view]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown}`}>
        {children}
      </div>
    </div>
  );
}
