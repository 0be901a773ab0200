import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { KeptChecks } from '../checks/kept-checks';
import { RunList } from './run-list';
import { RunnerPart } from './runner-part';
import { StoragePart } from './storage-part';
import type { KeptRuns } from './use-kept-runs';

const text = words.myRuns;

/** The page where something can be kept: the runner who ran last is chosen at first. */
export function MyRuns({ kept }: { readonly kept: KeptRuns }): ReactElement {
  const { runners, sessions } = kept;
  const [asked, setAsked] = useState<string | null>(sessions[0]?.runnerId ?? null);
  const chosen = runners.find(({ id }) => id === asked) ?? runners[0] ?? null;
  return (
    <>
      {sessions.length === 0 && (
        <section className="my-runs-part my-runs-empty" aria-labelledby="no-runs">
          <h2 id="no-runs">{text.empty.heading}</h2>
          <p>{text.empty.how}</p>
          <p>
            <a className="button primary" href="#">
              {text.empty.begin}
            </a>
          </p>
        </section>
      )}
      {runners.length > 0 && (
        <RunnerPart runners={runners} sessions={sessions} chosen={chosen} onChoose={setAsked} />
      )}
      {chosen && sessions.length > 0 && (
        <RunList
          key={chosen.id}
          runner={chosen}
          runners={runners}
          runs={sessions.filter(({ runnerId }) => runnerId === chosen.id)}
        />
      )}
      {chosen && <KeptChecks key={`checks ${chosen.id}`} runner={chosen} />}
      <StoragePart kept={kept} />
    </>
  );
}
