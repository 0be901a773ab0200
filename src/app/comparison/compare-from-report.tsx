import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { useSession } from '../session/session-context';
import { useCompareDesk } from './compare-context';
import { putBeside, putClipsApart } from './put-report-on-show';
import './compare-from-report.css';

/**
 * On a report: the ways to the page that compares.
 * @param sameView two clips were dropped that show the same view: they may be two runs
 */
export function CompareFromReport({ sameView }: { readonly sameView: boolean }): ReactElement {
  const text = words.comparison.fromReport;
  const desk = useCompareDesk();
  const session = useSession();
  const open = (put: Promise<void>): void => {
    void put;
    location.hash = hashOf('compare');
  };
  return (
    <div className="compare-from-report">
      {sameView && (
        <p>
          <button type="button" className="button" onClick={() => open(putClipsApart(desk, session))}>
            {text.apart}
          </button>
          <span className="small soft">{text.apartWhy}</span>
        </p>
      )}
      <button type="button" className="button slim" onClick={() => open(putBeside(desk, session))}>
        {text.another}
      </button>
    </div>
  );
}
