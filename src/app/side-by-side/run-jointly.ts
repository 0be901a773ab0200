import type { ClockLink } from '../clock/link-clocks';
import { isZoomCommand, type PlayerCommand } from '../player/player-keys';
import { runCommand } from '../player/run-command';
import type { PairRun } from './pair-run';

/** What the keys and buttons of two runs in step work on. */
export interface JointDesk {
  readonly runs: readonly [before: PairRun, after: PairRun];
  readonly link: ClockLink | null;
  help(): void;
}

/**
 * Does what a key or a button asks for: of two linked clips the leading one does it, and the other follows. What moves
 * the picture on the stage moves both; so does everything where the two are not linked.
 */
export function runJointly(command: PlayerCommand, { runs, link, help }: JointDesk): void {
  if (typeof command === 'object') return;
  if (isZoomCommand(command)) return runs.forEach(({ zoom }) => zoom.run(command));
  if (command === 'help') return help();
  if (command === 'loop' && link) return toggleLoop(link, runs);
  for (const { clock, source, zoom } of link ? [runs[link.lead]] : runs) {
    runCommand(command, { clock, source, zoom: zoom.run, finding: () => undefined, help });
  }
}

/** Plays the strides on show over and over, each clip its own, whichever leads; or the clips again. */
function toggleLoop(link: ClockLink, runs: JointDesk['runs']): void {
  const phase = link.now();
  const on = runs.some(({ clock }) => clock.now().loop);
  if (!on && !phase) return;
  runs.forEach(({ clock }, i) => {
    clock.setLoop(on || !phase ? null : link.strideAt(i === 0 ? 0 : 1, phase.strides[i]!));
  });
  if (!on) runs[link.lead].clock.play();
}
