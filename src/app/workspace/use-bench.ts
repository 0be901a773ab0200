import { useMemo, useState } from 'react';
import { sourcesOf } from '../../report/report-sources';
import { ClipClock } from '../clock/clip-clock';
import { useSession, useSessionState } from '../session/session-context';
import type { ClipSlot, Judged } from '../session/session-state';
import type { BenchClip, ToolId, Workspace } from './workspace-context';

const NO_CLIPS: readonly ClipSlot[] = [];

/**
 * The report on show with its clips as they can be worked on; `null` where there is no report, or no joints. While
 * another clip is analysed it is the report before, to look at.
 */
export function useBench(): Workspace | null {
  const session = useSession();
  const state = useSessionState();
  const [shown, setShown] = useState(0);
  const [tool, setTool] = useState<ToolId>('look');
  const [grid, setGrid] = useState(false);
  const { judged, clips = NO_CLIPS } = state.judged ? state : (state.earlier ?? { judged: null });
  const { judging, canUndo, canRedo } = state;
  const bench = useBenchClips(judged, clips);
  const current = bench[Math.min(shown, bench.length - 1)];
  // The page is drawn anew with every step of an analysis beside it; what is on the bench is not.
  return useMemo(() => {
    if (!judged || !current) return null;
    return {
      report: judged.report,
      standing: judged.settings.checks?.standing?.findings.reference ?? null,
      clips: bench,
      current,
      tool,
      grid,
      judging,
      canUndo,
      canRedo,
      choose: setTool,
      showGrid: setGrid,
      show: setShown,
      add: (entry) => void session.doByHand(current.index, entry),
      undo: () => void session.undo(),
      redo: () => void session.redo(),
    };
  }, [judged, bench, current, tool, grid, judging, canUndo, canRedo, session]);
}

function useBenchClips(judged: Judged | null, clips: readonly ClipSlot[]): readonly BenchClip[] {
  const slots = judged?.clipIds.map((id) => clips.find((clip) => clip.id === id)) ?? [];
  // A clip's clock goes on when its verdicts are made anew: only another clip gets another one.
  const [first, second] = slots.map((slot) => slot?.tracked?.track.timesS);
  const clocks = useMemo(
    () => [first, second].map((timesS) => (timesS ? new ClipClock(timesS) : null)),
    [first, second],
  );
  return useMemo(() => {
    if (!judged) return [];
    return sourcesOf(judged.report).flatMap((source, index): BenchClip[] => {
      const slot = clips.find(({ id }) => id === judged.clipIds[index]);
      const [cleaned, clock] = [judged.cleaned[index], clocks[index]];
      if (!slot?.tracked || !cleaned || !clock) return [];
      return [
        {
          index,
          source,
          raw: slot.tracked.track,
          cleaned,
          ...(slot.video && { video: slot.video }),
          clock,
          entries: source.byHand ?? [],
        },
      ];
    });
  }, [judged, clips, clocks]);
}
