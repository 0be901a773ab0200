import type { ReactElement } from 'react';
import { listed } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { sourcesOf } from '../../report/report-sources';
import { useLibrary } from '../library/library-context';
import { useSession, useSessionState } from '../session/session-context';
import { ChooseFiles } from './choose-files';
import { useCompareDesk } from './compare-context';
import type { Place } from './compare-desk';
import { FromMyRuns } from './from-my-runs';
import { putReportOnShow } from './put-report-on-show';

interface EmptyPlaceProps {
  readonly place: Place;
  readonly draggedOver: boolean;
}

/** A place without a run, and every way to fill it. */
export function EmptyPlace({ place, draggedOver }: EmptyPlaceProps): ReactElement {
  const text = words.comparison.empty;
  const desk = useCompareDesk();
  const session = useSession();
  const { judged } = useSessionState();
  const library = useLibrary();
  return (
    <>
      <div className="place-words">
        <p className="place-drop">{draggedOver ? text.letGo : text.drop}</p>
        <p className="small soft">{text.what}</p>
      </div>
      <div className="place-actions">
        <ChooseFiles place={place} className="button primary" label={text.choose} />
        {judged && (
          <button
            type="button"
            className="button"
            aria-label={`${text.onShow}: ${words.comparison.places[place]}`}
            onClick={() => void putReportOnShow(desk, place, session)}
          >
            {text.onShow}
          </button>
        )}
      </div>
      {judged && (
        <p className="small soft place-names">
          {text.onShowOf(listed(sourcesOf(judged.report).map(({ clip }) => clip.name)))}
        </p>
      )}
      {library && <FromMyRuns place={place} library={library} />}
    </>
  );
}
