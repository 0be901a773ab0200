import type { DocumentId } from './criterion';

/** The documents that the criteria come from, by title. */
export const DOCUMENT_TITLES: Readonly<Record<DocumentId, string>> = {
  D0: 'Solving the Aches and Pains of Runners',
  D1: 'Running and Back Pain',
  D2: 'Low Back Pain in Runners; Injury Prevention 101; Balance Training',
  D3: 'Are There Ways To Prevent Back Pain When Running?',
  D4: 'Running and Hip Pain',
};
