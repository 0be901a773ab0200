import { useId, type ReactElement } from 'react';
import { plainMarkText, type Mark } from '../../core/by-hand/mark';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { useInHand } from '../hand-tools/in-hand';
import { Icon } from '../theme/icons';
import { useUnits } from '../theme/units-choice';
import { useWorkspace } from '../workspace/workspace-context';
import { MarkEditor } from './mark-editor';
import { markScale } from '../../report/mark-scale';
import { measuredWords } from './mark-say';

interface MarkRowProps {
  readonly mark: Mark;
  /** It is the one that is chosen. */
  readonly open: boolean;
}

/** A mark in the list: pressing it shows it on the picture, and opens what can be changed. */
export function MarkRow({ mark, open }: MarkRowProps): ReactElement {
  const { current: clip, add } = useWorkspace();
  const [{ moved }, set] = useInHand(clip.clock);
  const units = useUnits();
  const id = useId();
  const text = words.marks;
  const points = open && moved ? moved : mark.points;
  const name = plainMarkText(mark.text ?? '') || text.names[mark.kind];
  const measured = measuredWords({ ...mark, points }, markScale(clip.source), units);
  const what = measured === '' ? name : `${name}, ${measured}`;
  const when =
    mark.fromS === mark.toS
      ? text.onFrame(number(mark.fromS, 2))
      : text.onPart(number(mark.fromS, 2), number(mark.toS, 2));
  const show = (): void => {
    const { timeS } = clip.clock.now();
    if (timeS < mark.fromS || timeS > mark.toS) clip.clock.showTime(mark.fromS);
    else clip.clock.pause();
    set({ mark: open ? null : mark.id, moved: null });
  };
  return (
    <li data-open={open || undefined}>
      <div className="mark-row">
        <button
          type="button"
          className="mark-show"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={text.show(`${what}, ${when}`)}
          onClick={show}
        >
          <Icon name={mark.kind} />
          <span className="mark-what">
            <span className="mark-name">{name}</span> {measured !== '' && <strong>{measured}</strong>}
          </span>
          <span className="number small soft">{when}</span>
        </button>
        <button
          type="button"
          className="tool"
          aria-label={text.wipeAloud(what)}
          title={text.wipe}
          onClick={() => {
            set({ said: text.wiped(what), ...(open && { mark: null, moved: null }) });
            add({ kind: 'wipe-mark', id: mark.id });
          }}
        >
          <Icon name="bin" />
        </button>
      </div>
      {open && (
        <div id={id} className="mark-editor" role="group" aria-label={text.edit(name)}>
          <MarkEditor mark={mark} points={points} />
        </div>
      )}
    </li>
  );
}
