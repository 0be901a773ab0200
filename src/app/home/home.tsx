import { useEffect, useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { AccuracyLink } from '../accuracy/accuracy-link';
import { useSessionState } from '../session/session-context';
import { KeptOffer } from '../kept-work/kept-offer';
import { UnfinishedOffer } from '../kept-work/unfinished-offer';
import { WayOn } from '../kept-work/way-on';
import { Failures, Notices } from '../theme/notices';
import { DropZone } from './drop-zone';
import { HowToFilm } from './how-to-film';
import { SettingsPanel } from './settings-panel';
import './home.css';

export function Home({ draggedOver }: { readonly draggedOver: boolean }): ReactElement {
  const { notices, failures } = useSessionState();
  const said = useRef<HTMLDivElement>(null);
  const [see, run] = words.home.heading;
  const speaks = notices.length + failures.length > 0;

  useEffect(() => {
    if (!speaks) return;
    said.current?.focus({ preventScroll: true });
    said.current?.scrollIntoView({ block: 'nearest' });
  }, [speaks, notices, failures]);

  return (
    <>
      <div className="hero wide">
        <div className="pitch">
          <h1>
            {see}
            {'\u00a0'}
            {run}
          </h1>
          <p className="lead">{words.home.lead}</p>
          <p className="promise">
            <strong>{words.home.promise}</strong> {words.home.promiseMore}
          </p>
          <div ref={said} tabIndex={-1} role="status" className="said">
            <Failures failures={failures} />
            <WayOn failures={failures} />
            <Notices notices={notices} />
          </div>
          <UnfinishedOffer />
          <KeptOffer />
        </div>
        <DropZone over={draggedOver} />
        <SettingsPanel />
      </div>
      <HowToFilm />
      <div className="wide">
        <section className="trust" aria-labelledby="trust-title">
          <h2 id="trust-title">{words.home.trust}</h2>
          <p className="soft">
            {words.home.trustMore} <AccuracyLink />
          </p>
        </section>
      </div>
    </>
  );
}
