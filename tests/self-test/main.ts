import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { ModelId } from '../../src/pose/pose-estimator';
import type { KnownJoints } from '../../src/self-test/check-network';
import { type KnownPicture, knownPixels } from '../../src/self-test/check-picture';
import { knownRunFiles } from './known-run-files';
import type { MakeOnPage } from './make-on-page';
import { readPng } from './read-png';
import { CLIP_WIDTH_PX, PICTURE_PX, REFERENCE_FRAME, RENDERED_TRUTH, TORSO_PX } from './rendered-truth';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TO = join(ROOT, 'public/self-test');
const MODELS: readonly ModelId[] = ['lite', 'full', 'heavy', 'thunder', 'accurate'];
const PAGE = '<!doctype html><script type="module" src="/tests/self-test/make-on-page.ts"></script>';
const KNOWN_EVERY_PX = 24;

const HELP = `npm run self-test-files               the made-up run and its truth; a second
npm run self-test-files -- --all      the reference picture, the numbered clip and the networks' landmarks too, made in a
                                      browser, the networks in plain JavaScript: some minutes
`;

/**
 * `npm run self-test-files`: makes the files of `public/self-test/` anew.
 * @returns the exit code: 0 done, 2 bad arguments
 */
export async function main(args: readonly string[]): Promise<number> {
  const all = args.length === 1 && args[0] === '--all';
  if (args.length > 0 && !all) {
    process.stdout.write(HELP);
    return args[0] === '--help' ? 0 : 2;
  }
  mkdirSync(TO, { recursive: true });
  for (const [name, text] of Object.entries(knownRunFiles())) write(name, text);
  if (all) await onPage(makeInBrowser);
  return 0;
}

async function makeInBrowser(page: Page): Promise<void> {
  const png = await page.evaluate(
    ([frame, longestPx]) =>
      window.makeSelfTestFiles!.picture('/sample/sample-runner-side.mp4', frame, longestPx),
    [REFERENCE_FRAME, PICTURE_PX] as const,
  );
  write('runner.png', Buffer.from(png, 'base64'));
  write('picture.json', `${JSON.stringify(knownPicture())}\n`);
  write('numbers.mp4', Buffer.from(await page.evaluate(() => window.makeSelfTestFiles!.clip()), 'base64'));
  const models: Partial<Record<ModelId, Awaited<ReturnType<MakeOnPage['landmarks']>>>> = {};
  for (const model of MODELS) {
    // A page of its own for each: plain JavaScript keeps every weight in memory.
    await page.reload();
    await page.waitForFunction(() => window.makeSelfTestFiles);
    models[model] = await page.evaluate(
      ([name, scale]) => window.makeSelfTestFiles!.landmarks(name, '/self-test/runner.png', scale),
      [model, CLIP_WIDTH_PX / PICTURE_PX] as const,
    );
    process.stdout.write(`${model} calculated\n`);
  }
  const joints: KnownJoints = { models, truth: RENDERED_TRUTH, torsoPx: TORSO_PX };
  write('landmarks.json', `${JSON.stringify(joints)}\n`);
}

/** Read without the browser that drew it. */
function knownPicture(): KnownPicture {
  const { widthPx, heightPx, rgb } = readPng(readFileSync(join(TO, 'runner.png')));
  const size = { widthPx, heightPx, everyPx: KNOWN_EVERY_PX };
  const known = knownPixels(size).flatMap((at) => [...rgb.subarray((3 * at) / 4, (3 * at) / 4 + 3)]);
  return { ...size, rgb: known };
}

async function onPage(work: (page: Page) => Promise<void>): Promise<void> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4374, watch: null },
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-converter',
        '@tensorflow/tfjs-backend-cpu',
        '@tensorflow/tfjs-backend-wasm',
      ],
    },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
    const address = `${server.resolvedUrls!.local[0]!}self-test-files.html`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    await page.goto(address);
    // The server looks once, at its start, at what there is to serve.
    await page.route('**/self-test/runner.png', (route) => route.fulfill({ path: join(TO, 'runner.png') }));
    await page.waitForFunction(() => window.makeSelfTestFiles);
    await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(TO, name), content);
  process.stdout.write(`public/self-test/${name}: ${content.length} bytes\n`);
}
