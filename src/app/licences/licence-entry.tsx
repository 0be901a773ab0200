import type { ReactElement } from 'react';
import { words } from '../../core/words/words';

interface LicenceEntryProps {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly by?: string;
  readonly home?: string;
  /** The licence and notices themselves. */
  readonly texts: readonly string[];
}

const said = words.licences;

/** One work: its name and licence; unfolded, who made it, what the licence asks, and its whole text. */
export function LicenceEntry({
  name,
  version,
  licence,
  by = '',
  home = '',
  texts,
}: LicenceEntryProps): ReactElement {
  const means = said.means(licence);
  return (
    <li>
      <details className="licence">
        <summary>
          <span className="licence-name">{name}</span>
          <span className="licence-id">{licence}</span>
        </summary>
        <div className="licence-body">
          <dl>
            <Fact name={said.version} value={version} />
            {by !== '' && <Fact name={said.by} value={by} />}
            {home !== '' && (
              <Fact
                name={said.source}
                value={
                  <a href={home} target="_blank" rel="noreferrer">
                    {home.replace(/^https:\/\//, '')}
                  </a>
                }
              />
            )}
            {means !== null && <Fact name={said.inShort} value={means} />}
          </dl>
          {texts.map((text, i) => (
            // It scrolls of itself on a small screen: so the keyboard has to reach it.
            <pre
              key={text.slice(0, 200)}
              tabIndex={0}
              role="region"
              aria-label={said.full(name, i + 1, texts.length)}
            >
              {text}
            </pre>
          ))}
        </div>
      </details>
    </li>
  );
}

function Fact({
  name,
  value,
}: {
  readonly name: string;
  readonly value: ReactElement | string;
}): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
