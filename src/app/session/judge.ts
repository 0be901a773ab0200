import type { Outcome, TrackedClip } from '../../../workers/analysis-api';
import { entriesOf, isCorrection } from '../../core/by-hand/hand-entry';
import { words } from '../../core/words/words';
import type { Analysis } from '../../core/analysis/analysis';
import { buildReport, reportInputOf } from '../../report/build-report';
import type { Engine } from '../engine';
import { withPeople } from './chosen-person';
import { inReport, settingsAfter, standing, type HandStep } from './hand-steps';
import type { ClipSlot, Judged } from './session-state';
import { analysisOptions, type Settings } from './settings';

type TrackedSlot = ClipSlot & { readonly tracked: TrackedClip };

/**
 * Verdicts from one clip or from two. Two clips must add something to each other: where both show the same view,
 * or cannot be judged together, the first one is judged alone and a sentence says so.
 * @param base settings before anything was told by hand
 * @param steps what was done by hand; an entry belongs to its video, whichever clips are judged
 */
export async function judge(
  engine: Engine,
  slots: readonly TrackedSlot[],
  base: Settings,
  steps: readonly HandStep[],
  signal: AbortSignal,
): Promise<Outcome<Judged & { readonly notices: readonly string[] }>> {
  const done = standing(steps);
  const clips = withPeople(slots, done);
  const handWork = (used: readonly TrackedSlot[]) => {
    const clipIds = used.map(({ id }) => id);
    const entries = inReport(done, clipIds);
    return {
      clipIds,
      settings: settingsAfter(base, done, clipIds),
      byHand: used.map((_, i) => entriesOf(entries, i)),
    };
  };
  const ask = (used: readonly TrackedSlot[]) => {
    const { settings, byHand } = handWork(used);
    return engine.analyze(
      used.map(({ tracked }) => tracked.track),
      analysisOptions(settings, used.length),
      byHand.map((entries) => entries.filter(isCorrection)),
      signal,
    );
  };
  const judged = (analysis: Analysis, used: readonly TrackedSlot[]): Judged => {
    const { clipIds, settings, byHand } = handWork(used);
    const inputs = used.map(({ tracked }, i) => ({ ...reportInputOf(tracked), byHand: byHand[i]! }));
    return {
      report: buildReport(analysis, inputs, analysisOptions(settings, used.length), __APP_VERSION__),
      cleaned: analysis.clips.map(({ cleaned }) => cleaned),
      clipIds,
      settings,
      steps,
    };
  };
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
