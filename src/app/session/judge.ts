import type { Outcome, TrackedClip } from '../../../workers/analysis-api';
import { entriesOf, isCorrection, type ClipEntry } from '../../core/by-hand/hand-entry';
import { words } from '../../core/words/words';
import type { Analysis } from '../../core/analysis/analysis';
import { buildReport, reportInputOf } from '../../report/build-report';
import type { Engine } from '../engine';
import type { ClipSlot, Judged } from './session-state';
import { analysisOptions, type Settings } from './settings';

type TrackedSlot = ClipSlot & { readonly tracked: TrackedClip };

/**
 * Verdicts from one clip or from two. Two clips must add something to each other: where both show the same view,
 * or cannot be judged together, the first one is judged alone and a sentence says so.
 */
export async function judge(
  engine: Engine,
  clips: readonly TrackedSlot[],
  settings: Settings,
  entries: readonly ClipEntry[],
  signal: AbortSignal,
): Promise<Outcome<Judged & { readonly notices: readonly string[] }>> {
  const ask = (used: readonly TrackedSlot[]) =>
    engine.analyze(
      used.map(({ tracked }) => tracked.track),
      analysisOptions(settings, used.length),
      used.map((clip) => entriesOf(entries, clips.indexOf(clip)).filter(isCorrection)),
      signal,
    );
  const judged = (analysis: Analysis, used: readonly TrackedSlot[]): Judged => ({
    report: buildReport(
      analysis,
      used.map(({ tracked }) => reportInputOf(tracked)),
      analysisOptions(settings, used.length),
      __APP_VERSION__,
    ),
    cleaned: analysis.clips.map(({ cleaned }) => cleaned),
    clipIds: used.map(({ id }) => id),
    settings,
  });
  const together = await ask(clips);
  const [first, second] = clips;
  if (!first || !second) {
    return together.ok
      ? { ok: true, value: { ...judged(together.value, clips), notices: [] } }
      : { ok: false, error: together.error };
  }
  if (together.ok) {
    const [one, other] = together.value.clips;
    if (!one || !other || one.view !== other.view) {
      return { ok: true, value: { ...judged(together.value, clips), notices: [] } };
    }
  }
  const alone = await ask([first]);
  if (!alone.ok) return alone;
  const why = together.ok
    ? words.session.sameView(words.names.views[together.value.clips[0]!.view])
    : words.session.notTogether;
  const notice = `${why} ${words.session.madeFromFirst(first.name, second.name)}`;
  return { ok: true, value: { ...judged(alone.value, [first]), notices: [notice] } };
}
