import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf, usePage, type Page } from './page-route';
import './page-links.css';

/** A masthead with less room has the first of them only (see the style sheet). */
const MASTHEAD: readonly Page[] = ['library', 'camera', 'checks', 'compare', 'tools', 'documents'];
const FOOT: readonly Page[] = [...MASTHEAD, 'your-data', 'self-test', 'licences'];

/** Ways to the pages beside the analysis: short in the masthead, by their full names in the foot. */
export function PageLinks({ full = false }: { readonly full?: boolean }): ReactElement {
  const here = usePage();
  return (
    <ul className={full ? 'page-links full' : 'page-links'} role="list">
      {(full ? FOOT : MASTHEAD).map((page) => (
        <li key={page}>
          <a href={hashOf(page)} {...(here === page && { 'aria-current': 'page' })}>
            {full ? words.tools.pages[page] : words.tools.shortPages[page]}
          </a>
        </li>
      ))}
    </ul>
  );
}
