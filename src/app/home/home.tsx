import { useEffect, useRef, type ReactElement } from 'react';
import { AccuracyLink } from '../accuracy/accuracy-link';
import { useSessionState } from '../session/session-context';
import { Failures, Notices } from '../theme/notices';
import { DropZone } from './drop-zone';
import { HowToFilm } from './how-to-film';
import { SettingsPanel } from './settings-panel';
import './home.css';

export function Home({ draggedOver }: { readonly draggedOver: boolean }): ReactElement {
  const { notices, failures } = useSessionState();
  const said = useRef<HTMLDivElement>(null);
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
          <h1>See how you&nbsp;run.</h1>
          <p className="lead">
            Plumbline measures your steps and joints in every frame of a treadmill video, and says in plain
            words which running-form criteria you meet.
          </p>
          <p className="promise">
            <strong>The video stays on this machine.</strong> It is analysed in this browser. Nothing is
            uploaded, there is no account, and nobody counts you.
          </p>
          <div ref={said} tabIndex={-1} role="status" className="said">
            <Failures failures={failures} />
            <Notices notices={notices} />
          </div>
        </div>
        <DropZone over={draggedOver} />
        <SettingsPanel />
      </div>
      <HowToFilm />
      <div className="wide">
        <section className="trust" aria-labelledby="trust-title">
          <h2 id="trust-title">Checked against known truth</h2>
          <p className="soft">
            Each value comes with the interval that the truth most likely lies in. How far off values are, and
            what they cannot tell: <AccuracyLink />
          </p>
        </section>
      </div>
    </>
  );
}
