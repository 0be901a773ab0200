import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Real clips may be read by the tests but not kept in the project; where they are absent, tests say so. */
export const sharedClip = (path: string): string => `${FOLDER}${path}`;

export const hasSharedClips = existsSync(sharedClip('clips/treadmill-side.mp4'));

/** For `describe.skipIf(!hasSharedClips)`: the name tells why. */
export const withSharedClips = (name: string): string =>
  hasSharedClips ? name : `${name} (skipped: no ../shared/data/clips here)`;
