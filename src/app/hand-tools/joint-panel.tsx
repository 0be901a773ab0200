import { useId, useState, type ReactElement } from 'react';
import type { MarkPoint } from '../../core/by-hand/mark';
import type { KeypointName } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { useMoment } from '../clock/use-moment';
import { useWorkspace } from '../workspace/workspace-context';
import { useInHand } from './in-hand';
import { isOf, jointsInHand, MOVABLE_JOINTS } from './movable-joints';
import { QuantityField } from './quantity-field';

/** The same without dragging: a joint from a list, its place in numbers. */
export function JointPanel(): ReactElement {
  const { current: clip } = useWorkspace();
  const { playing, frame } = useMoment(clip.clock);
  const [{ joint, held }, set] = useInHand(clip.clock);
  const text = words.handTools;
  const id = useId();
  const { cleaned } = clip;
  const at = playing
    ? null
    : (jointsInHand(cleaned, frame, held && isOf(held, cleaned, frame) ? held : null).get(joint) ?? null);
  return (
    <>
      <p>{playing ? text.jointPause : text.jointHint}</p>
      <details className="hand-more">
        <summary>{text.otherWays}</summary>
        <p className="small soft">{text.jointKeys}</p>
        <div className="hand-fields">
          <div className="field hand-wide">
            <label htmlFor={`${id}joint`}>{text.joint}</label>
            <select
              id={`${id}joint`}
              value={joint}
              onChange={(event) => set({ joint: event.currentTarget.value as KeypointName })}
            >
              {MOVABLE_JOINTS.map((name) => (
                <option key={name} value={name}>
                  {text.joints[name]}
                </option>
              ))}
            </select>
            {!at && !playing && <p className="small soft">{text.notFound}</p>}
          </div>
          {/* Another joint or frame: what was typed for this one is over. */}
          <PutHere key={`${joint} ${frame}`} at={at} joint={joint} disabled={playing} />
        </div>
      </details>
    </>
  );
}

interface PutHereProps {
  readonly at: MarkPoint | null;
  readonly joint: KeypointName;
  readonly disabled: boolean;
}

function PutHere({ at, joint, disabled }: PutHereProps): ReactElement {
  const { current: clip, add } = useWorkspace();
  const [, set] = useInHand(clip.clock);
  const [typed, setTyped] = useState<Partial<MarkPoint>>({});
  const text = words.handTools;
  const { widthPx, heightPx } = clip.cleaned;
  const [xPx, yPx] = [typed.xPx ?? at?.xPx, typed.yPx ?? at?.yPx];
  const ready = !disabled && xPx !== undefined && yPx !== undefined && (xPx !== at?.xPx || yPx !== at.yPx);
  const put = (): void => {
    if (!ready) return;
    const { frame, timeS } = clip.clock.now();
    const place = { xPx: Math.round(10 * xPx) / 10, yPx: Math.round(10 * yPx) / 10 };
    set({
      held: { name: joint, at: place, frame, track: clip.cleaned, dropped: true },
      said: text.putDown(text.pointAt(text.joints[joint] ?? joint, place)),
    });
    setTyped({});
    add({ kind: 'move-joint', name: joint, timeS, ...place });
  };
  return (
    <>
      <QuantityField
        label={text.across}
        unit={text.px}
        value={xPx ?? null}
        decimals={1}
        limits={[0, widthPx]}
        onType={(value) => setTyped({ ...typed, xPx: value })}
      />
      <QuantityField
        label={text.down}
        unit={text.px}
        value={yPx ?? null}
        decimals={1}
        limits={[0, heightPx]}
        onType={(value) => setTyped({ ...typed, yPx: value })}
      />
      <button type="button" className="button slim hand-wide" aria-disabled={!ready} onClick={put}>
        {text.putHere}
      </button>
    </>
  );
}
