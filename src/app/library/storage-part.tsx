import { useRef, useState, type ReactElement } from 'react';
import { localDay } from '../../core/plan/calendar-day';
import { words } from '../../core/words/words';
import type { LibraryUsage } from '../../storage/library/library';
import { MakingBar } from '../exports/making-bar';
import { saveFile } from '../exports/save-file';
import { hashOf } from '../routes/page-route';
import { FileButton } from '../theme/file-button';
import { Icon } from '../theme/icons';
import { Notices } from '../theme/notices';
import { useLibrary } from './library-context';
import { TwoSteps } from './two-steps';
import { useLongWork } from './use-long-work';
import type { KeptRuns } from './use-kept-runs';

const text = words.myRuns.storage;
/** From here on videos and runs may soon find no room. */
const NEARLY_FULL = 0.9;

/** What is kept and how much room it takes; everything goes to one file, comes from one, or is deleted here. */
export function StoragePart({ kept }: { readonly kept: KeptRuns }): ReactElement {
  const library = useLibrary();
  const work = useLongWork();
  const [doing, setDoing] = useState('');
  const [said, setSaid] = useState<{ readonly what: string; readonly bad: boolean } | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const busy = work.share !== null;
  const { usage, damaged, sessions, runners } = kept;
  const nDamaged = damaged.runners.length + damaged.sessions.length + damaged.checks.length;
  const nothing = sessions.length === 0 && runners.length === 0 && nDamaged === 0;
  const fine = (what: string): void => setSaid({ what, bad: false });
  const bad = (what: string): void => setSaid({ what, bad: true });

  const save = (): void => {
    if (!library || busy) return;
    setSaid(null);
    setDoing(text.saving);
    void work.run(async (onShare, signal) => {
      const made = await library.exportAll(onShare, signal);
      if (!made.ok) return bad(words.myRuns.troubles[made.trouble]);
      const name = `plumbline-runs-${localDay(new Date())}.zip`;
      saveFile({ name, content: made.value });
      const { sessions: runsOut, videos: videosOut, checks: checksOut } = made.leftOut;
      if (runsOut + videosOut + checksOut === 0) fine(text.saved(name));
      else bad(`${text.saved(name)} ${text.leftOut(runsOut, videosOut, checksOut)}`);
    });
  };
  const bring = (file: File): void => {
    if (!library || busy) return;
    setSaid(null);
    setDoing(text.bringing);
    void work.run(async (onShare, signal) => {
      const came = await library.importAll(file, onShare, signal);
      if (came.ok) {
        const { runners: people, sessions: runs, videos, checks, already } = came.value;
        fine(text.brought(runs, people, videos, checks, already));
      } else bad('refused' in came ? came.refused : words.myRuns.troubles[came.trouble]);
    });
  };
  const wipe = async (): Promise<void> => {
    const gone = await library?.wipe();
    if (gone?.ok) fine(text.wiped);
    else if (gone) bad(words.myRuns.troubles[gone.trouble]);
    requestAnimationFrame(() => status.current?.focus());
  };
  const removeDamaged = async (): Promise<void> => {
    if (!library) return;
    for (const id of damaged.sessions) await library.remove(id);
    for (const id of damaged.checks) await library.removeCheck(id);
    for (const id of damaged.runners) await library.removeRunner(id);
    fine(text.damagedGone);
    requestAnimationFrame(() => status.current?.focus());
  };

  return (
    <section className="my-runs-part" aria-labelledby="storage">
      <h2 id="storage">{text.heading}</h2>
      {nDamaged > 0 && (
        <>
          <Notices notices={[text.damaged(nDamaged)]} />
          <TwoSteps
            label={text.damagedRemove}
            question={text.damagedAsk}
            yes={text.damagedRemove}
            onYes={() => void removeDamaged()}
          />
        </>
      )}
      {usage && !nothing && <Usage usage={usage} />}
      <div className="storage-ways">
        {!nothing && (
          <div>
            <button type="button" className="button" aria-disabled={busy} onClick={save}>
              <Icon name="download" />
              {text.save}
            </button>
            <p className="small soft">{text.saveWhat}</p>
          </div>
        )}
        <div>
          <FileButton
            filesLabel={text.bring}
            accept=".zip,application/zip"
            busy={busy}
            onFiles={([file]) => bring(file!)}
          >
            {text.bring}
          </FileButton>
          <p className="small soft">{text.bringWhat}</p>
        </div>
        {!nothing && (
          <div>
            <TwoSteps
              label={text.wipe}
              question={text.wipeAsk(sessions.length, usage?.videos ?? 0, usage?.checks ?? 0)}
              yes={text.wipeYes}
              onYes={() => void wipe()}
            />
          </div>
        )}
      </div>
      <p className="small">
        <a href={hashOf('your-data')}>{words.yourData.link}</a>
      </p>
      {busy && (
        <div className="run-actions">
          <MakingBar label={doing} fraction={work.share ?? 0}>
            <span>{doing}</span>
          </MakingBar>
          <button type="button" className="button slim" onClick={work.stop}>
            {text.stop}
          </button>
        </div>
      )}
      <div ref={status} tabIndex={-1} role="status">
        {said && (said.bad ? <Notices notices={[said.what]} /> : <p>{said.what}</p>)}
      </div>
    </section>
  );
}

function Usage({ usage }: { readonly usage: LibraryUsage }): ReactElement {
  const { sessions, checks, videos, videoBytes, usedBytes, quotaBytes, persisted } = usage;
  const share = usedBytes !== null && quotaBytes ? usedBytes / quotaBytes : null;
  return (
    <div className="storage-usage">
      <p>
        <strong>{text.holds(sessions, videos, videoBytes, checks)}</strong>{' '}
        {usedBytes !== null &&
          (quotaBytes === null ? text.usedAlone(usedBytes) : text.used(usedBytes, quotaBytes))}
      </p>
      {share !== null && <meter aria-label={text.bar} min={0} max={1} high={NEARLY_FULL} value={share} />}
      {share !== null && share > NEARLY_FULL && <p className="wrong">{text.nearlyFull}</p>}
      {sessions + checks > 0 && <p className="small soft">{persisted ? text.persisted : text.mayGo}</p>}
    </div>
  );
}
