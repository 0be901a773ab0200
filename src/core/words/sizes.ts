import { number } from './numbers';

/** "640 kB", "24 MB", "1.9 GB"; never less than there is. */
export function size(bytes: number): string {
  if (bytes >= 1e9) return `${number(bytes / 1e9, 1)} GB`;
  if (bytes >= 1e6) return `${number(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`;
  return `${number(Math.ceil(bytes / 1e3), 0)} kB`;
}
