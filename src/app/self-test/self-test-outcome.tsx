import { useEffect, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { SelfTestPartResult, SelfTestResult } from '../../self-test/self-test';
import { hashOf } from '../routes/page-route';
import { Icon } from '../theme/icons';
import { isRight, nameOfPart, resultAsText } from './say-reading';
import { ReadingTable } from './reading-table';

const text = words.selfTest;

interface SelfTestOutcomeProps {
  readonly result: SelfTestResult;
  readonly atMs: number;
}

/** What came of the test: in plain words, what to do, then every number. */
export function SelfTestOutcome({ result, atMs }: SelfTestOutcomeProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [atMs]);
  const right = isRight(result);
  const off = result.parts.filter(({ fault }) => fault !== null);
  const names = (parts: readonly SelfTestPartResult[]): string[] => [
    ...new Set(parts.map(({ part }) => text.parts[part].name.toLowerCase())),
  ];
  return (
    <section className="self-test-outcome" aria-labelledby="self-test-result">
      <header className={right ? 'self-test-verdict right' : 'self-test-verdict wrong'}>
        <Icon name={right ? 'meets' : 'flag'} />
        <h2 id="self-test-result" ref={heading} tabIndex={-1}>
          {right ? text.right : text.wrong}
        </h2>
        <p>{right ? text.rightMore(names(result.parts)) : text.wrongMore(names(off))}</p>
      </header>
      <ul role="list" className="self-test-parts">
        {result.parts.map((part) => (
          <li key={`${part.part}${part.model ?? ''}`}>
            <PartResult result={part} />
          </li>
        ))}
      </ul>
      <p className="small soft self-test-note">
        {text.referenceNote} <a href={hashOf('how-accurate')}>{text.accuracy}</a>
      </p>
      <CopyAsText content={resultAsText(result, atMs, __APP_VERSION__)} />
    </section>
  );
}

function PartResult({ result }: { readonly result: SelfTestPartResult }): ReactElement {
  const { part, backend, fault, detail, readings } = result;
  const name = nameOfPart(result);
  return (
    <article className="self-test-part">
      <header>
        <h3>{name}</h3>
        <span className="verdict" data-verdict={fault ? 'flag' : 'meets'}>
          <Icon name={fault ? 'flag' : 'meets'} />
          {fault ? text.partWrong : text.partRight}
        </span>
      </header>
      {fault ? (
        <div className="self-test-fault">
          <p>
            <strong>{text.faults[fault].what}</strong>
          </p>
          <p>
            {text.whatToDo}: {text.faults[fault].todo}
          </p>
        </div>
      ) : (
        <p className="soft small">{text.parts[part].what}</p>
      )}
      {backend && <p className="soft small">{text.on(backend)}</p>}
      {readings.length > 0 && (
        <details open={fault !== null}>
          <summary>{text.table.numbers}</summary>
          <ReadingTable caption={text.table.caption(name)} readings={readings} />
        </details>
      )}
      {detail && (
        <details>
          <summary>{text.details}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </article>
  );
}

/** What was found as text, for whoever is asked for help. */
function CopyAsText({ content }: { readonly content: string }): ReactElement {
  const [state, setState] = useState<'no' | 'copied' | 'cannot'>('no');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(content);
      setState('copied');
    } catch {
      setState('cannot');
    }
  };
  return (
    <div className="self-test-copy">
      <button type="button" className="button slim" onClick={() => void copy()}>
        {text.copy}
      </button>
      <p role="status" className="small">
        {state === 'copied' && text.copied}
        {state === 'cannot' && text.cannotCopy}
      </p>
      {state === 'cannot' && (
        <textarea readOnly rows={12} value={content} aria-label={text.copy} className="self-test-text" />
      )}
    </div>
  );
}
