import { useSyncExternalStore, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useCompareDesk } from '../comparison/compare-context';
import { TwoSteps } from '../library/two-steps';
import { useSessionState } from '../session/session-context';
import { wiping } from './wiping';

const text = words.yourData.everything;

/** Deletes all of it at once, after a question that says what is under way. */
export function EverythingPart(): ReactElement {
  const { screen } = useSessionState();
  const desk = useCompareDesk();
  const { before, after } = useSyncExternalStore(desk.subscribe, desk.state);
  const analysing = [screen, before?.state().screen, after?.state().screen].includes('analysing');
  return (
    <section className="your-data-part" aria-labelledby="everything">
      <h2 id="everything">{text.heading}</h2>
      <p>{text.what}</p>
      <div>
        <TwoSteps
          label={text.label}
          question={text.ask(analysing)}
          yes={text.yes}
          onYes={() => void wiping.begin()}
        />
      </div>
    </section>
  );
}
