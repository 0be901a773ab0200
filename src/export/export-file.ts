/** What a file is, which is also how it is described. */
export type ExportKind = 'report' | 'strides' | 'pose' | 'trc' | 'mot' | 'picture' | 'video';

/** A file to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly kind: ExportKind;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<ExportKind, string>> = {
  report: 'application/json',
  strides: 'text/csv;charset=utf-8',
  pose: 'application/json',
  trc: 'text/tab-separated-values;charset=utf-8',
  mot: 'text/tab-separated-values;charset=utf-8',
  picture: 'image/png',
  video: 'video/mp4',
};

/** The MIME type that a file of this kind is saved with. */
export function mimeTypeOf(kind: ExportKind): string {
  return TYPES[kind];
}
