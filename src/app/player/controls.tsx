import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { useMomentOf } from '../clock/use-moment';
import { Icon, type IconName } from '../theme/icons';
import { OverlayChoices } from './overlay-choices';
import type { OverlayOptions } from './overlay-options';
import type { PlayerCommand } from './player-keys';
import { runCommand } from './run-command';

const RATES = [
  [0.125, '⅛'],
  [0.25, '¼'],
  [0.5, '½'],
  [1, '1'],
] as const;

interface ControlsProps {
  readonly source: ReportSource;
  readonly clock: ClipClock;
  readonly options: OverlayOptions;
  onOptions(options: OverlayOptions): void;
}

export function Controls({ source, clock, options, onOptions }: ControlsProps): ReactElement {
  const playing = useMomentOf(clock, (moment) => moment.playing);
  const rate = useMomentOf(clock, (moment) => moment.rate);
  const hasEvents = source.events.length > 0;
  const onCommand = (command: PlayerCommand): void => runCommand(command, clock, source);
  const press = (command: PlayerCommand, icon: IconName, label: string): ReactElement => (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      onClick={() => onCommand(command)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="controls">
      <div className="tools">
        {hasEvents && press('event-back', 'event-back', words.player.eventBack)}
        {press('frame-back', 'step-back', words.player.frameBack)}
        <button
          type="button"
          className="tool main-tool"
          aria-label={playing ? words.player.pause : words.player.play}
          title={playing ? words.player.pauseKey : words.player.playKey}
          onClick={() => onCommand('toggle')}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {press('frame-forward', 'step-forward', words.player.frameForward)}
        {hasEvents && press('event-forward', 'event-forward', words.player.eventForward)}
      </div>
      <div className="rates" role="group" aria-label={words.player.speed}>
        {RATES.map(([value, sign]) => (
          <button
            key={value}
            type="button"
            className="tool"
            aria-pressed={rate === value}
            aria-label={words.player.speedOf(sign, value === 1)}
            onClick={() => clock.setRate(value)}
          >
            {sign}×
          </button>
        ))}
      </div>
      <OverlayChoices options={options} onChange={onOptions} />
    </div>
  );
}
