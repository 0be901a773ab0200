import { useState, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { frameAt } from '../clock/frame-times';
import { useMomentOf } from '../clock/use-moment';
import { Controls } from './controls';
import { FIRST_OVERLAY } from './overlay-options';
import { playerCommand } from './player-keys';
import { Readout } from './readout';
import { runCommand } from './run-command';
import { Stage } from './stage';
import { Timeline } from './timeline';
import './player.css';

export interface PlayerHandle {
  /** Stops at the picture nearest to a moment. */
  showMoment(timeS: number): void;
}

interface PlayerProps {
  readonly name: string;
  /** Absent where only keypoints are at hand. */
  readonly file: File | undefined;
  /** Cleaned joints, on the clip's own frame times. */
  readonly track: PoseTrack;
  readonly source: ReportSource;
  readonly clock: ClipClock;
  /** <svg> layers over the picture: see `useStage`. */
  readonly layers?: ReactNode;
}

/** The clip with its skeleton, frame by frame. */
export function Player({ name, file, track, source, clock, layers }: PlayerProps): ReactElement {
  const [options, setOptions] = useState(FIRST_OVERLAY);
  return (
    <section
      className="player"
      aria-label={words.player.label(name)}
      tabIndex={-1}
      onKeyDown={(event) => {
        const command = playerCommand(event, (event.target as HTMLElement).tagName);
        if (!command) return;
        event.preventDefault();
        runCommand(command, clock, source);
      }}
    >
      <Stage file={file} track={track} source={source} clock={clock} options={options} layers={layers} />
      {source.events.length > 0 && <Lanes source={source} clock={clock} />}
      <Readout source={source} clock={clock} />
      <Controls source={source} clock={clock} options={options} onOptions={setOptions} />
    </section>
  );
}

function Lanes({ source, clock }: Pick<PlayerProps, 'source' | 'clock'>): ReactElement {
  const { timesS } = clock;
  const timeS = useMomentOf(clock, (moment) => moment.timeS);
  return (
    <Timeline
      events={source.events}
      beginS={timesS[0] ?? 0}
      endS={timesS.at(-1) ?? 0}
      timeS={timeS}
      onSeek={(at) => clock.showFrame(frameAt(timesS, at))}
    />
  );
}
