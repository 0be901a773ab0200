import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import pkg from '../../package.json' with { type: 'json' };
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { fromPortable, type PortableTrack } from '../../src/cli/portable-track';

const CACHE = 'node_modules/.cache/plumbline/network-tracks';
const MODEL = 'accurate';

/** All that a video passes on its way to keypoints: when any of it changes, kept keypoints no longer hold. */
const MADE_BY = ['src/media', 'src/pose', 'workers', 'models/weights.json'];

/** Keypoints that the accurate model found in a clip at an earlier run; `null` when there are none for today's code. */
export function keptTrack(videoPath: string): PoseTrack | null {
  const path = cachePath(videoPath);
  return existsSync(path) ? fromPortable(deserialize(readFileSync(path)) as PortableTrack) : null;
}

/**
 * Finds the runner in clips with the accurate model, in the built page without a window, and keeps what was found.
 * Needs dist/ built and the weights staged; about 2 minutes a clip on two cores.
 * @param onClip told before each clip, for a line of progress
 * @throws {Error} with a plain sentence where there is no browser or a clip cannot be read
 */
export async function trackAndKeep(
  videoPaths: readonly string[],
  onClip: (path: string) => void,
): Promise<void> {
  const { HeadlessBrowser } = await import('../../src/cli/headless-browser');
  const browser = await HeadlessBrowser.open();
  try {
    for (const videoPath of videoPaths) {
      onClip(videoPath);
      const outcome = await browser.track(videoPath, { model: MODEL, everyFrame: true }, () => undefined);
      if (!outcome.ok) throw new Error(`${videoPath}: ${outcome.error.message}`);
      const path = cachePath(videoPath);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, serialize(outcome.value.track));
    }
  } finally {
    await browser.close();
  }
}

let fingerprint: string | undefined;

function cachePath(videoPath: string): string {
  fingerprint ??= hashOf((add) => {
    add(JSON.stringify(pkg.dependencies));
    for (const place of MADE_BY) for (const path of filesIn(place)) add(readFileSync(path));
  });
  const key = hashOf((add) => {
    add(fingerprint!);
    add(MODEL);
    add(readFileSync(videoPath));
  });
  return join(CACHE, `${key}.track`);
}

function filesIn(place: string): string[] {
  if (!/\.[a-z]+$/.test(place)) {
    return readdirSync(place)
      .sort()
      .flatMap((name) => filesIn(join(place, name)));
  }
  return [place];
}

function hashOf(feed: (add: (part: string | Buffer) => void) => void): string {
  const hash = createHash('sha256');
  feed((part) => hash.update(part));
  return hash.digest('hex').slice(0, 24);
}
