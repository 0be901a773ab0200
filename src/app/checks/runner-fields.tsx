import { useId, type ReactElement, type RefObject } from 'react';
import { words } from '../../core/words/words';
import type { Runner } from '../../storage/library/library';
import type { wrongName } from '../library/run-draft';

const text = words.myRuns.fields;

interface RunnerFieldsProps {
  readonly runners: readonly Runner[];
  /** `null` = somebody new, of the name typed. */
  readonly runnerId: string | null;
  readonly newName: string;
  readonly wrong: ReturnType<typeof wrongName>;
  /** The name's; takes the focus where it is wrong. */
  readonly field: RefObject<HTMLInputElement | null>;
  onRunner(id: string | null): void;
  onName(name: string): void;
}

/** Whose check it is: one of the runners, or somebody new. */
export function RunnerFields(props: RunnerFieldsProps): ReactElement {
  const { runners, runnerId, newName, wrong, field, onRunner, onName } = props;
  const id = useId();
  return (
    <div className="run-fields">
      {runners.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}runner`}>{words.keptChecks.keep.runner}</label>
          <select
            id={`${id}runner`}
            value={runnerId ?? ''}
            onChange={(event) => onRunner(event.currentTarget.value || null)}
          >
            {runners.map((runner) => (
              <option key={runner.id} value={runner.id}>
                {runner.name}
              </option>
            ))}
            <option value="">{text.somebodyElse}</option>
          </select>
        </div>
      )}
      {runnerId === null && (
        <div className="field">
          <label htmlFor={`${id}name`}>{text.newName}</label>
          <input
            ref={field}
            id={`${id}name`}
            type="text"
            autoComplete="off"
            maxLength={60}
            value={newName}
            aria-invalid={wrong !== null}
            aria-describedby={wrong ? `${id}wrong` : undefined}
            onChange={(event) => onName(event.currentTarget.value)}
          />
          {wrong && (
            <p className="small wrong" id={`${id}wrong`}>
              {wrong === 'name-taken' ? words.myRuns.runners.nameTaken : words.myRuns.runners.nameMissing}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
