import { useEffect, useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { CameraTroubleNote } from '../live/camera-trouble';
import { useLiveState } from '../live/live-context';
import { ChooseVideo } from './choose-video';
import { FramingOutline } from './framing-outline';

const text = words.camera;
/** How large one should be in the picture, whatever its size. */
const EXAMPLE = { widthPx: 640, heightPx: 480 };

interface CameraBeforeProps {
  /** Rises whenever one comes back to it: the way to turn it on takes the focus; 0 = nobody has been away. */
  readonly comesBack: number;
  onTurnOn(): void;
}

/** Before the camera is on: what will happen, the one button, and why it did not come on where it did not. */
export function CameraBefore({ comesBack, onTurnOn }: CameraBeforeProps): ReactElement {
  const { phase, trouble } = useLiveState();
  const button = useRef<HTMLButtonElement>(null);
  const opening = phase === 'opening';
  useEffect(() => {
    if (comesBack > 0) button.current?.focus({ preventScroll: true });
  }, [comesBack]);
  return (
    <section className="camera-before" aria-labelledby="camera-before">
      <div className="camera-before-words">
        <h2 id="camera-before">{text.before.heading}</h2>
        <ul className="camera-promises" role="list">
          {text.before.what.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p className="soft">{text.before.place}</p>
        <CameraTroubleNote trouble={trouble} />
        <div className="camera-buttons">
          <button
            ref={button}
            type="button"
            className="button primary camera-main"
            aria-disabled={opening}
            onClick={() => opening || onTurnOn()}
          >
            {trouble ? text.before.again : text.before.turnOn}
          </button>
          {trouble && <ChooseVideo />}
        </div>
        <p role="status" className="camera-said">
          {opening && words.live.opening}
        </p>
      </div>
      <div className="camera-place-figure">
        <FramingOutline view="side" {...EXAMPLE} facesLeft={false} />
      </div>
    </section>
  );
}
