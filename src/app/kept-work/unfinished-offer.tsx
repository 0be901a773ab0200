import { useRef, useState, type ReactElement } from 'react';
import { daysAgo } from '../../core/words/days-ago';
import { words } from '../../core/words/words';
import { useSession, useSessionState } from '../session/session-context';
import type { OfferedClip } from '../session/unfinished-plan';
import { FileButton, VIDEO_FILES } from '../theme/file-button';
import { percentOf } from './percent-of';
import './kept-work.css';

const namesOf = (clips: readonly OfferedClip[]): readonly string[] => clips.map(({ name }) => name);

/** On the first page: an analysis that broke off, to go on with from where it was, or to delete. */
export function UnfinishedOffer(): ReactElement | null {
  const session = useSession();
  const { failures, keeping } = useSessionState();
  const { unfinished: offer } = keeping;
  const [forgotten, setForgotten] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const text = words.recovery.page.offer;
  if (!offer) {
    return forgotten ? (
      <p ref={said} tabIndex={-1} role="status" className="small soft">
        {text.forgotten}
      </p>
    ) : null;
  }
  // Said already, beside why it gave up, with a way on that needs no file.
  if (
    failures.length > 0 &&
    session.canTryAgain &&
    offer.clips.every(({ state }) => state === 'broken-off')
  ) {
    return null;
  }
  const done = offer.clips.filter(({ state }) => state === 'done');
  const broken = offer.clips.filter(({ state }) => state === 'broken-off');
  const atHand = broken.length > 0 && broken.every((clip) => clip.atHand);
  const forget = (): void => {
    setForgotten(true);
    void session.forgetUnfinished().then(() => said.current?.focus());
  };
  const goOn = async (files?: readonly File[]): Promise<void> => {
    setTrouble(null);
    setTrouble(await session.goOnUnfinished(files));
  };
  const how = atHand ? text.here : text.choose;
  return (
    <section className="kept-offer" aria-labelledby="unfinished-title">
      <h2 id="unfinished-title">{text.heading}</h2>
      <ul role="list" className="unfinished-clips">
        {offer.clips.map((clip) => (
          <li key={clip.key}>
            {howFar(clip)}
            <span className="unfinished-bar" aria-hidden="true">
              <span style={{ width: `${percentOf(clip)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="small">
        {broken.length > 0 ? how(namesOf(broken)) : text.complete}{' '}
        <span className="soft">{text.kept(daysAgo(offer.touchedAt, new Date()))}</span>
      </p>
      <div className="kept-actions">
        {broken.length > 0 && atHand && (
          <button type="button" className="button primary" onClick={() => void goOn()}>
            {text.goOn}
          </button>
        )}
        {broken.length > 0 && !atHand && (
          <FileButton
            className="button primary"
            filesLabel={text.files}
            accept={VIDEO_FILES}
            multiple
            onFiles={(files) => void goOn(files)}
          >
            {text.chooseButton(namesOf(broken))}
          </FileButton>
        )}
        {done.length > 0 && (
          <button
            type="button"
            className={broken.length > 0 ? 'button' : 'button primary'}
            onClick={() => void session.finishUnfinished()}
          >
            {text.report(namesOf(done))}
          </button>
        )}
        <button type="button" className="button" onClick={forget}>
          {text.forget}
        </button>
      </div>
      <p role="status" className="small unfinished-trouble">
        {trouble}
      </p>
    </section>
  );
}

function howFar(clip: OfferedClip): string {
  const text = words.recovery.page.offer;
  if (clip.state === 'done') return text.finished(clip.name);
  return clip.framesKept > 0 ? text.broken(clip.name, percentOf(clip)) : text.untouched(clip.name);
}
