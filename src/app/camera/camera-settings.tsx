import { useId, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { CameraFormat } from '../../camera/camera';
import { useLive, useLiveState } from '../live/live-context';

const text = words.camera.settings;

interface CameraSettingsProps {
  /** A recording is under way: the camera stays as it is. */
  readonly locked: boolean;
  onChoose(deviceId: string): void;
  onTurnOff(): void;
}

/** Which camera, how large and how often; how the view is shown; and off. */
export function CameraSettings({ locked, onChoose, onTurnOff }: CameraSettingsProps): ReactElement {
  const { desk } = useLive();
  const { camera, devices, format, mirrored } = useLiveState();
  const id = useId();
  const offers = camera?.offers ?? [];
  const shown = offers.findIndex((each) => format !== null && sameFormat(each, format));
  // What it gives may be none of what it offers.
  const formats = format && shown < 0 ? [format, ...offers] : offers;
  return (
    <section className="camera-panel" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      {devices.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}which`}>{text.which}</label>
          <select
            id={`${id}which`}
            value={camera?.device.id ?? ''}
            disabled={locked}
            onChange={(event) => onChoose(event.currentTarget.value)}
          >
            {devices.map((device, i) => (
              <option key={device.id} value={device.id}>
                {device.name || text.unnamed(i + 1)}
              </option>
            ))}
          </select>
        </div>
      )}
      {formats.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}format`}>{text.format}</label>
          <select
            id={`${id}format`}
            value={Math.max(0, shown)}
            disabled={locked || formats.length === 1}
            aria-describedby={`${id}more`}
            onChange={(event) => void desk.change(formats[Number(event.currentTarget.value)]!)}
          >
            {formats.map(({ widthPx, heightPx, framesPerSecond }, i) => (
              <option key={`${widthPx} ${heightPx} ${framesPerSecond}`} value={i}>
                {text.formatOf(widthPx, heightPx, framesPerSecond)}
              </option>
            ))}
          </select>
          <p id={`${id}more`} className="small soft">
            {locked ? text.locked : text.more}
          </p>
        </div>
      )}
      <div>
        <label className="tick">
          <input type="checkbox" checked={mirrored} onChange={() => desk.mirror(!mirrored)} />
          {text.mirror}
        </label>
        <p className="small soft">{text.mirrorNote}</p>
      </div>
      <div className="camera-buttons">
        <button type="button" className="button" onClick={onTurnOff}>
          {words.camera.live.turnOff}
        </button>
      </div>
    </section>
  );
}

function sameFormat(a: CameraFormat, b: CameraFormat): boolean {
  return (
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx &&
    Math.round(a.framesPerSecond) === Math.round(b.framesPerSecond)
  );
}
