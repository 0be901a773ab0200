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
  look: 'M7 2.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2ZM10.4 10.4l3.4 3.4',
  joint: 'M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM8 1.4v2.4M8 12.2v2.4M1.4 8h2.4M12.2 8h2.4',
  upright: 'M8 1.6v12.8M5.6 4 8 1.6 10.4 4M5.6 12 8 14.4l2.4-2.4',
  person:
    'M8 4.2a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4ZM4.8 12.2a3.2 3.2 0 0 1 6.4 0M1.6 4.4V1.6h2.8M11.6 1.6h2.8v2.8M14.4 11.6v2.8h-2.8M4.4 14.4H1.6v-2.8',
  angle: 'M12.6 2.6 3 13h11M7.4 8.3A6.6 6.6 0 0 1 9.6 13',
  line: 'M3.2 12.8 12.8 3.2',
  distance: 'M1.8 8h12.4M1.8 4.8v6.4M14.2 4.8v6.4',
  plumb: 'M8 1.4v7M5.8 8.4h4.4L8 14.4Z',
  note: 'M2.4 2.6h11.2v8H8l-3.4 3v-3H2.4zM5 5.6h6M5 7.8h3.6',
  grid: 'M2 5.6h12M2 10.4h12M5.6 2v12M10.4 2v12',
  bin: 'M2.6 4.2h10.8M6.2 4V2.4h3.6V4M4 4.4l.7 9.2h6.6l.7-9.2',
  picture: 'M1.8 3h12.4v10H1.8zM1.8 11l3.6-3.6 3 3 2-2 3.8 3.6M10.6 5.6v.1',
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
