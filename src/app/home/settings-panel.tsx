import { useId, type ReactElement } from 'react';
import { MODEL_CARDS } from '../../../models/registry';
import { ViewSelect } from './view-select';
import { canLookByStride } from '../../../models/look-by-stride';
import type { ModelId } from '../../pose/pose-estimator';
import { useSession, useSessionState } from '../session/session-context';
import { LIMITS } from '../session/settings';
import { statureWords, type UnitSystem } from '../../core/words/units';
import { words } from '../../core/words/words';
import { chooseUnits, useUnits } from '../theme/units-choice';
import { BeltSpeedField } from './belt-speed-field';
import { HeightField } from './height-field';
import { ChecksInUse } from '../checks/checks-in-use';
import { NumberField } from './number-field';
import './settings.css';

/** Nothing here must be filled in: every setting makes some answers surer. */
export function SettingsPanel(): ReactElement {
  const session = useSession();
  const { settings, screen, clips } = useSessionState();
  const id = useId();
  const units = useUnits();
  const text = words.settings;
  const onResult = screen === 'result';
  const model = MODEL_CARDS.find((each) => each.id === settings.model)!;
  const set = (change: Partial<typeof settings>): void => void session.set({ ...settings, ...change });
  return (
    <details className="settings">
      <summary>
        <span>{text.heading}</span>
        <span className="small soft">
          {text.network(model.title)},{' '}
          {settings.view === 'auto' ? text.viewFound : words.names.views[settings.view]}
          {settings.statureCm === null ? '' : `, ${text.tall(statureWords(settings.statureCm, units))}`}
        </span>
      </summary>
      <div className="settings-fields">
        <div className="field">
          <label htmlFor={`${id}model`}>{text.model}</label>
          <select
            id={`${id}model`}
            value={settings.model}
            aria-describedby={`${id}model-note`}
            onChange={(event) => set({ model: event.currentTarget.value as ModelId })}
          >
            {MODEL_CARDS.map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
          <p className="small soft" id={`${id}model-note`}>
            {model.chooseWhen}
            {onResult && ` ${text.nextClip}`}
          </p>
        </div>
        {canLookByStride(settings.model) && (
          <div className="field">
            <label className="switch">
              <input
                type="checkbox"
                checked={settings.everyFrame}
                aria-describedby={`${id}every-note`}
                onChange={(event) => set({ everyFrame: event.currentTarget.checked })}
              />
              {text.everyFrame}
            </label>
            <p className="small soft" id={`${id}every-note`}>
              {text.everyFrameNote}
              {onResult && ` ${text.nextClip}`}
            </p>
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}view`}>{text.view}</label>
          <ViewSelect
            id={`${id}view`}
            value={settings.view}
            describedBy={`${id}view-note`}
            onChange={(view) => set({ view })}
          />
          <p className="small soft" id={`${id}view-note`}>
            {clips.length > 1 ? text.viewsOfTwo : text.viewNote}
          </p>
        </div>
        <HeightField value={settings.statureCm} onChange={(statureCm) => set({ statureCm })} />
        <BeltSpeedField value={settings.beltSpeedMps} onChange={(beltSpeedMps) => set({ beltSpeedMps })} />
        <NumberField
          label={text.slowMotion}
          unit={text.timesSlower}
          value={settings.slowMotionFactor}
          limits={LIMITS.slowMotionFactor}
          note={text.slowMotionNote}
          onChange={(slowMotionFactor) => set({ slowMotionFactor })}
        />
        <NumberField
          label={text.tilt}
          unit={text.degrees}
          value={settings.cameraRollDeg}
          limits={LIMITS.cameraRollDeg}
          note={clips.length > 1 ? text.tiltOfTwo : text.tiltNote}
          onChange={(cameraRollDeg) => set({ cameraRollDeg })}
        />
        <div className="field">
          <label htmlFor={`${id}units`}>{text.units}</label>
          <select
            id={`${id}units`}
            value={units}
            aria-describedby={`${id}units-note`}
            onChange={(event) => chooseUnits(event.currentTarget.value as UnitSystem)}
          >
            <option value="metric">{text.metric}</option>
            <option value="imperial">{text.imperial}</option>
          </select>
          <p className="small soft" id={`${id}units-note`}>
            {text.unitsNote}
          </p>
        </div>
        <ChecksInUse checks={settings.checks} />
        <NumberField
          label={text.keypointRate}
          unit={text.framesASecond}
          value={settings.keypointFps}
          limits={LIMITS.keypointFps}
          note={text.keypointRateNote}
          onChange={(keypointFps) => set({ keypointFps })}
        />
      </div>
    </details>
  );
}
