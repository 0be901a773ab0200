import { useEffect, type ReactElement } from 'react';
import { Accuracy } from './accuracy/accuracy';
import { leaveAccuracy, useAccuracyRoute } from './accuracy/accuracy-route';
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
  accuracy: 'How accurate is this? – Plumbline',
} as const;

export function App(): ReactElement {
  const session = useSession();
  const { screen, judged } = useSessionState();
  const accuracy = useAccuracyRoute();
  const draggedOver = useFileDrop(session, leaveAccuracy);
  const shown = accuracy ? 'accuracy' : screen;
  const goHome = (): void => {
    leaveAccuracy();
    session.home();
  };
  useEffect(() => {
    document.title = TITLES[shown];
  }, [shown]);
  return (
    <div className="frame">
      <header className="masthead">
        <button type="button" className="brand" onClick={goHome}>
          <Bob />
          Plumbline
        </button>
        <nav aria-label="Page">
          {screen === 'result' && (
            <button type="button" className="button slim primary" onClick={goHome}>
              New clip
            </button>
          )}
          <ThemeToggle />
        </nav>
      </header>
      <main className="main">
        {shown === 'accuracy' && <Accuracy />}
        {shown === 'home' && <Home draggedOver={draggedOver} />}
        {shown === 'analysing' && <Analysing />}
        {shown === 'result' && judged && <Result judged={judged} />}
      </main>
      <Foot />
    </div>
  );
}
