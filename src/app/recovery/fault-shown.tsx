import { use, useEffect, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { leavePage, routeOf } from '../routes/page-route';
import { SessionContext } from '../session/session-context';
import { faultDetails } from './fault-details';
import { fetchAgain, isMissingPart } from './fetched-page';
import './recovery.css';

interface FaultShownProps {
  readonly error: unknown;
  /** In which parts of the page, for a bug report. */
  readonly where: string;
  readonly whole: boolean;
  readonly onAgain: () => void;
}

/** In place of a page that failed: that nothing is lost, the ways on, and what to tell whoever mends it. */
export function FaultShown({ error, where, whole, onAgain }: FaultShownProps): ReactElement {
  const session = use(SessionContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const missing = isMissingPart(error);
  const { crash, missingPart } = words.recovery.page;
  useEffect(() => heading.current?.focus(), []);
  const again = (): void => {
    fetchAgain();
    onAgain();
  };
  // An analysis that is under way is not disturbed by a fault in what is shown of it.
  const leave = (): void => {
    if (routeOf(location.hash).page) leavePage();
    else if (session?.state().screen === 'analysing') again();
    else session?.home();
  };
  const names = (session?.state().clips ?? []).map(({ name }) => name);
  return (
    <section className="fault wide" role="alert" aria-labelledby="fault-title">
      <h1 id="fault-title" ref={heading} tabIndex={-1}>
        {missing ? missingPart.heading : crash.heading}
      </h1>
      <p className="lead">{missing ? missingPart.what : whole ? crash.whole : crash.what}</p>
      <div className="fault-ways">
        {!whole && (
          <button type="button" className="button primary" onClick={again}>
            {missing ? missingPart.again : crash.again}
          </button>
        )}
        <button
          type="button"
          className={whole ? 'button primary' : 'button'}
          onClick={() => location.reload()}
        >
          {missing ? missingPart.reload : crash.reload}
        </button>
        {!whole && (
          <button type="button" className="button" onClick={leave}>
            {crash.leave}
          </button>
        )}
      </div>
      {!missing && <Details text={faultDetails(error, names, where)} />}
    </section>
  );
}

function Details({ text }: { readonly text: string }): ReactElement {
  const [said, setSaid] = useState<string | null>(null);
  const { crash } = words.recovery.page;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(crash.copied),
      () => setSaid(crash.notCopied),
    );
  };
  return (
    <details className="fault-details">
      <summary>{crash.detail}</summary>
      <pre>{text}</pre>
      <button type="button" className="button slim" onClick={copy}>
        {crash.copy}
      </button>
      <span role="status" className="small soft">
        {said}
      </span>
    </details>
  );
}
