import type { KeptStep, KeptWork } from '../../storage/kept-work';

/**
 * The work on one clip alone, with what was done by hand to it: a report of its own can be made from it.
 * @param place of the clip among the work's clips
 */
export function workOfClip(work: KeptWork, place: number): KeptWork {
  const own = [...work.byHand.keys()].filter((entry) => work.byHand[entry]!.clip === place);
  const kept = (step: KeptStep): readonly KeptStep[] => {
    if (step.kind === 'do') {
      const entry = own.indexOf(step.entry);
      return entry < 0 ? [] : [{ kind: 'do', entry }];
    }
    const entries = step.entries.map((entry) => own.indexOf(entry)).filter((entry) => entry >= 0);
    return entries.length === 0 ? [] : [{ kind: 'take-back', entries }];
  };
  const clip = work.clips[place]!;
  return {
    ...work,
    names: [clip.name],
    judged: [0],
    clips: [clip],
    byHand: own.map((entry) => ({ clip: 0, entry: work.byHand[entry]!.entry })),
    steps: work.steps.flatMap(kept),
    undoneSteps: work.undoneSteps.flatMap(kept),
  };
}
