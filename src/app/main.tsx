import { DEFAULT_SETTINGS } from './session/settings';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnalysisClient } from '../client/analysis-client';
import { App } from './app';
import { Session } from './session/session';
import { SessionContext } from './session/session-context';

const session = new Session(new AnalysisClient(), DEFAULT_SETTINGS);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SessionContext value={session}>
      <App />
    </SessionContext>
  </StrictMode>,
);
