import { useEffect, type ReactElement } from 'react';
import { Analysing } from './analysing/analysing';
import { Home } from './home/home';
import { useFileDrop } from './home/use-file-drop';
import { Result } from './result/result';
import { useSession, useSessionState } from './session/session-context';
import { Foot } from './theme/foot';
import { Bob } from './theme/marks';
import { ThemeToggle } from './theme/theme-toggle';
import './theme/tokens.css';
import './theme/base.css';
import './theme/frame.css';

const TITLES = {
  home: 'Plumbline',
  analysing: 'Analysing – Plumbline',
  result: 'Report – Plumbline',
} as const;

export function App(): ReactElement {
  const session = useSession();
  const { screen, judged } = useSessionState();
  const draggedOver = useFileDrop(session);
  useEffect(() => {
    document.title = TITLES[screen];
  }, [screen]);
  return (
    <div className="frame">
      <header className="masthead">
        <button type="button" className="brand" onClick={() => session.home()}>
          <Bob />
          Plumbline
        </button>
        <nav aria-label="Page">
          {screen === 'result' && (
            <button type="button" className="button slim primary" onClick={() => session.home()}>
              New clip
            </button>
          )}
          <ThemeToggle />
        </nav>
      </header>
      <main className="main">
        {screen === 'home' && <Home draggedOver={draggedOver} />}
        {screen === 'analysing' && <Analysing />}
        {screen === 'result' && judged && <Result judged={judged} />}
      </main>
      <Foot />
    </div>
  );
}
