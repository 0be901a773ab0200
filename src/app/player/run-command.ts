import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import type { PlayerCommand } from './player-keys';

/** Does what a key or a button asks for. */
export function runCommand(command: PlayerCommand, clock: ClipClock, { events }: ReportSource): void {
  const { frame } = clock.now();
  const eventFrames = (): number[] => events.map(({ timeS }) => nearestFrame(clock.timesS, timeS));
  switch (command) {
    case 'toggle':
      return clock.toggle();
    case 'frame-back':
      return clock.step(-1);
    case 'frame-forward':
      return clock.step(1);
    case 'event-back':
      return clock.showFrame(eventFrames().findLast((each) => each < frame) ?? 0);
    case 'event-forward':
      return clock.showFrame(eventFrames().find((each) => each > frame) ?? frame);
    case 'first':
      return clock.showFrame(0);
    case 'last':
      return clock.showFrame(clock.timesS.length - 1);
  }
}
