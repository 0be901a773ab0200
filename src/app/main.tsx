import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_MODEL } from '../../models/registry';
import { AnalysisClient } from '../client/analysis-client';
import { App } from './app';
import { Session } from './session/session';
import { SessionContext } from './session/session-context';

const session = new Session(new AnalysisClient(), {
  model: DEFAULT_MODEL,
  view: 'auto',
  statureCm: null,
  beltSpeedMps: null,
  slowMotionFactor: null,
  cameraRollDeg: null,
  keypointFps: null,
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SessionContext value={session}>
      <App />
    </SessionContext>
  </StrictMode>,
);
