import type { ReactElement } from 'react';
import type { CalendarDay } from '../../core/plan/calendar-day';
import { inUnit, tenthsOf, type DistanceUnit } from '../../core/plan/distance-unit';
import {
  checkSession,
  SPIKE_PERCENT,
  type LoggedRun,
  type SessionCheck,
} from '../../core/plan/session-spike';
import { shortDay } from '../../core/words/day-names';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { Icon, type IconName } from '../theme/icons';
import { DistanceField } from './distance-field';
import { RunLog } from './run-log';
import { LIMITS_KM } from './tools-state';
import { useTools } from './tools-store';

const text = words.tools.distance;
/** Below this a jump is told to a tenth of a per cent, so that it does not read as the limit itself. */
const EXACT_BELOW_PERCENT = 20;

interface RunCheckProps {
  readonly unit: DistanceUnit;
  readonly today: CalendarDay;
}

/** One planned run against the longest of the last 30 days. */
export function RunCheck({ unit, today }: RunCheckProps): ReactElement {
  const [{ plannedRunKm, runs }, change] = useTools();
  const check = plannedRunKm === null ? null : checkSession(plannedRunKm, runs, today);
  const said = check && sayCheck(check, unit);
  return (
    <section className="distance-part" aria-labelledby="distance-run">
      <div className="distance-words">
        <h3 id="distance-run">{text.runTitle}</h3>
        <p>{text.runHow}</p>
        <DistanceField
          label={text.planned}
          km={plannedRunKm}
          unit={unit}
          limitsKm={LIMITS_KM.run}
          note={text.plannedNote}
          onChange={(km) => change({ plannedRunKm: km })}
        />
        <div role="status">
          {said && (
            <div className="run-verdict" data-verdict={said.verdict}>
              <Icon name={said.verdict} />
              <p>
                <strong>{said.title}.</strong> {said.sentence}
              </p>
            </div>
          )}
        </div>
      </div>
      <RunLog unit={unit} today={today} />
    </section>
  );
}

interface SaidCheck {
  readonly verdict: IconName & ('flag' | 'meets' | 'cannot-tell');
  readonly title: string;
  readonly sentence: string;
}

function sayCheck(check: SessionCheck, unit: DistanceUnit): SaidCheck {
  if (check.kind === 'nothing-to-compare')
    return { verdict: 'cannot-tell', title: text.nothingTitle, sentence: text.nothing };
  const { longest, morePercent } = check;
  const most = text.distance(tenthsOf(longest.km * (1 + SPIKE_PERCENT / 100), unit) / 10, unit);
  const ran = runWords(longest, unit);
  const day = shortDay(longest.day);
  if (check.kind === 'within')
    return { verdict: 'meets', title: text.withinTitle, sentence: text.within(ran, day, most) };
  const percent =
    morePercent < EXACT_BELOW_PERCENT ? number(Math.ceil(morePercent * 10) / 10, 1) : number(morePercent, 0);
  return { verdict: 'flag', title: text.spikeTitle, sentence: text.spike(percent, ran, day, most) };
}

export function runWords({ km }: LoggedRun, unit: DistanceUnit): string {
  return text.distance(inUnit(km, unit), unit);
}
