import { useRef, useState, type ReactElement } from 'react';
import { daysAgo } from '../../core/words/days-ago';
import { words } from '../../core/words/words';
import { useSession, useSessionState } from '../session/session-context';
import './kept-work.css';

/** On the first page: the work of an earlier visit, to go on with or to delete. */
export function KeptOffer(): ReactElement | null {
  const session = useSession();
  const { offer } = useSessionState().keeping;
  const [forgotten, setForgotten] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const text = words.keptWork;
  const forget = (): void => {
    setForgotten(true);
    void session.forget().then(() => said.current?.focus());
  };
  if (!offer) {
    return forgotten ? (
      <p ref={said} tabIndex={-1} role="status" className="small soft">
        {text.forgotten}
      </p>
    ) : null;
  }
  return (
    <section className="kept-offer" aria-labelledby="kept-title">
      <h2 id="kept-title">{text.heading}</h2>
      <p className="small">
        {text.facts(daysAgo(offer.analysedAt, new Date()), offer.corrections)} {text.what}
      </p>
      <div className="kept-actions">
        <button type="button" className="button primary" onClick={() => void session.goOn()}>
          {text.goOn(offer.names)}
        </button>
        <button type="button" className="button" onClick={forget}>
          {text.forget}
        </button>
      </div>
    </section>
  );
}
