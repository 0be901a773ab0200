import { useEffect, useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useLiveState } from '../live/live-context';
import { Icon } from '../theme/icons';
import { ChooseVideo } from './choose-video';

const text = words.camera;

interface CameraBeforeProps {
  /** The camera was on before: the way to turn it on again takes the focus. */
  readonly wasOn: boolean;
  onTurnOn(): void;
}

/** Before the camera is on: what will happen, the one button, and why it did not come on where it did not. */
export function CameraBefore({ wasOn, onTurnOn }: CameraBeforeProps): ReactElement {
  const { phase, trouble } = useLiveState();
  const button = useRef<HTMLButtonElement>(null);
  const opening = phase === 'opening';
  useEffect(() => {
    if (wasOn) button.current?.focus({ preventScroll: true });
  }, [wasOn]);
  return (
    <section className="camera-before" aria-labelledby="camera-before">
      <h2 id="camera-before">{text.before.heading}</h2>
      <ul className="camera-promises" role="list">
        {text.before.what.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="soft">{text.before.place}</p>
      <div role="alert">
        {trouble && (
          <div className="notice failure">
            <Icon name="flag" />
            <p>
              <strong>{text.before.notOpened}.</strong> {text.troubles[trouble]}
            </p>
          </div>
        )}
      </div>
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
        {opening && text.before.opening}
      </p>
    </section>
  );
}
