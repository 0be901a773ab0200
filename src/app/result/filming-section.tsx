import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';
import { useUnits } from '../theme/units-choice';

interface FilmingSectionProps {
  readonly sources: readonly ReportSource[];
}

/** Where the camera stood and how it was held, for each clip. */
export function FilmingSection({ sources }: FilmingSectionProps): ReactElement {
  const units = useUnits();
  const checks = sources[0]?.provenance.settings.checks;
  return (
    <section className="filming" aria-labelledby="filming">
      <h2 id="filming">{words.quality.filming}</h2>
      {sources.map(({ clip, view, situation }) => (
        <div key={view}>
          {sources.length > 1 && <h3>{clip.name}</h3>}
          <dl className="facts">
            {words.situation.rows({ view, situation }, units).map(([label, words]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {checks && (
        <dl className="facts">
          <div>
            <dt>{words.keptChecks.takenUp}</dt>
            <dd>{words.keptChecks.inReport(checks)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
