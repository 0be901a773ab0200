import type { ReactElement } from 'react';

const PATHS = {
  flag: 'M4 14.5V1.8h8.2l-1.9 3.4 1.9 3.4H4',
  watch:
    'M1.2 8S3.7 3.4 8 3.4 14.8 8 14.8 8 12.3 12.6 8 12.6 1.2 8 1.2 8ZM8 5.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2Z',
  meets: 'M2.6 8.4 6.3 12l7.1-7.9',
  'cannot-tell': 'M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.8-1.2 1.9m0 2.6v.2',
  play: 'M4.5 2.6v10.8L13 8 4.5 2.6Z',
  pause: 'M5.2 2.8v10.4M10.8 2.8v10.4',
  'step-back': 'M10.6 3.2 5.2 8l5.4 4.8',
  'step-forward': 'm5.4 3.2 5.4 4.8-5.4 4.8',
  'event-back': 'M12.4 3.2 7 8l5.4 4.8M3.6 3v10',
  'event-forward': 'M3.6 3.2 9 8l-5.4 4.8M12.4 3v10',
  print: 'M4.6 5.6V2h6.8v3.6M4.6 11.4H2.4V5.6h11.2v5.8h-2.2M4.6 9.4h6.8V14H4.6z',
  download: 'M8 2v7.6M4.8 6.6 8 9.8l3.2-3.2M2.6 13.4h10.8',
  sun: 'M8 4.9a3.1 3.1 0 1 1 0 6.2 3.1 3.1 0 0 1 0-6.2ZM8 .9v1.6M8 13.5v1.6M.9 8h1.6M13.5 8h1.6M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13',
  moon: 'M13.4 9.6A5.9 5.9 0 0 1 6.4 2.6a5.9 5.9 0 1 0 7 7Z',
  lock: 'M3.4 7.2h9.2v6.6H3.4zM5.4 7V4.6a2.6 2.6 0 0 1 5.2 0V7',
  info: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6ZM8 7.3v3.8M8 4.8V5',
  close: 'm3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration: the word beside it says the same. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d={PATHS[name]} strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
