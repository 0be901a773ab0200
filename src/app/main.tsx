import { DEFAULT_SETTINGS } from './session/settings';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnalysisClient } from '../client/analysis-client';
import { browserCameras } from '../camera/browser-cameras';
import { recordCamera } from '../camera/record-camera';
import { LiveClient } from '../client/live-client';
import { App } from './app';
import { BackendContext } from './backend/backend-context';
import { BackendDesk } from './backend/backend-desk';
import { engineWithBackend, liveEngineWithBackend } from './backend/engine-with-backend';
import { BackendStore } from './backend/kept-backend';
import { CompareContext } from './comparison/compare-context';
import { CompareDesk } from './comparison/compare-desk';
import { engineInTurn } from './engine-in-turn';
import { IndexedWorkStore } from '../storage/indexed-work-store';
import { IndexedLibrary } from '../storage/library/indexed-library';
import { IndexedUnfinishedStore } from '../storage/unfinished/indexed-unfinished-store';
import { OriginRecordingShelf } from '../storage/recordings/origin-recording-shelf';
import { filesAtHand } from './kept-work/files-at-hand';
import { LibraryContext } from './library/library-context';
import { LiveContext, type LiveParts } from './live/live-context';
import { LiveDesk } from './live/live-desk';
import { keptTools } from './plan/kept-tools';
import { keepApp } from './offline/keep-app';
import { OfflineContext } from './offline/offline-context';
import { WorkUnderWay } from './offline/under-way';
import { UpdateNotice } from './offline/update-notice';
import { PageBoundary } from './recovery/page-boundary';
import { Session } from './session/session';
import { SessionContext } from './session/session-context';
import { UnlessWiped } from './your-data/unless-wiped';

/** What is offered is there with the first picture, so that nothing moves; a slow disk is not waited for longer, ms. */
const STORAGE_AT_MOST_MS = 250;

const work = new WorkUnderWay();
const client = new AnalysisClient();
const backends = new BackendDesk(client, new BackendStore(() => localStorage));
const engine = work.watch(engineInTurn(engineWithBackend(client, backends)));
// Without a private file system recordings stay in memory.
const shelf = 'getDirectory' in (navigator.storage ?? {}) ? new OriginRecordingShelf() : null;
const session = new Session(engine, DEFAULT_SETTINGS, new IndexedWorkStore(), {
  store: new IndexedUnfinishedStore(),
  atHand: filesAtHand(shelf),
});
const library = new IndexedLibrary({ tools: keptTools });
const desk = new CompareDesk(engine, () => session.state().settings);
const live: LiveParts = {
  desk: new LiveDesk(browserCameras(), liveEngineWithBackend(new LiveClient(), backends)),
  record: recordCamera(shelf),
  shelf,
};
work.follow(session, desk);
// A developer's server changes with every key that is pressed: nothing of it is kept.
const offline = import.meta.env.PROD ? keepApp(work) : null;
const root = createRoot(document.getElementById('root')!);

void Promise.race([
  session.begin(),
  new Promise((resolve) => setTimeout(resolve, STORAGE_AT_MOST_MS)),
]).finally(() =>
  root.render(
    <StrictMode>
      <SessionContext value={session}>
        <CompareContext value={desk}>
          <LibraryContext value={library}>
            <LiveContext value={live}>
              <OfflineContext value={offline}>
                <BackendContext value={backends}>
                  <UnlessWiped>
                    <PageBoundary page="" whole>
                      <App />
                    </PageBoundary>
                    <UpdateNotice />
                  </UnlessWiped>
                </BackendContext>
              </OfflineContext>
            </LiveContext>
          </LibraryContext>
        </CompareContext>
      </SessionContext>
    </StrictMode>,
  ),
);
