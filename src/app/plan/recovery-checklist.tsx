import type { ReactElement } from 'react';
import {
  countOf,
  dayOfWeek,
  RECOVERY_ITEMS,
  SLEEP_H,
  STRENGTH_MINUTES,
  thisWeek,
  toggled,
  type RecoveryItem,
} from '../../core/plan/recovery-week';
import { shortDay, weekdays } from '../../core/words/day-names';
import { words } from '../../core/words/words';
import { useTools } from './tools-store';
import { useToday } from './use-today';
import './recovery.css';

const text = words.tools.recovery;
const LONG = weekdays('long');
const SHORT = weekdays('short');

/** What the articles ask for between the runs, ticked off day by day; every Monday it begins anew. */
export function RecoveryChecklist(): ReactElement {
  const [{ recovery }, change] = useTools();
  const today = useToday();
  const week = thisWeek(recovery.week, today);
  const toggle = (item: RecoveryItem, day: number): void =>
    change({ recovery: { ...recovery, week: toggled(week, item, day) } });
  return (
    <div className="recovery">
      <div className="recovery-head">
        <p className="eyebrow">{text.weekOf(shortDay(week.monday))}</p>
        <label className="tick">
          <input
            type="checkbox"
            checked={recovery.competing}
            onChange={() => change({ recovery: { ...recovery, competing: !recovery.competing } })}
          />
          {text.competing}
        </label>
      </div>
      {RECOVERY_ITEMS.map((item) => (
        <fieldset key={item} className="recovery-item">
          <legend>{text.item[item]}</legend>
          <p className="small soft">{asked(item, recovery.competing)}</p>
          <div className="recovery-days">
            {LONG.map((name, day) => (
              <label key={name} data-today={day === dayOfWeek(today)}>
                <input
                  type="checkbox"
                  checked={week.ticks[item][day] ?? false}
                  aria-label={text.tick(item, name)}
                  onChange={() => toggle(item, day)}
                />
                <span aria-hidden="true">{SHORT[day]}</span>
              </label>
            ))}
          </div>
          <p className="recovery-count number">{text.count(countOf(week, item))}</p>
        </fieldset>
      ))}
    </div>
  );
}

function asked(item: RecoveryItem, competing: boolean): string {
  const { asks } = text;
  if (item === 'sleep')
    return competing ? asks.sleepCompeting(SLEEP_H.competing) : asks.sleep(SLEEP_H.everyone);
  return item === 'strength' ? asks.strength(...STRENGTH_MINUTES) : asks[item];
}
