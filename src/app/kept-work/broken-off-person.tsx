import { useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { personBrokenOff } from '../session/person-desk';
import { useSession, useSessionState } from '../session/session-context';
import { FileButton, VIDEO_FILES } from '../theme/file-button';
import { percentOf } from './percent-of';
import './kept-work.css';

/** In a report: a look for the person who was chosen as its runner broke off; it goes on from there, or is forgotten. */
export function BrokenOffPerson(): ReactElement | null {
  const session = useSession();
  const found = personBrokenOff(useSessionState());
  const [forgotten, setForgotten] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const { offer: text, person } = words.recovery.page;
  if (!found) {
    return forgotten ? (
      <p ref={said} tabIndex={-1} role="status" className="small soft">
        {person.forgotten}
      </p>
    ) : null;
  }
  const { slot, offer } = found;
  const needsFile = !slot.video && !offer.atHand;
  const goOn = async (file?: File): Promise<void> => {
    setTrouble(null);
    setTrouble(await session.goOnWithPerson(file));
  };
  const forget = (): void => {
    setForgotten(true);
    void session.forgetUnfinished().then(() => said.current?.focus());
  };
  return (
    <section className="missing-video broken-off-person" aria-label={person.heading}>
      <p className="small">
        {person.broken(slot.name, percentOf(offer))} {needsFile && text.choose([slot.name])}
      </p>
      <div className="kept-actions">
        {needsFile ? (
          <FileButton
            className="button slim primary"
            filesLabel={text.files}
            accept={VIDEO_FILES}
            onFiles={([file]) => void goOn(file)}
          >
            {text.chooseButton([slot.name])}
          </FileButton>
        ) : (
          <button type="button" className="button slim primary" onClick={() => void goOn()}>
            {text.goOn}
          </button>
        )}
        <button type="button" className="button slim" onClick={forget}>
          {text.forget}
        </button>
      </div>
      <p role="status" className="small">
        {trouble}
      </p>
    </section>
  );
}
