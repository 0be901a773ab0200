import { Suspense, useCallback, useEffect, type ReactElement } from 'react';
import { words } from '../core/words/words';
import { Analysing } from './analysing/analysing';
import { useCompareDesk } from './comparison/compare-context';
import { routeDrop } from './comparison/route-drop';
import { WaitsForComparison } from './comparison/waits-for-comparison';
import { Home } from './home/home';
import { useFileDrop, type TakeDrop } from './home/use-file-drop';
import { fetchedPage } from './recovery/fetched-page';
import { PageBoundary } from './recovery/page-boundary';
import { UncaughtFaults } from './recovery/uncaught-faults';
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

/** Pages beside the report are fetched when they are first asked for. */
const Accuracy = fetchedPage(async () => (await import('./accuracy/accuracy')).Accuracy);
const Documents = fetchedPage(async () => (await import('./documents/documents')).Documents);
const WorkspacePage = fetchedPage(async () => (await import('./workspace/workspace')).WorkspacePage);
const LibraryPage = fetchedPage(async () => (await import('./library/library-page')).LibraryPage);
const TrendsPage = fetchedPage(async () => (await import('./trends/trends-page')).TrendsPage);
const ComparePage = fetchedPage(async () => (await import('./comparison/compare-page')).ComparePage);
const CameraPage = fetchedPage(async () => (await import('./camera/camera-page')).CameraPage);
const ChecksPage = fetchedPage(async () => (await import('./checks/checks-page')).ChecksPage);
const YourDataPage = fetchedPage(async () => (await import('./your-data/your-data-page')).YourDataPage);
const SelfTestPage = fetchedPage(async () => (await import('./self-test/self-test-page')).SelfTestPage);
const LicencesPage = fetchedPage(async () => (await import('./licences/licences-page')).LicencesPage);
const Tools = fetchedPage(async () => (await import('./plan/tools')).Tools);

const TITLES = {
  home: words.frame.name,
  analysing: words.frame.analysingTitle,
  result: words.frame.reportTitle,
} as const;

const NONE: readonly never[] = [];

export function App(): ReactElement {
  const session = useSession();
  const { screen, judged, clips, notices, failures, judging, earlier, reportNumber, keeping } =
    useSessionState();
  const page = usePage();
  const desk = useCompareDesk();
  const draggedOver = useFileDrop(
    useCallback<TakeDrop>((items, on) => void routeDrop(session, desk, items, on), [session, desk]),
  );
  const shown = page ?? screen;
  // While another clip is looked at the report waits as it was: nothing may come of that clip.
  const report = judged
    ? { judged, clips, notices, failures, judging }
    : earlier && { ...earlier, notices: NONE, failures: NONE, judging: false };
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
        <UncaughtFaults />
        <PageBoundary page={shown}>
          <Suspense fallback={null}>
            {shown === 'how-accurate' && <Accuracy />}
            {shown === 'tools' && <Tools />}
            {shown === 'documents' && <Documents />}
            {shown === 'library' && <LibraryPage />}
            {shown === 'trends' && <TrendsPage />}
            {shown === 'compare' && <ComparePage draggedOver={draggedOver} />}
            {shown === 'camera' && <CameraPage />}
            {shown === 'checks' && <ChecksPage />}
            {shown === 'your-data' && <YourDataPage />}
            {shown === 'self-test' && <SelfTestPage />}
            {shown === 'licences' && <LicencesPage />}
            {shown === 'workspace' && !keeping.takingUp && <WorkspacePage />}
          </Suspense>
          {shown === 'home' && !keeping.takingUp && <Home draggedOver={draggedOver} />}
          {keeping.takingUp && (shown === 'home' || shown === 'workspace') && (
            <p role="status" className="wide soft">
              {words.keptWork.takingUp}
            </p>
          )}
          {shown === 'analysing' && <WaitsForComparison />}
          {shown === 'analysing' && <Analysing />}
        </PageBoundary>
        <PageBoundary page={report ? String(reportNumber) : ''} hidden={shown !== 'result'}>
          {report && <Result key={reportNumber} {...report} onShow={shown === 'result'} />}
        </PageBoundary>
      </main>
      <Foot />
    </div>
  );
}
