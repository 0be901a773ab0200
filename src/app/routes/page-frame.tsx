import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import { useSessionState } from '../session/session-context';
import './page-frame.css';

interface PageFrameProps {
  readonly title: string;
  /** What the page is for, in a sentence or two. */
  readonly lead?: ReactNode;
  /** Where the focus goes when the page opens at a place of its own. */
  readonly openAtPlace?: boolean;
  readonly children?: ReactNode;
}

/** A page beside the analysis: the way back, its heading (which takes the focus), then what is on it. */
export function PageFrame({ title, lead, openAtPlace = false, children }: PageFrameProps): ReactElement {
  const { screen } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (openAtPlace) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the page opens: later changes of place are the page's own
  }, []);
  return (
    <div className="page wide">
      <header className="page-head">
        <p>
          <a href="#">{words.tools.back[screen]}</a>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}
