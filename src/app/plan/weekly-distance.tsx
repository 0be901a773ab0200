import { type ReactElement } from 'react';
import { addDays, daysBetween, weekStart } from '../../core/plan/calendar-day';
import { tenthsOf, type DistanceUnit } from '../../core/plan/distance-unit';
import { planWeeks } from '../../core/plan/weekly-distance';
import { words } from '../../core/words/words';
import { chooseUnits, useUnits } from '../theme/units-choice';
import { ChoiceRow } from './choice-row';
import { DistanceField } from './distance-field';
import { RunCheck } from './run-check';
import { GROWTH_PERCENT, LIMITS_KM } from './tools-state';
import { useTools } from './tools-store';
import { useToday } from './use-today';
import { WeeksTable } from './weeks-table';
import './distance.css';

const text = words.tools.distance;
/** Two rounds of building and recovery, and the week after. */
const ROUNDS = 2;

/** The weeks ahead by the ten-per-cent rule, and whether one planned run is too long for the last 30 days. */
export function WeeklyDistance(): ReactElement {
  const [{ weeks }, change] = useTools();
  const units = useUnits();
  const today = useToday();
  const unit: DistanceUnit = units === 'metric' ? 'km' : 'mi';
  const { start, buildWeeks, growthPercent } = weeks;
  const monday = weekStart(today);
  const set = (part: Partial<typeof weeks>): void => change({ weeks: { ...weeks, ...part } });
  const planned = start && {
    rows: planWeeks({
      startTenths: tenthsOf(start.km, unit),
      buildWeeks,
      growthPercent,
      weeks: ROUNDS * (buildWeeks + 2) + 1,
    }),
    current: daysBetween(start.monday, monday) / 7,
    mondayOf: (week: number) => addDays(start.monday, 7 * week),
  };
  return (
    <div className="distance">
      <ChoiceRow
        legend={text.unitsLabel}
        options={[
          ['km', text.units.km],
          ['mi', text.units.mi],
        ]}
        value={unit}
        onChange={(value) => chooseUnits(value === 'km' ? 'metric' : 'imperial')}
      />
      <section className="distance-part" aria-labelledby="distance-weeks">
        <div className="distance-words">
          <h3 id="distance-weeks">{text.weeksTitle}</h3>
          <p>{text.weeksHow}</p>
          <DistanceField
            label={text.week}
            km={start?.km ?? null}
            unit={unit}
            limitsKm={LIMITS_KM.week}
            note={text.weekNote}
            onChange={(km) => set({ start: km === null ? null : { km, monday } })}
          />
          <div className="distance-choices">
            <ChoiceRow
              legend={text.buildWeeks}
              options={[
                [3, '3'],
                [4, '4'],
              ]}
              value={buildWeeks}
              onChange={(value) => set({ buildWeeks: value })}
            />
            <ChoiceRow
              legend={text.growth}
              options={GROWTH_PERCENT.map((each) => [each, text.percent(each)] as const)}
              value={growthPercent}
              note={text.growthNote}
              onChange={(value) => set({ growthPercent: value })}
            />
          </div>
          {start && start.monday !== monday && (
            <button
              type="button"
              className="button slim"
              onClick={() => set({ start: { km: start.km, monday } })}
            >
              {text.anew}
            </button>
          )}
        </div>
        <div className="distance-shown">
          {planned ? (
            <>
              <WeeksTable {...planned} unit={unit} />
              <p className="small soft">{text.resumeNote}</p>
            </>
          ) : (
            <p className="nothing-yet soft">{text.empty}</p>
          )}
        </div>
      </section>
      <RunCheck unit={unit} today={today} />
    </div>
  );
}
