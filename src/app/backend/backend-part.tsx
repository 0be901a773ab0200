import { useEffect, useId, useRef, type ReactElement } from 'react';
import { MODEL_CARDS } from '../../../models/registry';
import type { Machine } from '../../backends/calibration';
import { fastestRight, framesPerSecond } from '../../backends/fastest-right';
import { words } from '../../core/words/words';
import type { BackendId, ModelId } from '../../pose/pose-estimator';
import { MakingBar } from '../exports/making-bar';
import type { BackendDesk } from './backend-desk';
import { BACKENDS, type KeptBackend, type MeasuredModel, useKeptBackend } from './kept-backend';
import { TrialList } from './trial-list';
import { type Measuring, useMachine, useMeasuring } from './use-measuring';
import './backend.css';

const text = words.backend;

interface BackendPartProps {
  readonly desk: BackendDesk;
  /** The network of the settings: it is spoken of, and measured. */
  readonly model: ModelId;
  /** The machine is at work for something else. */
  readonly busy: boolean;
}

/** What the networks are calculated on, and why; to be chosen by hand, and measured again. */
export function BackendPart({ desk, model, busy }: BackendPartProps): ReactElement {
  const kept = useKeptBackend(desk.store);
  const machine = useMachine(desk);
  const measuring = useMeasuring(desk, model);
  const id = useId();
  const found = machine ? desk.knownOf(machine, model) : null;
  const byHandOnly = kept.byHand !== null && !machine?.backends.includes(kept.byHand);
  const choice = machine && (machine.backends.length > 1 || byHandOnly);
  return (
    <section className="backend" aria-labelledby={`${id}heading`}>
      <h2 id={`${id}heading`}>{text.heading}</h2>
      <p>{text.lead}</p>
      <div className="field">
        <label htmlFor={`${id}choice`}>{text.choice}</label>
        <select
          id={`${id}choice`}
          value={kept.byHand ?? 'automatic'}
          aria-describedby={`${id}now`}
          onChange={({ currentTarget: { value } }) =>
            desk.store.choose(BACKENDS.find((each) => each === value) ?? null)
          }
        >
          <option value="automatic">{text.automatic}</option>
          {BACKENDS.map((backend) => (
            <option key={backend} value={backend}>
              {text.name(backend)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}now`} role="status" className="backend-now">
        {sayNow(kept, machine, found, model, desk.workers)}
      </p>
      {found && <TrialList found={found} byHand={kept.byHand} workers={desk.workers} />}
      {choice && <MeasureButtons measuring={measuring} again={found !== null} busy={busy} />}
    </section>
  );
}

/** What is calculated on now, or what comes of the choice. */
function sayNow(
  { byHand }: KeptBackend,
  machine: Machine | null | undefined,
  found: MeasuredModel | null,
  model: ModelId,
  workers: number,
): string {
  if (machine === undefined) return text.looking;
  if (byHand) return sayByHand(byHand, found);
  if (machine === null) return text.unknown;
  if (machine.backends.length === 1) return text.only;
  const title = MODEL_CARDS.find((card) => card.id === model)?.title ?? model;
  if (!found) return text.notYet(title);
  const taken = fastestRight(found.trials, workers);
  const trial = found.trials.find(({ backend }) => backend === taken);
  return text.now(taken, title, trial ? framesPerSecond(trial, workers) : 0);
}

function sayByHand(byHand: BackendId, found: MeasuredModel | null): string {
  const trial = found?.trials.find(({ backend }) => backend === byHand);
  if (trial?.fault && byHand !== 'wasm') return text.cannot(byHand, text.faults[trial.fault]);
  return trial || byHand === 'wasm' ? text.nowByHand(byHand) : text.untried(byHand);
}

interface MeasureButtonsProps {
  readonly measuring: Measuring;
  readonly again: boolean;
  readonly busy: boolean;
}

function MeasureButtons({ measuring, again, busy }: MeasureButtonsProps): ReactElement {
  const { state, measure, stop } = measuring;
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes away: the focus stays where the hand is.
  useEffect(() => {
    if (state.kind !== 'idle') button.current?.focus();
  }, [state.kind]);
  if (state.kind === 'running') {
    const { progress } = state;
    return (
      <div className="self-test-running">
        <div className="self-test-progress">
          <MakingBar label={text.measuring} {...(progress && { fraction: progress.done / progress.total })}>
            <span role="status">
              {progress ? text.step(progress.backend, progress.done, progress.total) : text.measuring}
            </span>
          </MakingBar>
        </div>
        <button ref={button} type="button" className="button" onClick={stop}>
          {text.stop}
        </button>
      </div>
    );
  }
  return (
    <div className="self-test-buttons">
      <button ref={button} type="button" className="button" disabled={busy} onClick={measure}>
        {again ? text.measureAgain : text.measure}
      </button>
      <p role="status" className="self-test-said small">
        {state.kind === 'done' && text.measured}
        {state.kind === 'stopped' && text.stopped}
      </p>
    </div>
  );
}
