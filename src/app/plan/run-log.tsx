import { useId, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { isCalendarDay, type CalendarDay } from '../../core/plan/calendar-day';
import { inUnit, type DistanceUnit } from '../../core/plan/distance-unit';
import { longestLately, runsLately, type LoggedRun } from '../../core/plan/session-spike';
import { shortDay } from '../../core/words/day-names';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { readDistance, wrongDistance } from './distance-field';
import { LIMITS_KM, withRun } from './tools-state';
import { useTools } from './tools-store';

const text = words.tools.distance;

interface RunLogProps {
  readonly unit: DistanceUnit;
  readonly today: CalendarDay;
}

/** The runs of the last 30 days: written down here, taken out again here. */
export function RunLog({ unit, today }: RunLogProps): ReactElement {
  const [{ runs }, change] = useTools();
  const [done, setDone] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = runsLately(runs, today);
  const longest = longestLately(runs, today);
  const say = ({ km }: LoggedRun): string => text.distance(inUnit(km, unit), unit);
  const remove = (run: LoggedRun): void => {
    change((now) => ({ runs: now.runs.filter((each) => each !== run) }));
    setDone(text.removed(say(run), shortDay(run.day)));
    // Its button is gone: the focus goes to where the list begins.
    heading.current?.focus();
  };
  return (
    <div className="run-log">
      <AddRun
        unit={unit}
        today={today}
        onAdd={(run) => {
          change((now) => ({ runs: withRun(now.runs, run) }));
          setDone(text.added(say(run), shortDay(run.day)));
        }}
      />
      <h4 ref={heading} tabIndex={-1}>
        {text.logTitle}
      </h4>
      {shown.length === 0 && <p className="small soft">{text.logEmpty}</p>}
      <ul role="list">
        {shown.map((run, i) => (
          <li key={`${run.day} ${run.km} ${i}`}>
            <span className="number soft">{shortDay(run.day)}</span>
            <span className="number">
              {say(run)}
              {run === longest && <span className="tool-badge">{text.longest}</span>}
            </span>
            <button
              type="button"
              className="button slim"
              aria-label={text.removeNamed(say(run), shortDay(run.day))}
              onClick={() => remove(run)}
            >
              <Icon name="close" />
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {done}
      </p>
    </div>
  );
}

interface AddRunProps extends RunLogProps {
  onAdd(run: LoggedRun): void;
}

function AddRun({ unit, today, onAdd }: AddRunProps): ReactElement {
  const id = useId();
  const [day, setDay] = useState<CalendarDay | null>(null);
  const [distance, setDistance] = useState('');
  const [wrong, setWrong] = useState<{ readonly day?: string; readonly distance?: string }>({});
  const dayField = useRef<HTMLInputElement>(null);
  const distanceField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const on = day ?? today;
    const km = readDistance(distance, unit, LIMITS_KM.run) ?? null;
    const rightDay = isCalendarDay(on) && on <= today;
    setWrong({
      ...(!rightDay && { day: text.wrongDay }),
      ...(km === null && { distance: wrongDistance(unit, LIMITS_KM.run) }),
    });
    if (!rightDay) dayField.current?.focus();
    else if (km === null) distanceField.current?.focus();
    else {
      onAdd({ day: on, km });
      setDistance('');
      distanceField.current?.focus();
    }
  };
  return (
    <form className="add-run" noValidate onSubmit={submit} aria-label={text.addTitle}>
      <h4>{text.addTitle}</h4>
      <div className="field">
        <label htmlFor={`${id}day`}>{text.day}</label>
        <input
          ref={dayField}
          id={`${id}day`}
          type="date"
          max={today}
          value={day ?? today}
          aria-invalid={wrong.day !== undefined}
          aria-describedby={wrong.day === undefined ? undefined : `${id}wrong-day`}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}km`}>{text.ran}</label>
        <span className="with-unit">
          <input
            ref={distanceField}
            id={`${id}km`}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={distance}
            aria-invalid={wrong.distance !== undefined}
            aria-describedby={wrong.distance === undefined ? undefined : `${id}wrong-km`}
            onChange={(event) => setDistance(event.currentTarget.value)}
          />
          <span className="small soft">{text.unit[unit]}</span>
        </span>
      </div>
      <button type="submit" className="button">
        {text.add}
      </button>
      {wrong.day !== undefined && (
        <p className="small wrong" id={`${id}wrong-day`}>
          {wrong.day}
        </p>
      )}
      {wrong.distance !== undefined && (
        <p className="small wrong" id={`${id}wrong-km`}>
          {wrong.distance}
        </p>
      )}
    </form>
  );
}
