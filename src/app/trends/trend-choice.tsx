import { useId, type ReactElement } from 'react';
import type { MeasureId } from '../../core/metrics/measure';
import { words } from '../../core/words/words';
import type { Runner } from '../../storage/library/library';
import type { MeasureGroup } from './measure-groups';
import type { PartChoice } from './parts-to-show';

interface RunnerChoiceProps {
  readonly runners: readonly Runner[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Whose runs are shown. */
export function RunnerChoice({ runners, chosen, onChoose }: RunnerChoiceProps): ReactElement {
  const id = useId();
  return (
    <div className="trend-choice">
      <label className="small soft" htmlFor={id}>
        {words.trends.runner}
      </label>
      <select
        id={id}
        className="signal-select"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {runners.map((runner) => (
          <option key={runner.id} value={runner.id}>
            {runner.name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface MeasureChoiceProps {
  readonly groups: readonly MeasureGroup[];
  readonly chosen: MeasureId;
  readonly onChoose: (measure: MeasureId) => void;
}

/** What the chart shows. */
export function MeasureChoice({ groups, chosen, onChoose }: MeasureChoiceProps): ReactElement {
  const id = useId();
  return (
    <div className="trend-choice">
      <label className="small soft" htmlFor={id}>
        {words.trends.measure}
      </label>
      <select
        id={id}
        className="signal-select"
        value={chosen}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const found = groups.flatMap(({ measures }) => measures).find((measure) => measure === value);
          if (found) onChoose(found);
        }}
      >
        {groups.map(({ of, measures }) => (
          <optgroup key={of} label={words.trends.groups[of]}>
            {measures.map((measure) => (
              <option key={measure} value={measure}>
                {words.names.measures[measure].name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface PartChoicesProps {
  readonly choices: readonly PartChoice[];
  readonly chosen: PartChoice;
  readonly onChoose: (choice: PartChoice) => void;
}

/** Both legs together, or each; nothing where there is no choice. */
export function PartChoices({ choices, chosen, onChoose }: PartChoicesProps): ReactElement | null {
  const name = useId();
  if (choices.length < 2) return null;
  return (
    <fieldset className="signal-sides trend-choice">
      <legend className="small soft">{words.trends.part}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === chosen} onChange={() => onChoose(choice)} />
          {words.trends.parts[choice]}
        </label>
      ))}
    </fieldset>
  );
}
