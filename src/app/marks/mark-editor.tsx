import type { ReactElement } from 'react';
import type { Mark, MarkPoint } from '../../core/by-hand/mark';
import { words } from '../../core/words/words';
import { QuantityField } from '../hand-tools/quantity-field';
import { useWorkspace } from '../workspace/workspace-context';
import { MarkTextField } from './mark-text-field';
import { MarkTimes } from './mark-times';

interface MarkEditorProps {
  readonly mark: Mark;
  /** Where they are while one is moved. */
  readonly points: readonly MarkPoint[];
}

/** All of a mark that can be changed, each change an entry of its own. */
export function MarkEditor({ mark, points }: MarkEditorProps): ReactElement {
  const { current: clip, add } = useWorkspace();
  const text = words.marks;
  const { widthPx, heightPx } = clip.cleaned;
  const draw = (change: Partial<Mark>): void => add({ kind: 'draw-mark', mark: { ...mark, ...change } });
  const put = (i: number, change: Partial<MarkPoint>): void => {
    const point = mark.points[i];
    if (point) draw({ points: mark.points.with(i, { ...point, ...change }) });
  };
  return (
    <>
      <MarkTextField mark={mark} onText={(next) => draw({ text: next })} />
      <MarkTimes mark={mark} onTimes={draw} />
      <details className="hand-more">
        <summary>{text.pointsByNumbers}</summary>
        <div className="hand-fields">
          {points.flatMap(({ xPx, yPx }, i) => {
            const name = text.points[mark.kind][i] ?? '';
            return [
              <QuantityField
                key={`x${i}`}
                label={text.across(name)}
                unit={words.handTools.px}
                value={xPx}
                decimals={1}
                limits={[0, widthPx]}
                onDone={(value) => put(i, { xPx: value })}
              />,
              <QuantityField
                key={`y${i}`}
                label={text.down(name)}
                unit={words.handTools.px}
                value={yPx}
                decimals={1}
                limits={[0, heightPx]}
                onDone={(value) => put(i, { yPx: value })}
              />,
            ];
          })}
        </div>
      </details>
    </>
  );
}
