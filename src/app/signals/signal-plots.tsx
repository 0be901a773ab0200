import { useId, type ReactElement } from 'react';
import 'uplot/dist/uPlot.min.css';
import { words } from '../../core/words/words';
import { useWorkspace } from '../workspace/workspace-context';
import { CyclePlots } from './cycle-plots';
import './signals.css';
import { TimePlots } from './time-plots';

/** The current clip's angles, places and measures as live plots, linked to its clock. */
export function SignalPlots(): ReactElement {
  const bench = useWorkspace();
  const id = useId();
  const text = words.signals;
  return (
    <section className="signals" aria-labelledby={`${id}h`}>
      <div className="signals-words">
        <h2 id={`${id}h`}>{text.heading}</h2>
        <p className="soft small">{bench.current.source.view === 'oblique' ? text.nothing : text.lead}</p>
      </div>
      <div className="signals-plots" key={bench.current.index}>
        <TimePlots bench={bench} />
        <CyclePlots bench={bench} />
      </div>
    </section>
  );
}
