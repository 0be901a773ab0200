/** What a file is, which is also how it is described. */
export type ExportKind = 'report' | 'strides' | 'marks' | 'pose' | 'trc' | 'mot' | 'picture' | 'video';

/** A file to be saved. */
export interface ExportFile {
  readonly name: string;
  readonly kind: ExportKind;
  /** Pictures and videos are blobs, which a browser need not hold in memory. */
  readonly content: string | Blob;
  /** Which of the report's clips it was made from, where it is of one. */
  readonly clip?: number;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  mp4: 'video/mp4',
  png: 'image/png',
  webm: 'video/webm',
  zip: 'application/zip',
};

/** The MIME type that a file of this name is saved with. TRC and MOT files have none of their own: plain text. */
export function mimeTypeOf(name: string): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return TYPES[ending] ?? 'text/plain;charset=utf-8';
}
