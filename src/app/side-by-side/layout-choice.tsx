import type { ReactElement } from 'react';
import { words } from '../../core/words/words';

/** How the pictures of two runs lie to each other. */
export const LAYOUTS = ['side', 'stacked', 'ghost'] as const;
export type Layout = (typeof LAYOUTS)[number];

interface LayoutChoiceProps {
  readonly layout: Layout;
  onLayout(layout: Layout): void;
}

export function LayoutChoice({ layout, onLayout }: LayoutChoiceProps): ReactElement {
  const text = words.sideBySide.players;
  return (
    <div className="tools layout-choice" role="group" aria-label={text.layout}>
      {LAYOUTS.map((each) => (
        <button
          key={each}
          type="button"
          className="tool worded"
          aria-pressed={each === layout}
          onClick={() => onLayout(each)}
        >
          {text.layouts[each]}
        </button>
      ))}
    </div>
  );
}
