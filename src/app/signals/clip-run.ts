import type { GaitRun } from '../../core/gait/gait-run';
import { runFromEvents } from '../../core/gait/run-from-events';
import type { BodyBreadths } from '../../core/metrics/body-breadths';
import { runnerBreadths } from '../../core/metrics/runner-breadths';
import { levelTrack } from '../../core/track/level-track';
import type { ReportSource } from '../../report/report';
import type { BenchClip, Workspace } from '../workspace/workspace-context';

const runs = new WeakMap<ReportSource, { cleaned?: GaitRun; raw?: GaitRun }>();

/** The clip's run on the clip's own clock, levelled as it was for the measures; made once for each report. */
export function clipRun({ source, cleaned }: BenchClip): GaitRun {
  const made = madeFor(source);
  return (made.cleaned ??= runFromEvents(levelTrack(cleaned, rollDeg(source)), source.view, source.events));
}

/** The same run with the joints as the network gave them: only they differ. */
export function rawRun(clip: BenchClip): GaitRun {
  const made = madeFor(clip.source);
  return (made.raw ??= { ...clipRun(clip), track: levelTrack(clip.raw, rollDeg(clip.source)) });
}

/** How broad the runner is: as the report has it. */
export function breadthsOnBench({ clips, standing }: Pick<Workspace, 'clips' | 'standing'>): BodyBreadths {
  return runnerBreadths(clips.map(clipRun), standing).breadths;
}

function madeFor(source: ReportSource): { cleaned?: GaitRun; raw?: GaitRun } {
  let made = runs.get(source);
  if (!made) runs.set(source, (made = {}));
  return made;
}

function rollDeg(source: ReportSource): number {
  return source.situation?.roll.correctedDeg ?? 0;
}
