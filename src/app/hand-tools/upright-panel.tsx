import { useState, type ReactElement } from 'react';
import { leanDeg } from '../../core/by-hand/mark-measures';
import { words } from '../../core/words/words';
import { LIMITS } from '../session/settings';
import { useWorkspace } from '../workspace/workspace-context';
import { useInHand } from './in-hand';
import { QuantityField } from './quantity-field';

/** What the drawn line says of the camera's tilt, and the tilt as a number. */
export function UprightPanel(): ReactElement {
  const { current: clip, add } = useWorkspace();
  const [{ upright, drawn }, set] = useInHand(clip.clock);
  const [typed, setTyped] = useState<number | null>(null);
  const text = words.handTools.upright;
  const { widthPx, heightPx } = clip.cleaned;
  const [a, b] = drawn.length === 2 ? drawn : upright;
  const deg = a && b ? Math.round(10 * leanDeg(a, b)) / 10 : NaN;
  const [low, high] = LIMITS.cameraRollDeg;
  const tooFlat = deg < low || deg > high;
  const tell = (cameraRollDeg: number): void => {
    add({ kind: 'tell', told: { cameraRollDeg } });
    set({ upright: [], said: text.told(cameraRollDeg) });
    setTyped(null);
  };
  return (
    <>
      <p>{text.hint}</p>
      {Number.isFinite(deg) ? (
        <div className="hand-found" role="status">
          <p>{tooFlat ? text.tooFlat : text.leans(deg)}</p>
          <div className="hand-buttons">
            <button
              type="button"
              className="button slim primary"
              aria-disabled={tooFlat}
              onClick={() => !tooFlat && tell(deg)}
            >
              {text.use}
            </button>
            <button type="button" className="button slim" onClick={() => set({ upright: [] })}>
              {text.discard}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          className="button slim"
          onClick={() =>
            set({
              upright: [
                { xPx: Math.round(widthPx / 4), yPx: Math.round(heightPx / 4) },
                { xPx: Math.round(widthPx / 4), yPx: Math.round((3 * heightPx) / 4) },
              ],
              said: text.placed,
            })
          }
        >
          {text.place}
        </button>
      )}
      <details className="hand-more">
        <summary>{words.handTools.otherWays}</summary>
        <p className="small soft">{words.handTools.pointKeys}</p>
        <div className="hand-fields">
          <QuantityField
            label={words.settings.tilt}
            unit={words.settings.degrees}
            value={typed ?? clip.source.situation?.roll.correctedDeg ?? null}
            decimals={1}
            limits={LIMITS.cameraRollDeg}
            note={text.sign}
            onType={setTyped}
          />
          <button
            type="button"
            className="button slim hand-wide"
            aria-disabled={typed === null}
            onClick={() => typed !== null && tell(typed)}
          >
            {text.useNumber}
          </button>
        </div>
      </details>
    </>
  );
}
