import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useLiveState } from '../live/live-context';
import { isOfPlace, type Reading } from './live-readings';

const text = words.camera;
/** More than two things at once nobody changes. */
const SAID_AT_ONCE = 2;

/** What to change until the picture is good: large, to be read from the treadmill. */
export function LiveGuide({ reading }: { readonly reading: Reading }): ReactElement {
  const { failure } = useLiveState();
  const { figures, advice } = reading;
  const changes = advice.filter(isOfPlace);
  const said = failure ? [text.live.failed] : changes.slice(0, SAID_AT_ONCE).map(({ message }) => message);
  const good = !failure && figures !== null && changes.length === 0 && figures.doing !== 'nobody';
  return (
    <div className="live-guide" role="status" data-good={good} aria-label={text.guide.heading}>
      {said.length > 0 ? (
        said.map((each, i) => (
          <p key={each} data-first={i === 0}>
            {each}
          </p>
        ))
      ) : (
        <p data-first>{good ? text.guide.good : text.guide.looking}</p>
      )}
      {failure && <p>{text.live.failedMore}</p>}
    </div>
  );
}
