import { useMemo, type ReactElement } from 'react';
import { MARK_POINTS, type Mark, type MarkPoint } from '../../core/by-hand/mark';
import { marksOf } from '../../core/by-hand/hand-entry';
import { isSeenAt } from '../../core/by-hand/mark-times';
import { words } from '../../core/words/words';
import { markShapes } from '../../drawing/mark-shapes';
import { useMomentOf } from '../clock/use-moment';
import { EditedPoints } from '../hand-tools/edited-points';
import { useInHand } from '../hand-tools/in-hand';
import { PlacePoints } from '../hand-tools/place-points';
import { StageSvg } from '../hand-tools/stage-svg';
import { useStage } from '../player/stage-context';
import { useUnits } from '../theme/units-choice';
import { useWorkspace } from '../workspace/workspace-context';
import { FigureSvg } from './figure-svg';
import { isMarkTool } from './mark-tool';
import { markScale } from '../../report/mark-scale';
import { labelOf } from './mark-say';
import { newMark } from './new-mark';
import './mark-layer.css';

/** Letters on the stage, CSS px. */
const TEXT_PX = 17;
const NOTE_PX = 14;
const TICK_PX = 7;
/** No mark's line crosses what another says. */
const PARTS = ['lines', 'words'] as const;

/** Marks that are seen in the frame on show; the one that is chosen has points to move. */
export function MarkLayer(): ReactElement | null {
  const { current: clip, tool, add } = useWorkspace();
  const { clock, entries, source, cleaned } = clip;
  const [{ mark: chosen, moved, drawn }, set] = useInHand(clock);
  const marks = useMemo(() => marksOf(entries), [entries]);
  // Drawn anew only when other marks are seen than before, not at every frame.
  const seen = useMomentOf(clock, ({ timeS }) => seenAt(marks, timeS).join('\n'));
  const playing = useMomentOf(clock, (moment) => moment.playing);
  const shown = marks.filter(({ id }) => seen.split('\n').includes(id));
  const current = shown.find(({ id }) => id === chosen);
  const kind = isMarkTool(tool) ? tool : null;
  if (shown.length === 0 && !kind) return null;
  const draw = (points: readonly MarkPoint[]): void => {
    if (!kind) return;
    const mark = newMark(kind, points, clock.now().timeS);
    set({ drawn: [], mark: mark.id, moved: null, said: words.marks.placed(kind) });
    add({ kind: 'draw-mark', mark });
  };
  return (
    <StageSvg>
      {kind && (
        <PlacePoints
          key={kind}
          count={MARK_POINTS[kind]}
          edges={cleaned}
          onDraft={(points) => {
            if (points.length > 0 && clock.now().playing) clock.pause();
            set({ drawn: points });
          }}
          onDone={draw}
        />
      )}
      {PARTS.map((part) =>
        shown.map((mark) => (
          <MarkFigure
            key={`${part} ${mark.id}`}
            part={part}
            mark={mark.id === chosen && moved ? { ...mark, points: moved } : mark}
            onChoose={kind || tool === 'look' ? () => set({ mark: mark.id, moved: null }) : undefined}
          />
        )),
      )}
      {kind &&
        drawn.length > 0 &&
        PARTS.map((part) => <MarkFigure key={part} part={part} mark={{ kind, points: drawn }} />)}
      {current && !playing && drawn.length === 0 && (kind || tool === 'look') && (
        <EditedPoints
          key={current.id}
          label={words.marks.pointNames(current.kind, labelOf(current, markScale(source), 'metric'))}
          points={moved ?? current.points}
          names={words.marks.points[current.kind]}
          edges={cleaned}
          onMove={(points) => set({ moved: points })}
          onDone={(points) => {
            set({ moved: null });
            add({ kind: 'draw-mark', mark: { ...current, points } });
          }}
          onBack={() => set({ moved: null })}
        />
      )}
    </StageSvg>
  );
}

function seenAt(marks: readonly Mark[], timeS: number): readonly string[] {
  return marks.filter((mark) => isSeenAt(mark, timeS)).map(({ id }) => id);
}

interface MarkFigureProps {
  readonly part: (typeof PARTS)[number];
  readonly mark: Pick<Mark, 'kind' | 'points' | 'text'>;
  readonly onChoose?: (() => void) | undefined;
}

function MarkFigure({ part, mark, onChoose }: MarkFigureProps): ReactElement {
  const { current: clip } = useWorkspace();
  const { region, scale } = useStage();
  const units = useUnits();
  const is = markScale(clip.source);
  const shapes = markShapes(mark.kind, mark.points, {
    picture: clip.cleaned,
    textPx: TEXT_PX / scale,
    plumbDeg: is.plumbDeg ?? 0,
    label: labelOf(mark, is, units),
  });
  return (
    <g
      className={onChoose ? 'mark-choose' : undefined}
      onPointerDown={onChoose && ((event) => event.stopPropagation())}
      onClick={
        onChoose &&
        ((event) => {
          event.stopPropagation();
          onChoose();
        })
      }
    >
      <FigureSvg
        part={part}
        shapes={shapes}
        textPx={TEXT_PX / scale}
        noteTextPx={NOTE_PX / scale}
        tickPx={TICK_PX / scale}
        region={region}
      />
    </g>
  );
}
