import { useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble, SessionFacts } from '../../storage/library/library';
import { hashOf } from '../routes/page-route';
import { useSession, useSessionState } from '../session/session-context';
import type { Judged } from '../session/session-state';
import { filmOf, sessionsOfFilm } from './film-id';
import { updateKeptRun } from './keep-this-run';
import { KEEP_RUN_ANCHOR, KeepRunForm } from './keep-run-form';
import { KeepVideos } from './keep-videos';
import { useKeptLink } from './kept-links';
import { useLibrary } from './library-context';
import { TroubleSaid } from './trouble-said';
import { useKeptRuns } from './use-kept-runs';
import './library.css';

const text = words.myRuns.keep;

/** On the report: keeps it among the runs, or brings the kept one up to date. */
export function KeepRun({ judged }: { readonly judged: Judged }): ReactElement {
  const session = useSession();
  const { reportNumber } = useSessionState();
  return (
    <section className="keep-run" aria-labelledby={KEEP_RUN_ANCHOR}>
      <h3 id={KEEP_RUN_ANCHOR} tabIndex={-1}>
        {text.heading}
      </h3>
      <KeepRunBody key={reportNumber} judged={judged} link={useKeptLink(session)?.id ?? null} />
    </section>
  );
}

function KeepRunBody({
  judged,
  link,
}: {
  readonly judged: Judged;
  readonly link: string | null;
}): ReactElement | null {
  const library = useLibrary();
  const kept = useKeptRuns();
  const [oneMore, setOneMore] = useState(false);
  const [videoAtOnce, setVideoAtOnce] = useState(false);
  if (!library || (kept.state === 'trouble' && kept.trouble === 'closed')) {
    return <p className="small soft">{text.closed}</p>;
  }
  if (kept.state === 'loading') return <p className="small soft">{words.myRuns.loading}</p>;
  if (kept.state === 'trouble') return <TroubleSaid trouble={kept.trouble} />;
  const linked = kept.sessions.find(({ id }) => id === link);
  const known = linked ? [linked] : sessionsOfFilm(filmOf(judged.report), kept.sessions);
  const nameOf = (facts: SessionFacts): string =>
    kept.runners.find(({ id }) => id === facts.runnerId)?.name ?? '';
  if (known.length > 0 && !oneMore) {
    return (
      <KnownRuns
        judged={judged}
        known={known}
        linked={linked !== undefined}
        nameOf={nameOf}
        videoAtOnce={videoAtOnce}
        onOneMore={() => setOneMore(true)}
      />
    );
  }
  return (
    <>
      <p className="small">{text.why}</p>
      <KeepRunForm
        judged={judged}
        kept={kept}
        onKept={(withVideo) => {
          setOneMore(false);
          setVideoAtOnce(withVideo);
        }}
      />
    </>
  );
}

interface KnownRunsProps {
  readonly judged: Judged;
  /** Sessions that the report on show is, or may be. */
  readonly known: readonly SessionFacts[];
  readonly linked: boolean;
  readonly videoAtOnce: boolean;
  nameOf(facts: SessionFacts): string;
  onOneMore(): void;
}

function KnownRuns({ judged, known, linked, videoAtOnce, nameOf, onOneMore }: KnownRunsProps): ReactElement {
  const session = useSession();
  const library = useLibrary();
  const { judging } = useSessionState();
  const link = useKeptLink(session);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<LibraryTrouble | null>(null);
  const [updated, setUpdated] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const { report } = judged;
  const current = linked && link?.report === report;
  const first = known[0]!;
  const day = words.myRuns.day(first.takenAt);
  const update = async (facts: SessionFacts): Promise<void> => {
    if (!library || busy || judging) return;
    setBusy(true);
    const done = await updateKeptRun(session, library, report, facts);
    setBusy(false);
    setTrouble('trouble' in done ? done.trouble : null);
    setUpdated('facts' in done);
    // Its button is gone: the focus goes to what is said in its place.
    if ('facts' in done) requestAnimationFrame(() => said.current?.focus());
  };
  const sentence = current
    ? (updated ? text.updated : text.kept)(nameOf(first), day)
    : (linked ? text.changed : text.known)(nameOf(first), day);
  return (
    <>
      <p ref={said} tabIndex={-1} role="status">
        {sentence}
      </p>
      {!current && (
        <>
          <div className="run-actions">
            {known.map((facts) => (
              <button
                key={facts.id}
                type="button"
                className="button primary"
                aria-disabled={busy || judging}
                onClick={() => void update(facts)}
              >
                {known.length === 1 ? text.update : text.updateNamed(words.myRuns.day(facts.takenAt))}
              </button>
            ))}
            <button type="button" className="button" aria-disabled={busy} onClick={() => busy || onOneMore()}>
              {text.oneMore}
            </button>
          </div>
          {judging && <p className="small soft">{text.waits}</p>}
        </>
      )}
      <TroubleSaid trouble={trouble} />
      {current && <KeepVideos judged={judged} facts={first} atOnce={videoAtOnce} />}
      <p className="run-actions">
        <a className="button slim" href={hashOf('library')}>
          {text.toRuns}
        </a>
        <a className="button slim" href={hashOf('trends')}>
          {text.toTrends}
        </a>
      </p>
    </>
  );
}

/** Near the report's top: the way to where it is kept, or that it is. */
export function KeepRunLink(): ReactElement | null {
  const session = useSession();
  const library = useLibrary();
  const link = useKeptLink(session);
  if (!library) return null;
  return (
    <p className="keep-run-link small">
      <a
        href={`#${KEEP_RUN_ANCHOR}`}
        onClick={() => document.getElementById(KEEP_RUN_ANCHOR)?.focus({ preventScroll: true })}
      >
        {link ? text.linkKept : text.link}
      </a>
    </p>
  );
}
