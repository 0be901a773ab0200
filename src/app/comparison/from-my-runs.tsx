import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Library } from '../../storage/library/library';
import { runName } from '../library/say-run';
import { useKeptRuns } from '../library/use-kept-runs';
import { useCompareDesk } from './compare-context';
import type { Place } from './compare-desk';
import { putKept } from './put-kept';

interface FromMyRunsProps {
  readonly place: Place;
  readonly library: Library;
}

/** A kept run for a place: a list by runner, the latest first. */
export function FromMyRuns({ place, library }: FromMyRunsProps): ReactElement | null {
  const text = words.comparison.empty;
  const desk = useCompareDesk();
  const kept = useKeptRuns();
  const [picked, setPicked] = useState('');
  const [opening, setOpening] = useState(false);
  if (kept.state !== 'ready') return null;
  const { runners, sessions } = kept;
  if (sessions.length === 0) return <p className="small soft">{text.noneKept}</p>;
  const take = async (): Promise<void> => {
    setOpening(true);
    const trouble = await putKept(desk, place, library, picked);
    setOpening(false);
    if (trouble !== null) desk.say([text.runGone]);
  };
  return (
    <div className="from-runs">
      <label>
        <span className="small">{text.fromRuns}</span>
        <select
          value={picked}
          aria-label={text.fromRunsFor[place]}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          <option value="">{text.pick}</option>
          {runners.map(({ id, name }) => (
            <optgroup key={id} label={name}>
              {sessions
                .filter(({ runnerId }) => runnerId === id)
                .map((facts) => (
                  <option key={facts.id} value={facts.id}>
                    {runName(facts)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        aria-disabled={picked === '' || opening}
        onClick={() => void (picked === '' || opening || take())}
      >
        {text.put}
      </button>
    </div>
  );
}
