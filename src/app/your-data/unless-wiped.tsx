import { useEffect, useRef, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import { useCompareDesk } from '../comparison/compare-context';
import { useLive } from '../live/live-context';
import { useSession } from '../session/session-context';
import { Bob } from '../theme/marks';
import { wiping as ofThePage, type WipeState, type Wiping } from './wiping';
import './your-data.css';

const text = words.yourData.everything;

interface UnlessWipedProps {
  readonly wiping?: Wiping;
  readonly children: ReactNode;
}

/**
 * The page, until everything is deleted, here or in another tab: then all that it does ends, and nothing of it can be reached
 * that would write anything back.
 */
export function UnlessWiped({ wiping = ofThePage, children }: UnlessWipedProps): ReactNode {
  const session = useSession();
  const desk = useCompareDesk();
  const live = useLive();
  const state = useSyncExternalStore(wiping.subscribe, wiping.state);
  const over = state.kind !== 'none';
  useEffect(() => wiping.hearOtherTabs(), [wiping]);
  useEffect(() => {
    if (!over) return;
    session.dispose();
    desk.dispose();
    live.desk.close();
  }, [over, session, desk, live]);
  return over ? <Wiped state={state} onAgain={() => void wiping.begin()} /> : children;
}

interface WipedProps {
  readonly state: WipeState;
  onAgain(): void;
}

function Wiped({ state, onAgain }: WipedProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind } = state;
  useEffect(() => heading.current?.focus(), [kind]);
  const [title, more] = said(state);
  return (
    <div className="frame">
      <header className="masthead">
        <span className="brand">
          <Bob />
          {words.frame.name}
        </span>
      </header>
      <main className="main wide wiped" aria-busy={kind === 'deleting'}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {more !== '' && <p className="lead">{more}</p>}
        {kind !== 'deleting' && (
          <p className="wiped-ways">
            {kind === 'left' && (
              <button type="button" className="button primary" onClick={onAgain}>
                {text.again}
              </button>
            )}
            <button
              type="button"
              className={kind === 'left' ? 'button' : 'button primary'}
              onClick={beginAnew}
            >
              {text.begin}
            </button>
          </p>
        )}
      </main>
    </div>
  );
}

function said(state: WipeState): readonly [string, string] {
  switch (state.kind) {
    case 'done':
      return [text.done, text.doneMore];
    case 'elsewhere':
      return [text.elsewhere, text.elsewhereMore];
    case 'left':
      return [text.left, text.leftMore(state.names)];
    default:
      return [text.deleting, ''];
  }
}

/** The first page, loaded from the network as by anyone who was never here. */
function beginAnew(): void {
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}
