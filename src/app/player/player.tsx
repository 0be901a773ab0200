import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactElement,
  type Ref,
  type CSSProperties,
} from 'react';
import type { GaitEvent } from '../../core/gait/events';
import type { PoseTrack } from '../../core/pose/pose-track';
import { SideMark } from '../theme/marks';
import { Controls } from './controls';
import { frameAt, nearestFrame } from './frame-times';
import { Overlay } from './overlay';
import { playerCommand, type PlayerCommand } from './player-keys';
import { Timeline } from './timeline';
import { usePlayback } from './use-playback';
import './player.css';

export interface PlayerHandle {
  /** Stops at the picture nearest to a moment. */
  showMoment(timeS: number): void;
}

interface PlayerProps {
  readonly name: string;
  readonly file: File | undefined;
  /** Cleaned joints, on the clip's own frame times. */
  readonly track: PoseTrack;
  readonly events: readonly GaitEvent[];
  /** A moment to begin at; taken when it changes. */
  readonly startAtS: number | null;
  readonly ref?: Ref<PlayerHandle>;
}

/** The clip with its skeleton, frame by frame. */
export function Player({ name, file, track, events, startAtS, ref }: PlayerProps): ReactElement {
  const { timesS } = track;
  const { video, videoUrl, blind, frame, playing, rate, setRate, showFrame, toggle, onVideoError } =
    usePlayback(file, timesS);
  const [plumbLine, setPlumbLine] = useState(true);
  const section = useRef<HTMLElement>(null);

  const showMoment = useCallback(
    (timeS: number) => showFrame(nearestFrame(timesS, timeS)),
    [showFrame, timesS],
  );
  useImperativeHandle(ref, () => ({ showMoment }), [showMoment]);
  const begun = useRef<number | null>(null);
  useEffect(() => {
    if (startAtS === null || begun.current === startAtS || (file && !videoUrl)) return;
    begun.current = startAtS;
    showMoment(startAtS);
  }, [startAtS, showMoment, file, videoUrl]);

  const run = (command: PlayerCommand): void => {
    if (command === 'toggle') toggle();
    else
      showFrame(
        targetFrame(
          command,
          frame,
          timesS,
          events.map((event) => event.timeS),
        ),
      );
  };
  const timeS = timesS[frame] ?? 0;
  const here = events.find((event) => nearestFrame(timesS, event.timeS) === frame);
  const said = here ? `${here.side} foot ${here.type === 'IC' ? 'lands' : 'leaves the ground'}` : '';

  return (
    <section
      ref={section}
      className="player"
      aria-label={`Player: ${name}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        const command = playerCommand(event, (event.target as HTMLElement).tagName);
        if (!command) return;
        event.preventDefault();
        run(command);
      }}
    >
      <div
        className="stage"
        style={{ '--aspect': track.widthPx / track.heightPx } as CSSProperties}
        onClick={toggle}
      >
        {file && videoUrl && !blind && (
          <video
            ref={video}
            src={videoUrl}
            muted
            playsInline
            preload="auto"
            disablePictureInPicture
            aria-hidden="true"
            tabIndex={-1}
            onError={onVideoError}
          />
        )}
        <Overlay track={track} frame={frame} plumbLine={plumbLine} />
        {blind && (
          <p className="stage-note">
            {file
              ? 'This browser cannot play the clip; its skeleton is shown.'
              : 'Keypoints without a picture.'}
          </p>
        )}
        {here && (
          <p className="stage-event">
            <SideMark side={here.side} />
            {said.charAt(0).toUpperCase() + said.slice(1)}
          </p>
        )}
      </div>
      {events.length > 0 && (
        <Timeline
          events={events}
          beginS={timesS[0] ?? 0}
          endS={timesS.at(-1) ?? 0}
          timeS={timeS}
          onSeek={(at) => showFrame(frameAt(timesS, at))}
        />
      )}
      <label className="scrub">
        <span className="unseen">Frame</span>
        <input
          type="range"
          min={0}
          max={timesS.length - 1}
          step={1}
          value={frame}
          aria-valuetext={`${timeS.toFixed(2)} seconds, frame ${frame + 1} of ${timesS.length}${said && `, ${said}`}`}
          onChange={(event) => showFrame(Number(event.currentTarget.value))}
        />
      </label>
      <div className="readout">
        <span className="number">{timeS.toFixed(3)} s</span>
        <span className="number">
          frame {frame + 1} of {timesS.length}
        </span>
        {events.length > 0 && (
          <span className="legend">
            <SideMark side="left" /> Left <SideMark side="right" /> Right foot on the ground
          </span>
        )}
      </div>
      <Controls
        playing={playing}
        rate={rate}
        plumbLine={plumbLine}
        hasEvents={events.length > 0}
        onCommand={run}
        onRate={setRate}
        onPlumbLine={setPlumbLine}
      />
    </section>
  );
}

function targetFrame(
  command: Exclude<PlayerCommand, 'toggle'>,
  frame: number,
  timesS: Float64Array,
  eventsS: readonly number[],
): number {
  const eventFrames = eventsS.map((timeS) => nearestFrame(timesS, timeS));
  switch (command) {
    case 'frame-back':
      return frame - 1;
    case 'frame-forward':
      return frame + 1;
    case 'event-back':
      return eventFrames.filter((each) => each < frame).at(-1) ?? 0;
    case 'event-forward':
      return eventFrames.find((each) => each > frame) ?? frame;
    case 'first':
      return 0;
    case 'last':
      return timesS.length - 1;
  }
}
