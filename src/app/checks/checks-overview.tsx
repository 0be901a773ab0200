import type { ReactElement } from 'react';
import { DOCUMENT_TITLES } from '../../core/criteria/documents';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { KeptChecks } from './kept-checks';
import './checks.css';

const text = words.checks;
const CHECKS = [
  ['standing', 'D0'],
  ['balance', 'D2'],
] as const;

/** What each check tells, how long it takes, and what it needs. */
export function ChecksOverview(): ReactElement {
  return (
    <div className="checks">
      <ul className="check-cards" role="list">
        {CHECKS.map(([check, document]) => (
          <li key={check}>
            <h2 id={`check-${check}`}>{text[check].title}</h2>
            <p>{text[check].what}</p>
            <dl>
              <div>
                <dt>{text.takes}</dt>
                <dd>{text[check].takes}</dd>
              </div>
              <div>
                <dt>{text.needs}</dt>
                <dd>{text[check].needs}</dd>
              </div>
            </dl>
            <p>
              <a className="button primary" href={hashOf('checks', check)}>
                {text[check].open}
              </a>
            </p>
            <p className="small soft">{text.from(DOCUMENT_TITLES[document])}</p>
          </li>
        ))}
      </ul>
      <p className="small soft">{text.privacy}</p>
      <KeptChecks />
    </div>
  );
}
