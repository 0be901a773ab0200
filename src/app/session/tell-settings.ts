import type { Told } from '../../core/by-hand/correction';
import { settingsAfter, standing, TOLD, type HandStep } from './hand-steps';
import type { SessionState } from './session-state';
import type { Settings } from './settings';

interface ToldSettings {
  readonly steps?: readonly HandStep[];
  readonly base?: Settings;
  /** Verdicts change with the base, whatever becomes of the steps. */
  readonly judgeAnew?: true;
}

/**
 * A change of settings while a report is on show, as something that was told by hand of its first clip. With two clips
 * each one's view and tilt are found from it: what is set of them holds once one clip is judged alone. Checks are told
 * of no clip: the report is made with others from the beginning.
 * @param atOnce soon after the last one: of the same setting it takes that one's place
 * @returns `null` where verdicts do not depend on what was changed
 */
export function tellSettings(
  { steps, judged, base }: Pick<SessionState, 'steps' | 'judged' | 'base'>,
  before: Settings,
  after: Settings,
  atOnce: boolean,
): ToldSettings | null {
  const clipId = judged?.clipIds[0];
  if (!judged || !base || clipId === undefined) return null;
  const changed = TOLD.filter((key) => before[key] !== after[key]);
  const anew = before.checks !== after.checks;
  if (changed.length === 0 && !anew) return null;
  const ofOneClip = changed.filter(
    (key) => judged.clipIds.length > 1 && (key === 'view' || key === 'cameraRollDeg'),
  );
  const told = changed.filter((key) => !ofOneClip.includes(key));
  const next = {
    ...base,
    ...Object.fromEntries(ofOneClip.map((key) => [key, after[key]])),
    ...(anew && { checks: after.checks }),
  };
  const newBase = {
    ...((ofOneClip.length > 0 || anew) && { base: next }),
    ...(anew && { judgeAnew: true as const }),
  };
  if (told.length === 0) return { ...newBase };

  const last = steps.at(-1);
  const typedOn = atOnce && last !== undefined && isTold(last, clipId, told);
  const earlier = typedOn ? steps.slice(0, -1) : steps;
  const without = settingsAfter(next, standing(earlier), judged.clipIds);
  if (told.every((key) => without[key] === after[key])) return { ...newBase, steps: earlier };
  const entry = {
    kind: 'tell',
    told: Object.fromEntries(told.map((key) => [key, after[key] === 'auto' ? null : after[key]])) as Told,
  } as const;
  return { ...newBase, steps: [...earlier, { kind: 'do', done: { clipId, entry } }] };
}

function isTold(step: HandStep, clipId: number, keys: readonly string[]): boolean {
  if (step.kind !== 'do' || step.done.clipId !== clipId || step.done.entry.kind !== 'tell') return false;
  return Object.keys(step.done.entry.told).join() === keys.join();
}
