export function readTar(
  stream: AsyncIterable<Buffer>,
  isWanted: (name: string) => boolean,
): AsyncGenerator<{ name: string; bytes: Buffer }>;
