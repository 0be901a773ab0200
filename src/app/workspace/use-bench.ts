import { useMemo, useState } from 'react';
import { entriesOf } from '../../core/by-hand/hand-entry';
import { sourcesOf } from '../../report/report-sources';
import { ClipClock } from '../clock/clip-clock';
import { useSession, useSessionState } from '../session/session-context';
import type { BenchClip, ToolId, Workspace } from './workspace-context';

/** The report on show with its clips as they can be worked on; `null` where there is no report, or no joints. */
export function useBench(): Workspace | null {
  const session = useSession();
  const { judged, clips, judging, entries, canUndo, canRedo } = useSessionState();
  const [shown, setShown] = useState(0);
  const [tool, setTool] = useState<ToolId>('look');
  const [grid, setGrid] = useState(false);
  const slots = judged?.clipIds.map((id) => clips.find((clip) => clip.id === id));
  // A clip's clock goes on when its verdicts are made anew: only another clip gets another one.
  const timesOf = slots?.map((slot) => slot?.tracked?.track.timesS);
  const clocks = useMemo(
    () => timesOf?.map((timesS) => (timesS ? new ClipClock(timesS) : null)) ?? [],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a list is made anew whenever the page is drawn, its parts are not
    [timesOf?.[0], timesOf?.[1]],
  );
  const bench = useMemo((): readonly BenchClip[] => {
    if (!judged || !slots) return [];
    return sourcesOf(judged.report).flatMap((source, index): BenchClip[] => {
      const slot = slots[index];
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
          entries: entriesOf(entries, index),
        },
      ];
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- slots change with the clips that are listed
  }, [judged, clips, entries, clocks]);
  const current = bench[Math.min(shown, bench.length - 1)];
  if (!judged || !current) return null;
  return {
    report: judged.report,
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
}
