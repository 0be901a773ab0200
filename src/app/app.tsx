import { useEffect, type ReactElement } from 'react';
import { words } from '../core/words/words';
import { Accuracy } from './accuracy/accuracy';
import { Analysing } from './analysing/analysing';
import { Documents } from './documents/documents';
import { Home } from './home/home';
import { useFileDrop } from './home/use-file-drop';
import { Tools } from './plan/tools';
import { Result } from './result/result';
import { leavePage, usePage } from './routes/page-route';
import { PageLinks } from './routes/page-links';
import { useSession, useSessionState } from './session/session-context';
import { Foot } from './theme/foot';
import { Bob } from './theme/marks';
import { ThemeToggle } from './theme/theme-toggle';
import './theme/tokens.css';
import './theme/base.css';
import './theme/frame.css';

const TITLES = {
  home: words.frame.name,
  analysing: words.frame.analysingTitle,
  result: words.frame.reportTitle,
} as const;

export function App(): ReactElement {
  const session = useSession();
  const { screen, judged } = useSessionState();
  const page = usePage();
  const draggedOver = useFileDrop(session, leavePage);
  const shown = page ?? screen;
  const goHome = (): void => {
    leavePage();
    session.home();
  };
  useEffect(() => {
    document.title = page ? words.tools.pageTitle(words.tools.pages[page]) : TITLES[screen];
  }, [page, screen]);
  return (
    <div className="frame">
      <header className="masthead">
        <button type="button" className="brand" onClick={goHome}>
          <Bob />
          {words.frame.name}
        </button>
        <nav aria-label={words.frame.pages}>
          <PageLinks />
          {screen === 'result' && (
            <button type="button" className="button slim primary" onClick={goHome}>
              {words.frame.newClip}
            </button>
          )}
          <ThemeToggle />
        </nav>
      </header>
      <main className="main">
        {shown === 'how-accurate' && <Accuracy />}
        {shown === 'tools' && <Tools />}
        {shown === 'documents' && <Documents />}
        {shown === 'home' && <Home draggedOver={draggedOver} />}
        {shown === 'analysing' && <Analysing />}
        {shown === 'result' && judged && <Result judged={judged} />}
      </main>
      <Foot />
    </div>
  );
}
