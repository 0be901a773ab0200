import type { ReactElement } from 'react';
import { MODEL_CARDS } from '../../../models/registry';
import type { BackendTrial } from '../../backends/calibration';
import { fastestRight, framesPerSecond } from '../../backends/fastest-right';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { BackendId } from '../../pose/pose-estimator';
import type { MeasuredModel } from './kept-backend';

const text = words.backend;

interface TrialListProps {
  readonly found: MeasuredModel;
  readonly byHand: BackendId | null;
  readonly workers: number;
}

/** What came of each that was tried: how fast, or why not. */
export function TrialList({ found, byHand, workers }: TrialListProps): ReactElement {
  const { model, atMs, trials } = found;
  const title = MODEL_CARDS.find((card) => card.id === model)?.title ?? model;
  const chosen = trials.find(({ backend, fault }) => backend === byHand && !fault);
  const taken = byHand ? (chosen?.backend ?? 'wasm') : fastestRight(trials, workers);
  const details = trials.flatMap(({ backend, detail }) => (detail ? [`${backend}: ${detail}`] : []));
  return (
    <>
      <dl className="backend-trials">
        {trials.map((trial) => (
          <div key={trial.backend}>
            <dt>
              {text.name(trial.backend)}
              {trial.backend === taken && <span className="soft"> ({text.isTaken})</span>}
            </dt>
            <dd>{outcomeOf(trial, workers)}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">
        {text.found(title, date(new Date(atMs)))}. {workers > 1 && text.workersNote}
      </p>
      {details.length > 0 && (
        <details>
          <summary>{text.details}</summary>
          <pre>{details.join('\n')}</pre>
        </details>
      )}
    </>
  );
}

function outcomeOf(trial: BackendTrial, workers: number): string {
  if (trial.fault) return text.failed(text.faults[trial.fault]);
  return text.outcome(framesPerSecond(trial, workers), trial.backend === 'wasm' ? workers : 1);
}
