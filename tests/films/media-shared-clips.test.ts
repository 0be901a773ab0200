import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { decodeOnPage } from '../fixtures/clips/decode-on-page';
import type { standingOnPage } from '../fixtures/clips/standing-on-page';
import type { cancelWhileLoading, countTensors, trackOnPage } from '../fixtures/clips/track-on-page';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const hasClips = existsSync(DATA);
const hasWeights = existsSync(`${ROOT}/public/models/blazepose-lite.bin`);

type Tracked = Exclude<Awaited<ReturnType<typeof trackOnPage>>, { failure: unknown }>;

/** Frame counts and rates from the clips' own description, not from our reader. */
const CLIPS = [
  { path: 'clips/treadmill-side.mp4', frames: 360, fps: 30, widthPx: 720, heightPx: 1280 },
  { path: 'virtual-runner/01-neutral-left.mp4', frames: 480, fps: 60 },
];

/** Frame counts and rates as ffprobe counts them. Decoded only, without a network. */
const DECODED: readonly (readonly [path: string, frames: number, fps: number])[] = [
  ['clips/outdoor-side-4-steps.mp4', 47, 30000 / 1001],
  ['clips/several-runners-oblique.mp4', 449, 29],
  ['clips/standing-front.mp4', 540, 30000 / 1001],
  ['clips/walking-side.mp4', 401, 30],
  ['virtual-runner/05-knee-collapse-left-rear.mp4', 480, 60],
  ['virtual-runner/07-torso-turned-front.mp4', 480, 60],
];

const SHORT = 'clips/outdoor-side-4-steps.mp4';

describe.skipIf(!hasClips || !hasWeights)(
  `real clips through the real worker${hasClips ? '' : ' (skipped: no ../shared/data)'}${hasWeights ? '' : ' (skipped: no weights staged)'}`,
  () => {
    let server: ViteDevServer;
    let browser: Browser;
    let page: Page;
    let base = '';

    beforeAll(async () => {
      server = await createServer({
        root: ROOT,
        logLevel: 'error',
        server: { port: 0, watch: null, hmr: false },
      });
      await server.listen();
      base = server.resolvedUrls!.local[0]!;
      browser = await chromium.launch({ executablePath: chromiumPath()!, args: chromiumFlags });
      page = await browser.newPage();
      await page.route('**/blank', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
      );
      await page.route('**/clip/**', (route) =>
        route.fulfill({ path: `${DATA}/${new URL(route.request().url()).pathname.replace('/clip/', '')}` }),
      );
      await page.goto(`${base}blank`);
    });

    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    it.each(CLIPS)('$path: every frame, in time', async ({ path, frames, fps, ...size }) => {
      const result = (await page.evaluate(
        `import('/tests/fixtures/clips/track-on-page.ts').then((m) => m.trackOnPage('/clip/${path}', '${path}', 'lite'))`,
      )) as Tracked;
      expect(result).not.toHaveProperty('failure');
      expect(result.framesDecoded).toBe(frames);
      expect(result.clip).toMatchObject({ frameCount: frames, variableFrameRate: false, ...size });
      expect(result.clip.fps).toBeCloseTo(fps, 3);
      result.timesS.forEach((timeS, i) => expect(timeS).toBeCloseTo(i / fps, 4));
      expect(result.framesWithKnee).toBeGreaterThan(0.9 * frames);
      expect(result.warnings).toEqual([]);
      expect(result.sha256).toBe(
        createHash('sha256')
          .update(readFileSync(`${DATA}/${path}`))
          .digest('hex'),
      );
      expect(result.phases).toEqual(['probe', 'load-model', 'warm-up', 'frames', 'measure']);
      expect(result.found).toEqual({ view: 'side-left', activity: 'running' });
      expect(result.previews).toBeGreaterThan(3);
    });

    it.each(DECODED)('%s: %i frames', async (path, frames, fps) => {
      const result = (await page.evaluate(
        `import('/tests/fixtures/clips/decode-on-page.ts').then((m) => m.decodeOnPage('/clip/${path}', '${path}'))`,
      )) as Awaited<ReturnType<typeof decodeOnPage>>;
      if (result.failure) throw new Error(result.failure.detail);
      expect(result.info.frameCount).toBe(frames);
      expect(result.info.fps).toBeCloseTo(fps, 2);
      expect(result.info.variableFrameRate).toBe(false);
      expect(result.timesS.length).toBe(frames);
      result.timesS.forEach((timeS, i) => expect(timeS).toBeCloseTo(i / fps, 3));
    });

    it('someone who stands, from the front alone: three repeats tell the same, that it cannot be told', async () => {
      const found = (await page.evaluate(
        `import('/tests/fixtures/clips/standing-on-page.ts').then((m) => m.standingOnPage('/clip/clips/standing-front.mp4', 'lite', 3))`,
      )) as Exclude<Awaited<ReturnType<typeof standingOnPage>>, { failure: unknown }>;
      expect(found).not.toHaveProperty('failure');
      expect(found).toMatchObject({ repeats: 3, views: ['front'], forwardSide: null, sameInAll: null });
      expect(found.measures.shouldersAgainstFeet).toHaveProperty('unavailable');
      // Shoulders are broader than hips, as on any man.
      expect(found.reference!.shouldersL).toBeGreaterThan(found.reference!.hipsL);
    });

    it('keeps tensors flat over five clips and three cancels in one worker', async () => {
      const { counts, endings } = (await page.evaluate(
        `import('/tests/fixtures/clips/track-on-page.ts').then((m) => m.countTensors('/clip/${SHORT}', 'lite'))`,
      )) as Awaited<ReturnType<typeof countTensors>>;
      expect(endings).toEqual([...Array<string>(5).fill('done'), ...Array<string>(3).fill('cancelled')]);
      expect(counts[0]).toBeGreaterThan(0);
      expect(new Set(counts).size).toBe(1);
    });

    it('heeds a cancel while the network loads and warms up, and goes on afterwards', async () => {
      const { endings, tookMs, left } = (await page.evaluate(
        `import('/tests/fixtures/clips/track-on-page.ts').then((m) => m.cancelWhileLoading('/clip/${SHORT}', 'full'))`,
      )) as Awaited<ReturnType<typeof cancelWhileLoading>>;
      expect(endings).toEqual(['cancelled', 'cancelled', 'done']);
      for (const ms of tookMs) expect(ms).toBeLessThan(5000);
      expect(left).toMatchObject({ ok: true, value: { busy: false, modelsLoaded: ['full'] } });
    });
  },
);
