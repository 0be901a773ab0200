import { useId, type ReactElement } from 'react';
import { MODEL_CARDS } from '../../../models/registry';
import type { View } from '../../core/track/view';
import type { ModelId } from '../../pose/pose-estimator';
import { useSession, useSessionState } from '../session/session-context';
import { LIMITS } from '../session/settings';
import { VIEW_WORDS, capital } from '../../core/words/english/findings';
import { statureWords, type UnitSystem } from '../../core/words/units';
import { words } from '../../core/words/words';
import { chooseUnits, useUnits } from '../theme/units-choice';
import { BeltSpeedField } from './belt-speed-field';
import { HeightField } from './height-field';
import { NumberField } from './number-field';
import './settings.css';

const VIEWS: readonly View[] = ['side-left', 'side-right', 'rear', 'front'];

/** Nothing here must be filled in: every setting makes some answers surer. */
export function SettingsPanel(): ReactElement {
  const session = useSession();
  const { settings, screen, clips } = useSessionState();
  const id = useId();
  const units = useUnits();
  const onResult = screen === 'result';
  const model = MODEL_CARDS.find((each) => each.id === settings.model)!;
  const set = (change: Partial<typeof settings>): void => void session.set({ ...settings, ...change });
  return (
    <details className="settings">
      <summary>
        <span>Settings</span>
        <span className="small soft">
          {model.title} network,{' '}
          {settings.view === 'auto' ? 'view found from the clip' : VIEW_WORDS[settings.view]}
          {settings.statureCm === null
            ? ''
            : `, ${words.settings.tall(statureWords(settings.statureCm, units))}`}
        </span>
      </summary>
      <div className="settings-fields">
        <div className="field">
          <label htmlFor={`${id}model`}>Network that finds your joints</label>
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
            {onResult && ' Used for the next clip.'}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}view`}>Where the camera stood</label>
          <select
            id={`${id}view`}
            value={settings.view}
            aria-describedby={`${id}view-note`}
            onChange={(event) => set({ view: event.currentTarget.value as View | 'auto' })}
          >
            <option value="auto">Find it from the clip</option>
            {VIEWS.map((view) => (
              <option key={view} value={view}>
                {capital(VIEW_WORDS[view])}
              </option>
            ))}
          </select>
          <p className="small soft" id={`${id}view-note`}>
            {clips.length > 1
              ? 'With two clips each one’s view is found from the clip.'
              : 'Only when the report has it wrong.'}
          </p>
        </div>
        <HeightField value={settings.statureCm} onChange={(statureCm) => set({ statureCm })} />
        <BeltSpeedField value={settings.beltSpeedMps} onChange={(beltSpeedMps) => set({ beltSpeedMps })} />
        <NumberField
          label="Slow motion"
          unit="times slower"
          value={settings.slowMotionFactor}
          limits={LIMITS.slowMotionFactor}
          note="4 for a clip filmed at 240 and played at 60 frames a second. Leave empty for normal speed."
          onChange={(slowMotionFactor) => set({ slowMotionFactor })}
        />
        <NumberField
          label="Camera tilt"
          unit="degrees"
          value={settings.cameraRollDeg}
          limits={LIMITS.cameraRollDeg}
          note={
            clips.length > 1
              ? 'With two clips each one’s tilt is found from the clip.'
              : 'Only if you know it: 2 for a picture turned 2 degrees clockwise, -2 for the other way, 0 for a level camera. Left empty, it is found from the clip.'
          }
          onChange={(cameraRollDeg) => set({ cameraRollDeg })}
        />
        <div className="field">
          <label htmlFor={`${id}units`}>{words.settings.units}</label>
          <select
            id={`${id}units`}
            value={units}
            aria-describedby={`${id}units-note`}
            onChange={(event) => chooseUnits(event.currentTarget.value as UnitSystem)}
          >
            <option value="metric">{words.settings.metric}</option>
            <option value="imperial">{words.settings.imperial}</option>
          </select>
          <p className="small soft" id={`${id}units-note`}>
            {words.settings.unitsNote}
          </p>
        </div>
        <NumberField
          label="Frame rate of keypoint files"
          unit="frames a second"
          value={settings.keypointFps}
          limits={LIMITS.keypointFps}
          note="Only for OpenPose, COCO and AlphaPose files, which do not say it. 30 unless told."
          onChange={(keypointFps) => set({ keypointFps })}
        />
      </div>
    </details>
  );
}
