import { useEffect, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { PageFrame } from '../routes/page-frame';
import { LicenceEntry } from './licence-entry';
import { BILL_PLACE, loadLicences, partsFound } from './load-licences';
import type { PartsList } from './parts-list';
import './licences.css';

const said = words.licences;
const KINDS = ['weights', 'library'] as const;

/** What the page is made of, and under which licences; it works without a connection. */
export function LicencesPage(): ReactElement {
  const [list, setList] = useState<PartsList | 'loading' | null>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    void loadLicences(leaving.signal).then((loaded) => {
      if (!leaving.signal.aborted) setList(loaded);
    });
    return () => leaving.abort();
  }, [attempt]);
  const again = (): void => {
    setList('loading');
    setAttempt(attempt + 1);
  };
  const title = words.tools.pages['licences'];
  if (list === 'loading' || list === null) {
    return (
      <PageFrame title={title}>
        <div className="licences-missing">
          <p role="status">{list === null ? said.failed : said.loading}</p>
          {list === null && (
            <button type="button" className="button" onClick={again}>
              {said.again}
            </button>
          )}
        </div>
      </PageFrame>
    );
  }
  const { product, parts } = list;
  const count = (kind: string): number => parts.filter((part) => part.kind === kind).length;
  const lead = said.lead(product.name, product.version, count('library'), count('weights'));
  return (
    <PageFrame title={title} lead={lead}>
      <Works list={list} />
    </PageFrame>
  );
}

function Works({ list }: { readonly list: PartsList }): ReactElement {
  const [wanted, setWanted] = useState('');
  const { product, parts, texts } = list;
  const found = partsFound(parts, wanted);
  const textsOf = (keys: readonly string[]): string[] => keys.map((key) => texts[key] ?? '');
  return (
    <div className="licences">
      <section aria-labelledby="licences-own">
        <h2 id="licences-own">{said.own}</h2>
        <ul role="list">
          <LicenceEntry
            name={product.name}
            version={product.version}
            licence={product.licence}
            texts={textsOf(product.texts)}
          />
        </ul>
      </section>
      <search className="licences-search">
        <label>
          <span>{said.search}</span>
          <input type="search" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        </label>
        <p className="small soft" role="status">
          {found.length === 0 ? said.none : said.shown(found.length, parts.length)}
        </p>
      </search>
      {KINDS.map((kind) => {
        const own = found.filter((part) => part.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`licences-${kind}`}>
            <h2 id={`licences-${kind}`}>{said.kinds[kind]}</h2>
            <ul role="list">
              {own.map((part) => (
                <LicenceEntry key={`${part.name} ${part.version}`} {...part} texts={textsOf(part.texts)} />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="small soft">
        {said.made}{' '}
        <a href={BILL_PLACE} download="">
          {said.forPrograms}
        </a>
      </p>
    </div>
  );
}
