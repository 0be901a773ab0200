import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Session } from '../session/session';
import { PLACES, type Place } from './compare-desk';
import type { ComparedRun } from './compared-run';
import { OpenReport } from './open-report-button';

interface WithinSectionProps extends Readonly<Record<Place, ComparedRun>> {
  readonly sessions: Readonly<Record<Place, Session>>;
}

/** Form that changes while one runs is told in each run's own report. */
export function WithinSection({ sessions, ...runs }: WithinSectionProps): ReactElement | null {
  const text = words.comparison.within;
  const told = PLACES.filter((place) => runs[place].report.drift);
  if (told.length === 0) return null;
  return (
    <section className="compare-within" aria-labelledby="compare-within">
      <h2 id="compare-within">{text.heading}</h2>
      <p className="soft">{text.why}</p>
      <div className="place-actions">
        {told.map((place) => (
          <OpenReport key={place} run={sessions[place]} anchor="drift" className="button slim">
            {text.open[place]}
          </OpenReport>
        ))}
      </div>
    </section>
  );
}
