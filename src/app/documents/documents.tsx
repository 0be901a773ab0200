import { useState, type ReactElement } from 'react';
import { CRITERIA } from '../../core/criteria/catalogue';
import { CRITERION_IDS, type DocumentId, type Verdict } from '../../core/criteria/criterion';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { AccuracyLink } from '../accuracy/accuracy-link';
import { PageFrame } from '../routes/page-frame';
import { usePlace } from '../routes/page-route';
import { VerdictBadge } from '../theme/marks';
import { Contents } from './contents';
import { CriterionEntry } from './criterion-entry';
import { MeasureEntry } from './measure-entry';
import { MEASURE_FACTS, MEASURES_IN_ORDER } from './measure-facts';
import { useShownPlace } from './use-place';
import { FILTERS, showsCriterion, showsMeasure, type Filter } from './view-filter';
import './entries.css';
import './documents.css';
import './print.css';

const DOCUMENT_IDS = Object.keys(DOCUMENT_TITLES) as DocumentId[];
const GROUPS = [...new Set(MEASURES_IN_ORDER.map((id) => MEASURE_FACTS[id].group))];

/** What the documents say, point by point, what a film shows of it, and how each measure is defined. */
export function Documents(): ReactElement {
  const place = usePlace();
  const [filter, setFilter] = useState<Filter>('all');
  useShownPlace(place, () => setFilter('all'));
  const said = words.documents;
  const criteria = CRITERION_IDS.map((id) => CRITERIA[id]).filter((each) => showsCriterion(filter, each));
  const measures = MEASURES_IN_ORDER.filter((id) => showsMeasure(filter, MEASURE_FACTS[id].from));
  const documents = DOCUMENT_IDS.map((id) => ({
    id,
    criteria: criteria.filter(({ document }) => document === id),
  })).filter((each) => each.criteria.length > 0);
  const groups = GROUPS.map((group) => ({
    group,
    ids: measures.filter((id) => MEASURE_FACTS[id].group === group),
  })).filter(({ ids }) => ids.length > 0);
  return (
    <PageFrame title={words.tools.pages.documents} lead={said.lead} openAtPlace={place !== null}>
      <BeforeReading />
      <div className="articles">
        <div className="articles-aside">
          <ViewFilter
            filter={filter}
            choose={setFilter}
            shown={said.shown(criteria.length, measures.length)}
          />
          <Contents documents={documents} groups={groups.map(({ group }) => group)} />
        </div>
        <div className="articles-body">
          {documents.map(({ id, criteria: own }) => (
            <section key={id} className="article-part" id={id} aria-labelledby={`${id}-title`}>
              <div className="article-head">
                <h2 id={`${id}-title`} tabIndex={-1}>
                  {DOCUMENT_TITLES[id]}
                </h2>
                <p className="soft">{said.about[id]}</p>
              </div>
              {own.map((criterion) => (
                <CriterionEntry key={criterion.id} criterion={criterion} />
              ))}
            </section>
          ))}
          {groups.length > 0 && (
            <section className="article-part" id="measures" aria-labelledby="measures-title">
              <div className="article-head">
                <h2 id="measures-title" tabIndex={-1}>
                  {said.measuresHeading}
                </h2>
                <p className="soft">{said.measuresLead}</p>
                <p>
                  <AccuracyLink />
                </p>
              </div>
              {groups.map(({ group, ids }) => (
                <div key={group} className="measure-group" id={`measures-${group}`}>
                  <h3 className="entry-heading" tabIndex={-1}>
                    {said.groups[group]}
                  </h3>
                  <div className="measure-entries">
                    {ids.map((id) => (
                      <MeasureEntry key={id} id={id} />
                    ))}
                  </div>
                </div>
              ))}
            </section>
          )}
        </div>
      </div>
    </PageFrame>
  );
}

/** The cautions that hold for all of it, and what the verdicts stand for. */
function BeforeReading(): ReactElement {
  const said = words.documents;
  const verdicts = Object.entries(said.verdictMeans) as [Verdict, string][];
  return (
    <div className="before-reading">
      <section aria-labelledby="two-cautions">
        <h2 id="two-cautions">{said.cautionsHeading}</h2>
        {Object.values(said.cautions).map(({ title, text }) => (
          <p key={title}>
            <strong>{title}</strong> {text}
          </p>
        ))}
      </section>
      <section aria-labelledby="verdicts-mean">
        <h2 id="verdicts-mean">{said.verdictsHeading}</h2>
        <ul role="list">
          {verdicts.map(([verdict, meaning]) => (
            <li key={verdict}>
              <VerdictBadge verdict={verdict} /> <span>{meaning}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ViewFilterProps {
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
  readonly shown: string;
}

function ViewFilter({ filter, choose, shown }: ViewFilterProps): ReactElement {
  const said = words.documents;
  return (
    <fieldset className="view-filter">
      <legend>{said.filterLegend}</legend>
      {FILTERS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="documents-view"
            value={each}
            checked={filter === each}
            onChange={() => choose(each)}
          />
          <span>{said.filters[each]}</span>
        </label>
      ))}
      <p className="small soft" role="status">
        {shown}
      </p>
    </fieldset>
  );
}
