import { useEffect, useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';
import { Notices } from '../theme/notices';
import { useCompareDesk, useCompareState } from './compare-context';
import { PLACES } from './compare-desk';
import { comparedRun } from './compared-run';
import { useSession } from '../session/session-context';
import { ComparisonView } from './comparison-view';
import { MainSession } from './main-session';
import { PlaceCard } from './place-card';
import { useRunState } from './run-phase';
import './compare.css';

/** Two runs beside each other: where they come from, and what changed from one to the other. */
export function ComparePage({ draggedOver }: { readonly draggedOver: boolean }): ReactElement {
  const text = words.comparison;
  const desk = useCompareDesk();
  const main = useSession();
  const { before, after, said } = useCompareState();
  const states = { before: useRunState(before), after: useRunState(after) };
  const runs = {
    before: states.before && comparedRun(states.before),
    after: states.after && comparedRun(states.after),
  };
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said.length > 0) place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const missing = PLACES.filter((each) => !runs[each]);
  return (
    <MainSession value={main}>
      <PageFrame title={words.tools.pages.compare} lead={text.lead}>
        <section className="compare-places" aria-label={text.placesHeading}>
          <div ref={place} className="said" role="status">
            <Notices notices={said} />
          </div>
          <div className="places">
            {PLACES.map((each) => (
              <PlaceCard key={each} place={each} draggedOver={draggedOver} />
            ))}
          </div>
          {before || after ? (
            <p className="compare-swap">
              <button type="button" className="button slim" onClick={() => desk.swap()}>
                {text.swap}
              </button>
            </p>
          ) : (
            <p className="small soft">{text.empty.bothHint}</p>
          )}
        </section>
        {before && after && runs.before && runs.after ? (
          <ComparisonView before={runs.before} after={runs.after} sessions={{ before, after }} />
        ) : (
          <p className="compare-missing soft">
            {missing.length === 1 ? text.oneMissing[missing[0]!] : text.none}
          </p>
        )}
      </PageFrame>
    </MainSession>
  );
}
