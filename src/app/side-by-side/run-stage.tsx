import type { ReactElement, ReactNode } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { OverlayOptions } from '../player/overlay-options';
import { Readout } from '../player/readout';
import { Stage } from '../player/stage';
import type { PairRun } from './pair-run';

interface RunStageProps {
  readonly run: PairRun;
  readonly options: OverlayOptions;
  readonly layers?: ReactNode;
}

/** One run with its name, its picture and where in its clip it is. */
export function RunPlayer({ run, options }: RunStageProps): ReactElement {
  return (
    <div className="run-player" data-place={run.place}>
      <RunHead run={run} />
      <RunStage run={run} options={options} />
      <div role="group" aria-label={words.sideBySide.places[run.place]}>
        <Readout source={run.source} clock={run.clock} />
      </div>
    </div>
  );
}

/** One run's picture with its skeleton. */
export function RunStage({ run, options, layers }: RunStageProps): ReactElement {
  const { clip, clock, track, source, shown, zoom, mirrored } = run;
  return (
    <Stage
      file={clip.video}
      track={track}
      source={source}
      clock={clock}
      shown={shown}
      zoom={zoom}
      options={options}
      layers={layers}
      mirrored={mirrored}
    />
  );
}

/** Which run it is, and how it was filmed. */
export function RunHead({ run: { place, source } }: Pick<RunStageProps, 'run'>): ReactElement {
  const text = words.sideBySide;
  return (
    <p className="run-head">
      <strong className={`run-name ${place}`}>{text.places[place]}</strong>
      <span className="small soft">
        {source.clip.name} · {text.players.rate(number(source.quality.framesPerSecond, 0))}
      </span>
    </p>
  );
}
