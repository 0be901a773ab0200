import { existsSync } from 'node:fs';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { CommandEnd } from '../../src/cli/exit-codes';
import { RENDERED_RUNNERS_PRESENT, renderedRunner } from '../fixtures/known-runners/rendered-runner';
import { compareAnalysis, type Comparison } from './compare-run';
import { curveErrors, type CurveErrors } from './curve-errors';
import { keptTrack, trackAndKeep } from './network-tracks';
import { RENDERED_CLIPS, RENDERED_MARGIN_S, renderedRun, type RenderedClip } from './rendered-runs';

export interface NetworkRuns {
  readonly comparisons: readonly Comparison[];
  /** Of side views. */
  readonly curves: readonly CurveErrors[];
  /** Why there is nothing here, or less than there could be. */
  readonly leftOut: string | null;
}

const HOW = 'npm run validate -- --network';

/**
 * The rendered clips as films, through the network: from keypoints kept at an earlier run, or, where that is asked
 * for, found now.
 * @param find whether clips without kept keypoints are given to the network (about 2 minutes each on two cores)
 * @param prepareApp builds the page and brings the weights
 */
export async function networkRuns(find: boolean, prepareApp: () => Promise<void>): Promise<NetworkRuns> {
  const nothing = { comparisons: [], curves: [] };
  if (!RENDERED_RUNNERS_PRESENT) return { ...nothing, leftOut: null };
  const clips = (Object.keys(RENDERED_CLIPS) as RenderedClip[]).map((clip) => ({
    clip,
    runner: renderedRunner(clip),
  }));
  const missing = clips.filter(({ runner }) => existsSync(runner.videoPath) && !keptTrack(runner.videoPath));
  let failure: string | null = null;
  if (find && missing.length > 0) {
    await prepareApp();
    failure = await trackAndKeep(
      missing.map(({ runner }) => runner.videoPath),
      (path) => process.stderr.write(`Through the network: ${path}\n`),
    ).then(
      () => null,
      (error: unknown) => sentenceOf(error),
    );
  }
  const comparisons: Comparison[] = [];
  const curves: CurveErrors[] = [];
  for (const { clip, runner } of clips) {
    const track = existsSync(runner.videoPath) ? keptTrack(runner.videoPath) : null;
    if (!track) continue;
    const run = renderedRun(clip, runner, track, 'network');
    const analysis = analyzeRun([track], {});
    comparisons.push(compareAnalysis(run, analysis));
    if (RENDERED_CLIPS[clip] !== 'side') continue;
    const near = clip.endsWith('right') ? 'right' : 'left';
    const toS = runner.durationS - RENDERED_MARGIN_S;
    curves.push(curveErrors(clip, near, runner, analysis.clips[0]!.cleaned, RENDERED_MARGIN_S, toS));
  }
  const left = clips.length - comparisons.length;
  if (left === 0) return { comparisons, curves, leftOut: null };
  const what =
    comparisons.length === 0
      ? 'The films were not given to the network when this was written'
      : `Only ${comparisons.length} of ${clips.length} films were given to the network when this was written`;
  const why = failure === null ? '' : ` (${failure})`;
  return {
    comparisons,
    curves,
    leftOut: `${what}${why}: \`${HOW}\` does it, about two minutes a film on two cores; what it finds is kept, so that later runs take seconds.`,
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommandEnd || error instanceof Error) return error.message.replace(/\.$/, '');
  return String(error);
}
