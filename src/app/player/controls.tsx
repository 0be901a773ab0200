import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon, type IconName } from '../theme/icons';
import type { PlayerCommand } from './player-keys';

const RATES = [
  [0.125, '⅛'],
  [0.25, '¼'],
  [0.5, '½'],
  [1, '1'],
] as const;

interface ControlsProps {
  readonly playing: boolean;
  readonly rate: number;
  readonly plumbLine: boolean;
  readonly hasEvents: boolean;
  onCommand(command: PlayerCommand): void;
  onRate(rate: number): void;
  onPlumbLine(on: boolean): void;
}

export function Controls(props: ControlsProps): ReactElement {
  const { playing, rate, plumbLine, hasEvents, onCommand, onRate, onPlumbLine } = props;
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
            onClick={() => onRate(value)}
          >
            {sign}×
          </button>
        ))}
      </div>
      <button
        type="button"
        className="tool worded"
        aria-pressed={plumbLine}
        onClick={() => onPlumbLine(!plumbLine)}
      >
        {words.player.plumbLine}
      </button>
    </div>
  );
}
