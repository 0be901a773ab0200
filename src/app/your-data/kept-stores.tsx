import { useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { STORES } from '../../storage/stores';
import { useLibrary } from '../library/library-context';
import { TwoSteps } from '../library/two-steps';
import { useLive } from '../live/live-context';
import { useSession } from '../session/session-context';
import { Notices } from '../theme/notices';
import { deleteStore } from './delete-store';
import { LISTED, type KeptStoresState, type ListedStore, type StoreContent } from './use-kept-stores';

const text = words.yourData;

/** Every store: what it is for, how large it is, and a way to delete it. */
export function KeptStores({ stores }: { readonly stores: KeptStoresState }): ReactElement {
  const { content, look } = stores;
  const holders = { session: useSession(), library: useLibrary(), shelf: useLive().shelf };
  const [said, setSaid] = useState<{ readonly what: string; readonly bad: boolean } | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const remove = async (id: ListedStore): Promise<void> => {
    const { name } = text.stores[id];
    const gone = await deleteStore(id, holders);
    setSaid({ what: gone ? text.kept.removed(name) : text.kept.notRemoved(name), bad: !gone });
    look();
    requestAnimationFrame(() => status.current?.focus());
  };
  return (
    <section className="your-data-part" aria-labelledby="kept-here">
      <h2 id="kept-here">{text.kept.heading}</h2>
      <div ref={status} tabIndex={-1} role="status" className="your-data-said">
        {said && (said.bad ? <Notices notices={[said.what]} /> : <p>{said.what}</p>)}
      </div>
      {content === null ? (
        <p role="status" className="soft">
          {text.looking}
        </p>
      ) : (
        <ul className="stores" role="list">
          {LISTED.map((id) => (
            <StoreRow key={id} id={id} content={content[id]} onDelete={() => void remove(id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface StoreRowProps {
  readonly id: ListedStore;
  readonly content: StoreContent;
  onDelete(): void;
}

function StoreRow({ id, content, onDelete }: StoreRowProps): ReactElement {
  const { name, what, lost } = text.stores[id];
  const { databases, folders, local, session } = STORES[id];
  const names = [...new Set([...databases, ...folders, ...local, ...session])];
  const { bytes, holds } = content;
  return (
    <li className="store">
      <div className="store-what">
        <h3>{name}</h3>
        <p>{what}</p>
        <p className="small soft store-where">
          {text.kept.where}{' '}
          {names.map((each) => (
            <code key={each}>{each}</code>
          ))}
        </p>
      </div>
      <div className="store-size">
        <p className="number">
          <strong>{bytes > 0 ? text.kept.about(bytes) : text.kept.nothing}</strong>
        </p>
        {bytes > 0 && holds !== '' && <p className="small soft">{holds}</p>}
        {bytes > 0 && (
          <TwoSteps
            label={text.kept.remove}
            name={text.kept.removeNamed(name)}
            question={lost}
            yes={text.kept.removeYes}
            onYes={onDelete}
          />
        )}
      </div>
    </li>
  );
}
