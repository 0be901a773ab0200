import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { MODEL_CARDS, WEIGHT_FILES } from '../../../models/registry';
import { AnalysisClient } from '../../client/analysis-client';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ModelId } from '../../pose/pose-estimator';
import { SELF_TEST_PARTS } from '../../self-test/self-test';
import { useBackendDesk } from '../backend/backend-context';
import { BackendPart } from '../backend/backend-part';
import { MakingBar } from '../exports/making-bar';
import { PageFrame } from '../routes/page-frame';
import { useSessionState } from '../session/session-context';
import { useLastSelfTest } from './last-self-test';
import { nameOfPart, titleOf } from './say-reading';
import { SelfTestOutcome } from './self-test-outcome';
import { type SelfTestEngine, type SelfTestState, useSelfTest } from './use-self-test';
import './self-test.css';

const text = words.selfTest;
const MEGABYTE = 1e6;

/** Tried beside the one in the settings: the lightest, so that a fault of the arithmetic is told from one of a model. */
const ALWAYS: ModelId = 'lite';

interface SelfTestPageProps {
  readonly startEngine?: () => SelfTestEngine;
}

/** Whether this machine measures right: known things through the app's own ways, when it is asked for. */
export function SelfTestPage({ startEngine = startClient }: SelfTestPageProps): ReactElement {
  const { settings, screen } = useSessionState();
  const backends = useBackendDesk();
  const { state, run, stop } = useSelfTest(startEngine, (model) => backends?.quickBackendFor(model));
  const [everyModel, setEveryModel] = useState(false);
  const id = useId();
  const usual = [...new Set([settings.model, ALWAYS])];
  const models = everyModel ? MODEL_CARDS.map((card) => card.id) : usual;
  const running = state.kind === 'running';
  const busy = screen === 'analysing';
  return (
    <PageFrame title={words.tools.pages['self-test']} lead={text.lead}>
      <div className="self-test">
        <section className="self-test-start" aria-label={text.run}>
          <p className="self-test-why">{text.whatFor}</p>
          <div className="self-test-choice">
            <input
              type="checkbox"
              id={`${id}every`}
              checked={everyModel}
              disabled={running}
              aria-describedby={`${id}note`}
              onChange={(event) => setEveryModel(event.currentTarget.checked)}
            />
            <label htmlFor={`${id}every`}>{text.allModels}</label>
            <p id={`${id}note`} className="small soft">
              {text.allModelsNote(allBytes() / MEGABYTE)} {text.usualModels(usual.map(titleOf))}
            </p>
          </div>
          <Buttons state={state} busy={busy} onRun={() => run(models)} onStop={stop} />
          <LastTime state={state} />
        </section>
        {state.kind === 'done' ? (
          <SelfTestOutcome result={state.result} atMs={state.atMs} />
        ) : (
          <WhatIsTried />
        )}
        {backends && <BackendPart desk={backends} model={settings.model} busy={busy || running} />}
      </div>
    </PageFrame>
  );
}

interface ButtonsProps {
  readonly state: SelfTestState;
  readonly busy: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
}

function Buttons({ state, busy, onRun, onStop }: ButtonsProps): ReactElement {
  const runButton = useRef<HTMLButtonElement>(null);
  const stopButton = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes away: the focus stays where the hand is.
  useEffect(() => {
    if (state.kind === 'running') stopButton.current?.focus();
    if (state.kind === 'stopped' || state.kind === 'failed') runButton.current?.focus();
  }, [state.kind]);
  if (state.kind === 'running') {
    return (
      <div className="self-test-running">
        <Progress state={state} />
        <button ref={stopButton} type="button" className="button" onClick={onStop}>
          {text.stop}
        </button>
      </div>
    );
  }
  return (
    <div className="self-test-buttons">
      <button ref={runButton} type="button" className="button primary" disabled={busy} onClick={onRun}>
        {state.kind === 'done' ? text.runAgain : text.run}
      </button>
      <div role="status" className="self-test-said">
        {busy && <p>{text.busy}</p>}
        {state.kind === 'stopped' && <p>{text.stopped}</p>}
        {state.kind === 'failed' && (
          <p>
            <strong>{text.couldNot}.</strong> {state.message}{' '}
            <span className="soft small">({state.detail})</span>
          </p>
        )}
      </div>
    </div>
  );
}

function Progress({ state }: { readonly state: SelfTestState & { readonly kind: 'running' } }): ReactElement {
  const { progress } = state;
  const name = progress ? nameOfPart(progress) : '';
  const step = progress && progress.done < progress.total ? progress : null;
  const said =
    step && (step.work === 'load-model' ? text.loading(name) : text.step(step.done, step.total, name));
  return (
    <div className="self-test-progress">
      <MakingBar label={text.running} {...(progress && { fraction: progress.done / progress.total })}>
        <span role="status">{said ?? text.running}</span>
      </MakingBar>
    </div>
  );
}

/** Until it runs in this visit: how it ended the last time. */
function LastTime({ state }: { readonly state: SelfTestState }): ReactElement | null {
  const last = useLastSelfTest();
  if (!last || state.kind === 'done' || state.kind === 'running') return null;
  return <p className="small soft">{text.last(date(new Date(last.atMs)), last.right, last.appVersion)}</p>;
}

function WhatIsTried(): ReactElement {
  return (
    <section className="self-test-tried" aria-labelledby="what-is-tried">
      <h2 id="what-is-tried">{text.tried}</h2>
      <dl>
        {SELF_TEST_PARTS.map((part) => (
          <div key={part}>
            <dt>{text.parts[part].name}</dt>
            <dd className="soft">{text.parts[part].what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What all models weigh; some files belong to more than one. */
function allBytes(): number {
  return WEIGHT_FILES.reduce((sum, { bytes }) => sum + bytes, 0);
}

function startClient(): SelfTestEngine {
  return new AnalysisClient();
}
