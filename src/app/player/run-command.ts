import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import { isZoomCommand, type PlayerCommand, type ZoomCommand } from './player-keys';
import { faster } from './rates';
import { strideAround } from './stride-loop';

/** What the player's keys and buttons work on. */
export interface PlayerDesk {
  readonly clock: ClipClock;
  readonly source: ReportSource;
  /** Goes to where a finding can be seen. @param n 1 to 9 */
  finding(n: number): void;
  zoom(command: ZoomCommand): void;
  help(): void;
}

/** Does what a key or a button asks for. */
export function runCommand(command: PlayerCommand, desk: PlayerDesk): void {
  const { clock, source } = desk;
  const { frame } = clock.now();
  const eventFrames = (): number[] =>
    source.events.map(({ timeS }) => nearestFrame(clock.timesS, timeS)).sort((a, b) => a - b);
  if (typeof command === 'object') return desk.finding(command.finding);
  if (isZoomCommand(command)) return desk.zoom(command);
  switch (command) {
    case 'toggle':
      return clock.toggle();
    case 'pause':
      return clock.pause();
    case 'forwards':
    case 'backwards':
      return shuttle(clock, command === 'backwards');
    case 'frame-back':
      return clock.step(-1);
    case 'frame-forward':
      return clock.step(1);
    case 'ten-back':
      return clock.step(-10);
    case 'ten-forward':
      return clock.step(10);
    case 'event-back':
      return clock.showFrame(eventFrames().findLast((each) => each < frame) ?? 0);
    case 'event-forward':
      return clock.showFrame(eventFrames().find((each) => each > frame) ?? frame);
    case 'first':
      return clock.showFrame(0);
    case 'last':
      return clock.showFrame(clock.timesS.length - 1);
    case 'loop':
      return toggleLoop(clock, source);
    case 'help':
      return desk.help();
  }
}

/** As in editors: the first press plays that way, each further one faster. */
function shuttle(clock: ClipClock, backwards: boolean): void {
  const { playing, backwards: was, rate } = clock.now();
  if (playing && was === backwards) clock.setRate(faster(rate));
  else clock.play(backwards);
}

/** Plays the stride around the current moment over and over, or the clip again. */
function toggleLoop(clock: ClipClock, { steps }: ReportSource): void {
  const { loop, timeS } = clock.now();
  if (loop) return clock.setLoop(null);
  const stride = strideAround(steps ?? [], timeS);
  if (!stride) return;
  clock.setLoop(stride);
  clock.play();
}
