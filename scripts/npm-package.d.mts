/** A package as published: what it is called, and the checksum of the whole of it. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** As npm tells it: `sha512-` and the digest in base64. */
  readonly integrity: string;
}

export interface WantedFile {
  /** Its path in the package's archive. */
  readonly from: string;
  /** Where it shall lie. */
  readonly to: string;
  readonly sha256: string;
}

/** An error whose message alone tells the user what to do. */
export class Sentence extends Error {}

/** True when the file is there and is exactly the one named. */
export function isInPlace(file: Pick<WantedFile, 'to' | 'sha256'>): Promise<boolean>;

/**
 * Downloads a package and puts the wanted files where they belong, each checked before it takes its name.
 * @throws {Sentence} when it cannot be had or is not the package, or the file, that was meant
 */
export function takeFiles(pkg: PublishedPackage, wanted: readonly WantedFile[]): Promise<void>;
