import type { ReactElement, ReactNode } from 'react';
import { words } from '../../core/words/words';
import { useMomentOf } from '../clock/use-moment';
import { Icon, type IconName } from '../theme/icons';
import { OverlayChoices } from './overlay-choices';
import type { OverlayOptions } from './overlay-options';
import { PanButtons } from './pan-buttons';
import type { PlayerCommand } from './player-keys';
import { RATES } from './rates';
import { runCommand, type PlayerDesk } from './run-command';
import type { Zoom } from './use-zoom';

interface ControlsProps {
  readonly desk: PlayerDesk;
  readonly zoom: Zoom;
  readonly options: OverlayOptions;
  onOptions(options: OverlayOptions): void;
  /** Does what a button asks for, where that is not for this clip alone. */
  readonly onCommand?: (command: PlayerCommand) => void;
  /** Further buttons, at the end. */
  readonly children?: ReactNode;
}

/** Everything that the keys do, for the hand. */
export function Controls(props: ControlsProps): ReactElement {
  const { desk, zoom, options, onOptions, onCommand, children } = props;
  const { clock, source } = desk;
  const playing = useMomentOf(clock, (moment) => moment.playing);
  const rate = useMomentOf(clock, (moment) => moment.rate);
  const looping = useMomentOf(clock, (moment) => moment.loop !== null);
  const text = words.player;
  const hasEvents = source.events.length > 0;
  const run = (command: PlayerCommand) => (): void =>
    onCommand ? onCommand(command) : runCommand(command, desk);
  const icon = (command: PlayerCommand, name: IconName, label: string): ReactElement => (
    <button type="button" className="tool" aria-label={label} title={label} onClick={run(command)}>
      <Icon name={name} />
    </button>
  );
  const sign = (command: PlayerCommand, mark: string, label: string, idle = false): ReactElement => (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-disabled={idle}
      onClick={run(command)}
    >
      {mark}
    </button>
  );
  return (
    <div className="controls">
      <div className="tools" role="group" aria-label={text.playing}>
        {hasEvents && icon('event-back', 'event-back', text.eventBack)}
        {icon('frame-back', 'step-back', text.frameBack)}
        <button
          type="button"
          className="tool main-tool"
          aria-label={playing ? text.pause : text.play}
          title={playing ? text.pauseKey : text.playKey}
          onClick={run('toggle')}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {icon('frame-forward', 'step-forward', text.frameForward)}
        {hasEvents && icon('event-forward', 'event-forward', text.eventForward)}
        <select
          className="tool"
          aria-label={text.speed}
          title={text.speed}
          value={rate}
          onChange={(event) => clock.setRate(Number(event.currentTarget.value))}
        >
          {RATES.map((each) => (
            <option key={each} value={each}>
              {text.speedOf(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="tools" role="group" aria-label={text.loopAndZoom}>
        {source.steps && source.steps.length > 2 && (
          <button
            type="button"
            className="tool worded"
            aria-pressed={looping}
            title={text.loopKey}
            onClick={run('loop')}
          >
            {text.loop}
          </button>
        )}
        {sign('zoom-out', '−', text.zoomOut, !zoom.zoomed)}
        {sign('zoom-in', '+', text.zoomIn)}
        <button
          type="button"
          className="tool worded"
          aria-pressed={zoom.onRunner}
          title={text.zoomRunnerKey}
          onClick={run(zoom.onRunner ? 'zoom-all' : 'zoom-runner')}
        >
          {text.zoomRunner}
        </button>
        {sign('help', '?', text.helpKey)}
      </div>
      {zoom.zoomed && <PanButtons zoom={zoom} />}
      {children}
      <OverlayChoices options={options} onChange={onOptions} />
    </div>
  );
}
