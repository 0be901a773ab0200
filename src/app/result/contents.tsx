import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';
import './contents.css';

/** Sections of the report, by the id of their headings. */
export type SectionId = keyof typeof words.report.sections;

/** The sections that this report has, in their order on the page. */
export function sectionsOf({ plan, cycles, drift }: Report): SectionId[] {
  return [
    'findings',
    ...(plan ? (['plan'] as const) : []),
    ...(cycles ? (['stride'] as const) : []),
    'quality',
    ...(drift ? (['drift'] as const) : []),
    'all-measures',
    'keep',
  ];
}

/** A long page's parts, one press away. */
export function Contents({ sections }: { readonly sections: readonly SectionId[] }): ReactElement {
  return (
    <nav className="report-contents" aria-label={words.report.contents}>
      <ul role="list">
        {sections.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{words.report.sections[id]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
