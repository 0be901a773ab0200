import { useSyncExternalStore } from 'react';

/** Pages beside the analysis, by their address within the app: a link to one can be kept and sent. */
const PAGES = [
  'how-accurate',
  'tools',
  'documents',
  'workspace',
  'library',
  'trends',
  'compare',
  'camera',
  'checks',
  'your-data',
  'self-test',
  'licences',
] as const;
export type Page = (typeof PAGES)[number];

/** Where the app is asked to be: a page, and a place on it where the address names one (`#tools/stretch-timer`). */
export interface Route {
  readonly page: Page | null;
  readonly place: string | null;
}

/** The address of a page, or of a place on it. */
export function hashOf(page: Page, place?: string): string {
  return place === undefined ? `#${page}` : `#${page}/${place}`;
}

/** Any address that names no page is the analysis itself: links to a place on the report stay on the report. */
export function routeOf(hash: string): Route {
  const [name, ...rest] = hash.replace(/^#/, '').split('/');
  const page = PAGES.find((each) => each === name) ?? null;
  return { page, place: (page && rest.join('/')) || null };
}

/** The page that is asked for; `null` is whatever the analysis shows, which goes on behind a page. */
export function usePage(): Page | null {
  return routeOf(useHash()).page;
}

/** The place on the page that is asked for, as "stretch-timer" in `#tools/stretch-timer`. */
export function usePlace(): string | null {
  return routeOf(useHash()).place;
}

/** Back to whatever the analysis was showing. */
export function leavePage(): void {
  if (routeOf(location.hash).page) location.hash = '';
}

function useHash(): string {
  return useSyncExternalStore(onHashChange, () => location.hash);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
