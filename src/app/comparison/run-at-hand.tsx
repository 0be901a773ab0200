import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { short } from '../../core/words/numbers';
import { sourcesOf } from '../../report/report-sources';
import { MissingVideos } from '../kept-work/missing-videos';
import { overallActivity } from '../result/summary';
import type { Session } from '../session/session';
import { failuresOf, type Judged, type SessionState } from '../session/session-state';
import { Failures, Notices } from '../theme/notices';
import { ChooseFiles } from './choose-files';
import { useCompareDesk } from './compare-context';
import type { Place } from './compare-desk';
import { OpenReport } from './open-report-button';

interface RunAtHandProps {
  readonly place: Place;
  readonly run: Session;
  readonly state: SessionState;
  readonly judged: Judged;
}

/** A run that is there: which it is, how it was filmed, and what can be done with it. */
export function RunAtHand({ place, run, state, judged }: RunAtHandProps): ReactElement {
  const text = words.comparison.there;
  const desk = useCompareDesk();
  const sources = sourcesOf(judged.report);
  const { activity } = overallActivity(sources);
  const isReportOnly = judged.clipIds.length === 0;
  return (
    <>
      <ul className="run-clips" role="list">
        {sources.map(({ clip, view, quality }) => (
          <li key={view}>
            <strong className="place-names">{clip.name}</strong>
            <span className="small soft">
              {text.seen(words.names.views[view], short(quality.framesPerSecond))}
            </span>
          </li>
        ))}
      </ul>
      {activity !== 'running' && <p className="small">{text.notRunning(words.names.activities[activity])}</p>}
      {isReportOnly && <p className="small soft">{text.reportOnly}</p>}
      <div className="said">
        <Failures failures={failuresOf(state.clips)} />
        <Notices notices={state.notices} />
      </div>
      <MissingVideos />
      <p role="status" className={state.judging ? 'small' : 'unseen'}>
        {state.judging && text.judging}
      </p>
      <div className="place-actions">
        <ChooseFiles place={place} className="button slim" label={text.replaceShort} />
        <button
          type="button"
          className="button slim"
          aria-label={text.clear[place]}
          onClick={() => desk.clear(place)}
        >
          {text.clearShort}
        </button>
        <OpenReport run={run} anchor={null} className="button slim" aria-label={text.open[place]}>
          {text.openShort}
        </OpenReport>
      </div>
    </>
  );
}
