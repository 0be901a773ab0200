import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import { isOfPlace, type Reading } from './live-readings';
import { sayFigures, type ShownView } from './say-figures';

const text = words.camera.figures;

interface LiveFiguresPanelProps {
  readonly reading: Reading;
  readonly view: ShownView;
  /** The network rests while a recording is made. */
  readonly resting: boolean;
}

/** The figures of this moment, large; a preview, never a verdict. Not read aloud as they change. */
export function LiveFiguresPanel({ reading, view, resting }: LiveFiguresPanelProps): ReactElement {
  const { figures, advice, lookedPerS } = reading;
  const slow = advice.find((each) => !isOfPlace(each));
  return (
    <section className="live-figures" aria-labelledby="live-figures">
      <h2 id="live-figures">
        {text.heading} <span className="preview-mark">{text.preview}</span>
      </h2>
      <dl>
        {sayFigures(figures, view).map(({ id, name, side, value, meaning }) => (
          <div key={id} data-told={value !== null}>
            <dt>
              {side && <SideMark side={side} />}
              {name}
            </dt>
            <dd>
              <span className="live-number number">{value ?? text.none}</span>
              <span className="small soft">
                {value === null ? (resting ? text.rests : text.notYet) : meaning}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small soft">
        {text.previewNote} {slow?.message ?? (lookedPerS === null ? '' : text.looked(lookedPerS))}
      </p>
    </section>
  );
}
