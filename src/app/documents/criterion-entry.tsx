import type { ReactElement, ReactNode } from 'react';
import { BANDS } from '../../core/criteria/bands';
import type { Criterion } from '../../core/criteria/catalogue';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { BandList } from './band-scale';
import { EntryHeading } from './entry-heading';

/** One point of an article: what it says, what a film shows of it and what not, and how a verdict comes about. */
export function CriterionEntry({ criterion }: { readonly criterion: Criterion }): ReactElement {
  const { id, document, title, kind, measures } = criterion;
  const said = words.documents;
  const { says, shows, hidden, film, judged, caution, alsoCaution } = said.criteria[id];
  const cautions = [caution, alsoCaution && said.cautions[alsoCaution].short].filter((each) => each);
  const judgedBy = kind === 'measured' ? measures.filter((measure) => BANDS[measure]) : [];
  return (
    <article
      className="article-point"
      id={id}
      data-criterion={id}
      data-document={document}
      data-kind={kind}
      aria-label={`${title} (${DOCUMENT_TITLES[document]})`}
    >
      <header>
        <EntryHeading level={3} place={id}>
          {title}
        </EntryHeading>
        <p className={`kind kind-${kind}`}>{said.kinds[kind]}</p>
      </header>
      <p className="point-says">
        <span className="unseen">{said.says}: </span>
        {says}
      </p>
      <dl className="point-facts">
        {shows && <Fact name={said.shows}>{shows}</Fact>}
        <Fact name={shows ? said.hidden : said.hiddenAlone}>{hidden}</Fact>
        <Fact name={said.film}>{film}</Fact>
        <Fact name={said.judged}>{judged}</Fact>
        {measures.length > 0 && (
          <Fact name={said.measuredBy}>
            <ul className="measure-links" role="list">
              {measures.map((measure) => (
                <li key={measure}>
                  <a href={hashOf('documents', measure)}>{words.names.measures[measure].name}</a>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {judgedBy.length > 0 && (
        <details className="point-limits">
          <summary>{said.limitsHeading(judgedBy.length)}</summary>
          <div>
            {judgedBy.map((measure) => (
              <div key={measure}>
                <p className="limits-of">{words.names.measures[measure].name}</p>
                <BandList id={measure} />
              </div>
            ))}
          </div>
        </details>
      )}
      {cautions.map((each) => (
        <p key={each} className="point-caution">
          <strong>{said.caution}.</strong> {each}
        </p>
      ))}
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
