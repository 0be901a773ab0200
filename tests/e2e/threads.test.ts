import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PortableClip } from '../../src/cli/headless-protocol';
import type { PortableTrack } from '../../src/cli/portable-track';
import type { Outcome } from '../../workers/analysis-api';
import { type AppBrowser, type AppOptions, openApp } from './app-browser';
import { repeatClip } from '../fixtures/clips/repeat-clip';
import { copyBuild } from './next-build';
import { chooseNetwork, downloadReport, factsShown, reportShown } from './page-steps';

const SAMPLE = 'public/sample/sample-runner-side.mp4';
const PAGE =
  '<!doctype html><link rel="icon" href="./icons/plumbline.svg"><input type="file">' +
  '<script type="module" src="./assets/headless.js"></script>';
/** As many as the workers of the build are made to see: half of them compute. */
const [CORES, THREADS] = [4, 2];
const THREADED = /tfjs-backend-wasm-threaded/;
const PLAIN = /tfjs-backend-wasm-simd/;
const WORKER = /analysis\.worker/;

const folders: string[] = [];

/**
 * The built app on a machine of four cores, whatever this one has; and the command line's page beside it.
 * @param missing an asset that the server has lost
 */
function buildFor(cores: number, missing?: RegExp): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-threads-'));
  folders.push(folder);
  copyBuild('dist', folder);
  const workers = assetsOf(folder, /\.worker-.*\.js$/);
  expect(workers.length).toBeGreaterThanOrEqual(2);
  const claim = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });`;
  for (const path of workers) writeFileSync(path, claim + readFileSync(path, 'utf8'));
  writeFileSync(join(folder, 'headless.html'), PAGE);
  const lost = missing ? assetsOf(folder, missing) : [];
  expect(lost).toHaveLength(missing ? 1 : 0);
  for (const path of lost) rmSync(path);
  return folder;
}

function assetsOf(folder: string, which: RegExp): string[] {
  return readdirSync(join(folder, 'assets'))
    .filter((name) => which.test(name))
    .map((name) => join(folder, 'assets', name));
}

let folder = '';
/** Half a second of the sample: threads that share busy cores wait for each other. */
let short = '';
let app: AppBrowser;
beforeAll(async () => {
  folder = buildFor(CORES);
  short = join(folder, 'short.mp4');
  expect(await repeatClip(SAMPLE, 0.5, short)).toBeGreaterThanOrEqual(30);
});
afterEach(() => app.close());
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

/** The command line's page of the built app. */
async function openTracker(options: AppOptions): Promise<void> {
  app = await openApp(options);
  // As many workers as would share a clip, whatever this machine has.
  await app.page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 }));
  await app.page.goto(new URL('headless.html', app.address).href);
  await app.page.waitForFunction(() => window.plumblineTracker !== undefined);
}

/** A clip through the app's workers. */
async function track(path: string, how: object = {}, workers?: number): Promise<Outcome<PortableClip>> {
  await app.page.setInputFiles('input', path);
  const looking = { model: 'lite' as const, everyFrame: true, ...how };
  return app.page.evaluate(([asked, most]) => window.plumblineTracker!.trackChosenFile(asked, most), [
    looking,
    workers,
  ] as const);
}

/** The beginning of the sample clip through one worker of the built app. */
async function trackedAlone(options: AppOptions): Promise<PortableClip> {
  await openTracker(options);
  return valueOf(await track(short, {}, 1));
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
}

/** px: the largest distance between two tracks of the same frames. */
function furthestApart(a: PortableTrack, b: PortableTrack): number {
  expect(a.columns.map(([name]) => name)).toEqual(b.columns.map(([name]) => name));
  const distances = a.columns.flatMap(([, { xPx, yPx }], k) => {
    const [, other] = b.columns[k]!;
    expect([...xPx].map(Number.isNaN)).toEqual([...other.xPx].map(Number.isNaN));
    const apart = [...xPx].map((x, i) => Math.hypot(x - other.xPx[i]!, yPx[i]! - other.yPx[i]!));
    return apart.filter((px) => !Number.isNaN(px));
  });
  expect(distances.length).toBeGreaterThan(500);
  return Math.max(...distances);
}

const asked = (which: RegExp): boolean =>
  app.requests.some((request) => which.test(request.split('/').at(-1)!));

describe('a worker that is alone on a machine of four cores', () => {
  it('computes with two threads where the server sends the headers, and finds what it finds without them', async () => {
    const threaded = await trackedAlone({ folder });
    expect(threaded.provenance).toMatchObject({ backend: 'wasm', threads: THREADS });
    expect(asked(PLAIN)).toBe(false);
    expect(app.errors).toEqual([]);
    await app.close();

    const plain = await trackedAlone({ folder, isolated: false });
    expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(plain.provenance.threads).toBeUndefined();
    expect(asked(THREADED)).toBe(false);
    expect(app.errors).toEqual([]);
    // Threads share an output's values out, and each is summed by one of them as without. Were it summed in another order,
    // the last places of 32-bit floats (6e-8 of 256 px) would differ, and be drawn a few times larger in the clip.
    expect(furthestApart(threaded.track, plain.track)).toBeLessThan(0.01);
  });

  it.each([
    ['script', /^wasm-thread-/],
    ['code', /^tfjs-backend-wasm-threaded-simd-.*\.js$/],
    ['binary', /^tfjs-backend-wasm-threaded-simd-.*\.wasm$/],
  ])('goes on without threads where their %s is missing', async (_, missing) => {
    // Four threads, of which three fail.
    const found = await trackedAlone({ folder: buildFor(8, missing) });
    expect(found.provenance).toMatchObject({ backend: 'wasm' });
    expect(found.provenance.threads).toBeUndefined();
    expect(asked(missing)).toBe(true);
    expect(asked(PLAIN)).toBe(true);
    // The very worker that met the fault: a crash would have started another.
    expect(app.requests.filter((request) => WORKER.test(request))).toHaveLength(1);
  });

  it('lets them go for a clip that another worker helps with', async () => {
    await openTracker({ folder });
    // Where the page's player decodes, one worker is alone. There is nobody in this clip.
    const nobody = await track('public/self-test/numbers.mp4', { decoder: 'element' });
    expect(nobody).toMatchObject({ ok: false, error: { code: 'no-runner' } });
    expect(asked(THREADED)).toBe(true);
    expect(asked(PLAIN)).toBe(false);
    const found = valueOf(await track(SAMPLE));
    expect(found.provenance).toMatchObject({ backend: 'wasm' });
    expect(found.provenance.threads).toBeUndefined();
    // The worker that was alone leads, and the other one helps.
    expect(app.requests.filter((request) => WORKER.test(request))).toHaveLength(2);
    expect(app.requests.filter((request) => PLAIN.test(request))).toHaveLength(2);
  });
});

describe('in the app', () => {
  it('the report tells of threads', async () => {
    app = await openApp({ folder });
    const { page } = app;
    // So little memory is for one worker.
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 0.5 }));
    await page.reload();
    await chooseNetwork(page, 'lite');
    await page.getByRole('button', { name: 'Try the sample clip' }).click();
    await reportShown(page);
    expect((await downloadReport(page)).provenance.threads).toBe(THREADS);
    expect(Object.values(await factsShown(page))).toContain(`lite, on wasm, ${THREADS} threads`);
    expect(app.errors).toEqual([]);
  });

  it('the worker that looks at the camera takes them', async () => {
    app = await openApp({
      folder,
      flags: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    });
    const { page } = app;
    await chooseNetwork(page, 'lite');
    await page.evaluate(() => void (location.hash = '#camera'));
    await page.getByRole('button', { name: 'Turn the camera on' }).click();
    // It looks, and what it says is drawn.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new PerformanceObserver((list) => {
            if (list.getEntriesByName('live: frame to draw').length > 0) resolve();
          }).observe({ type: 'measure' });
        }),
    );
    expect(asked(THREADED)).toBe(true);
    // What it would go on with, were threads not to start.
    expect(asked(PLAIN)).toBe(false);
    expect(app.errors).toEqual([]);
  });
});
