import { number } from '../../core/words/numbers';
import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { PictureBox } from '../../drawing/picture-box';
import type { ShownClip } from '../result/clip-player';
import { SideMark } from '../theme/marks';
import type { StridesShown } from './shown-strides';
import { StridePicture } from './stride-picture';
import { momentOf } from './stride-words';

interface TypicalStridesProps {
  readonly shown: StridesShown;
  readonly clip: ShownClip;
  readonly crops: readonly PictureBox[];
  readonly place: number;
  /** Whether the strides show a fault, or only how it is done. */
  readonly finding: boolean;
  onStep(place: number): void;
}

/** Small pictures of the strides that the finding rests on; pressing one shows it large. */
export function TypicalStrides({
  shown,
  clip,
  crops,
  place,
  finding,
  onStep,
}: TypicalStridesProps): ReactElement | null {
  const { strides, typical } = shown;
  if (typical.length === 0) return null;
  return (
    <div className="typical">
      <p className="small soft">{finding ? words.evidence.showsIt : words.evidence.example}</p>
      <ul role="list">
        {typical.map((i) => {
          const { side, timeS } = strides[i]!;
          const crop = crops[i];
          return (
            <li key={i}>
              <button
                type="button"
                className="typical-stride"
                aria-pressed={i === place}
                aria-label={momentOf(shown, i)}
                onClick={() => onStep(i)}
              >
                <span className="typical-picture">
                  {crop && <StridePicture clip={clip} shown={shown} place={i} crop={crop} small />}
                </span>
                <span className="number small">
                  <SideMark side={side} />
                  {number(timeS, 2)} s
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
