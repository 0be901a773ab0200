import type { ReactElement, ReactNode } from 'react';
import './making-bar.css';

interface MakingBarProps {
  /** What is being made, for those who do not see the page. */
  readonly label: string;
  /** 0 to 1; left out while it cannot be known. */
  readonly fraction?: number;
  /** How far it is, in words. */
  readonly children: ReactNode;
}

/** How far something is that is being made. */
export function MakingBar({ label, fraction, children }: MakingBarProps): ReactElement {
  return (
    <div className="making-bar">
      <progress aria-label={label} max={1} {...(fraction !== undefined && { value: fraction })} />
      <div className="making-words small number">{children}</div>
    </div>
  );
}
