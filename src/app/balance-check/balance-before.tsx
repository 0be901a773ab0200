import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { HeightField } from '../home/height-field';
import { useLiveState } from '../live/live-context';
import { ChoiceRow } from '../plan/choice-row';
import { Icon } from '../theme/icons';
import type { TurnChoices } from './turn-choices';

const text = words.balanceCheck.before;

interface BalanceBeforeProps {
  readonly choices: TurnChoices;
  onChange(choices: TurnChoices): void;
  onBegin(): void;
}

/** Before the camera is on: what to be careful with, how it goes, what can be chosen. */
export function BalanceBefore({ choices, onChange, onBegin }: BalanceBeforeProps): ReactElement {
  const { phase, trouble } = useLiveState();
  const opening = phase === 'opening';
  return (
    <div className="balance-before">
      <section className="balance-safety" aria-labelledby="balance-safety">
        <h2 id="balance-safety">{text.safety}</h2>
        <ul>
          {text.safe.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="balance-how">
        <h2 id="balance-how">{text.how}</h2>
        <ol>
          {text.steps.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      </section>
      <div className="balance-side">
        <section className="balance-choices" aria-labelledby="balance-choices">
          <h2 id="balance-choices">{text.choices}</h2>
          <ChoiceRow
            legend={text.eyesLegend}
            options={[
              ['open', text.eyes.open],
              ['closed', text.eyes.closed],
            ]}
            value={choices.eyes}
            note={text.eyesNote[choices.eyes]}
            onChange={(eyes) => onChange({ ...choices, eyes })}
          />
          <ChoiceRow
            legend={text.firstLegend}
            options={[
              ['left', text.legs.left],
              ['right', text.legs.right],
            ]}
            value={choices.first}
            onChange={(first) => onChange({ ...choices, first })}
          />
          <HeightField
            value={choices.statureCm}
            onChange={(statureCm) => onChange({ ...choices, statureCm })}
          />
        </section>
        <div className="balance-start">
          <div role="alert">
            {trouble && (
              <div className="notice failure">
                <Icon name="flag" />
                <p>
                  <strong>{words.cameraTroubles[trouble].title}.</strong>{' '}
                  {words.cameraTroubles[trouble].whatToDo}
                </p>
              </div>
            )}
          </div>
          <button
            type="button"
            className="button primary camera-main"
            aria-disabled={opening}
            onClick={() => opening || onBegin()}
          >
            {trouble ? text.tryAgain : text.start}
          </button>
          <p role="status" className="camera-said">
            {opening && text.opening}
          </p>
          <p className="small soft">{text.privacy}</p>
        </div>
      </div>
    </div>
  );
}
