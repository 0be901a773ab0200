import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';
import { MyRuns } from './my-runs';
import { TroubleSaid } from './trouble-said';
import { useKeptRuns } from './use-kept-runs';
import './library.css';
import './my-runs.css';

const text = words.myRuns;

/** Whatever is kept: whose runs, the runs, and the room that they take. */
export function LibraryPage(): ReactElement {
  const kept = useKeptRuns();
  return (
    <PageFrame title={words.tools.pages.library} lead={text.lead}>
      {kept.state === 'loading' && (
        <p role="status" className="soft">
          {text.loading}
        </p>
      )}
      {kept.state === 'trouble' && (
        <div className="my-runs-part">
          <TroubleSaid trouble={kept.trouble} />
          <p className="run-actions">
            {kept.trouble !== 'closed' && (
              <button type="button" className="button" onClick={kept.again}>
                {text.again}
              </button>
            )}
            <a className="button" href="#">
              {text.empty.begin}
            </a>
          </p>
        </div>
      )}
      {kept.state === 'ready' && <MyRuns kept={kept} />}
    </PageFrame>
  );
}
