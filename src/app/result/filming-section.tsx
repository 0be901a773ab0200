import type { ReactElement } from 'react';
import type { ClipFindings } from '../../core/analysis/analysis';
import { situationRows } from '../words/situation-words';

interface FilmingSectionProps {
  readonly clips: readonly { readonly name: string; readonly findings: ClipFindings }[];
}

/** Where the camera stood and how it was held, for each clip. */
export function FilmingSection({ clips }: FilmingSectionProps): ReactElement {
  return (
    <section className="filming" aria-labelledby="filming">
      <h2 id="filming">How it was filmed</h2>
      {clips.map(({ name, findings }) => (
        <div key={name}>
          {clips.length > 1 && <h3>{name}</h3>}
          <dl className="facts">
            {situationRows(findings).map(([label, words]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
