import { useId, useState, type ReactElement } from 'react';
import type { CycleId } from '../../core/metrics/gait-cycle';
import { words } from '../../core/words/words';
import type { Workspace } from '../workspace/workspace-context';
import { CycleNow } from './cycle-now';

/** One signal over the stride, of those that the current clip shows. */
export function CyclePlots({ bench }: { readonly bench: Workspace }): ReactElement {
  const { current, report } = bench;
  const id = useId();
  const text = words.signals;
  const cycles = (report.cycles ?? []).filter(({ source }) => source === current.source.view);
  const [asked, setAsked] = useState<CycleId>('kneeFlexion');
  const cycle = cycles.find((each) => each.id === asked) ?? cycles.at(-1);
  return (
    <section className="signal-stride" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{text.overStride}</h3>
      {cycle ? (
        <>
          <select
            className="signal-select"
            aria-label={`${text.overStride}: ${text.cycle.choose}`}
            value={cycle.id}
            onChange={(event) => setAsked(event.currentTarget.value as CycleId)}
          >
            {cycles.map((each) => (
              <option key={each.id} value={each.id}>
                {words.plots.cycles[each.id].title}
              </option>
            ))}
          </select>
          <p id={`${id}help`} className="unseen">
            {text.plotHelp}
          </p>
          <CycleNow key={cycle.id} bench={bench} cycle={cycle} helpId={`${id}help`} />
        </>
      ) : (
        <p className="small soft">{text.cycle.none}</p>
      )}
    </section>
  );
}
