import { useCallback, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { KeepTrouble } from '../kept-work/keep-trouble';
import { useSession, useSessionState } from '../session/session-context';
import { Notices } from '../theme/notices';
import { useWorkspace } from '../workspace/workspace-context';
import { momentOf, sayEntry } from './say-entry';
import { useUndoKeys } from './use-undo-keys';
import { useWhatChanged } from './use-what-changed';
import './hand-list.css';

const text = words.byHand;

/** Everything done by hand, in order: each can be shown and taken back, and what came of it is said. */
export function HandList(): ReactElement {
  const session = useSession();
  const { entries, notices, canUndo, canRedo } = useSessionState();
  const { report, clips, show } = useWorkspace();
  const changed = useWhatChanged(report);
  const [done, setDone] = useState('');
  const list = useRef<HTMLElement>(null);
  const undo = useCallback(() => {
    setDone('');
    void session.undo();
  }, [session]);
  const redo = useCallback(() => {
    setDone('');
    void session.redo();
  }, [session]);
  useUndoKeys({ undo, redo });

  const remove = (places: readonly number[], said: string): void => {
    setDone(said);
    void session.takeBack(places);
    // The button that was pressed goes with its line.
    list.current?.focus();
  };

  return (
    <section className="hand-list" aria-labelledby="by-hand" ref={list} tabIndex={-1}>
      <div className="hand-list-head">
        <h2 id="by-hand">{text.heading}</h2>
        <button
          type="button"
          className="button slim"
          aria-disabled={!canUndo}
          title={text.undoKeys}
          onClick={undo}
        >
          {text.undo}
        </button>
        <button
          type="button"
          className="button slim"
          aria-disabled={!canRedo}
          title={text.redoKeys}
          onClick={redo}
        >
          {text.redo}
        </button>
      </div>
      {entries.length === 0 ? (
        <p className="small soft">{text.empty}</p>
      ) : (
        <ol role="list" className="hand-entries">
          {entries.map(({ clip, entry }, place) => {
            const what = sayEntry(entry);
            const bench = clips.find(({ index }) => index === clip);
            const said =
              clips.length > 1 && bench ? text.ofClip(what, words.names.viewTabs[bench.source.view]) : what;
            const timeS = momentOf(entry);
            return (
              <li key={`${place} ${said}`}>
                <span className="small">{said}</span>
                {timeS !== null && bench && (
                  <button
                    type="button"
                    className="button slim"
                    aria-label={text.showAloud(said)}
                    onClick={() => {
                      show(clip);
                      bench.clock.showTime(timeS);
                    }}
                  >
                    {text.show}
                  </button>
                )}
                <button
                  type="button"
                  className="button slim"
                  aria-label={text.removeAloud(said)}
                  onClick={() => remove([place], text.removed(said))}
                >
                  {text.remove}
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {entries.length > 1 && (
        <button
          type="button"
          className="button slim hand-list-over"
          onClick={() => remove([...entries.keys()], text.startedOver)}
        >
          {text.startOver}
        </button>
      )}
      {/* Below the list: its lines stay where they are when something is said. */}
      <div role="status" className="hand-list-said">
        <Notices notices={notices} />
        {done && <p className="small">{done}</p>}
        {changed.length > 0 && (
          <>
            <h3 className="small">{text.changed.label}</h3>
            <ul role="list" className="small soft">
              {changed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <KeepTrouble />
    </section>
  );
}
