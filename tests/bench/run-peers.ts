import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { PeerRequest, PeerRun } from './peers-run';
import { PEERS_FOLDER } from './stage-peers';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The page of a peer, beside this file: `peers-NAME-page.ts`. */
export type PeerName = 'human' | 'tasks' | 'detector';

export interface PeerBrowser {
  /** Runs one peer on one clip, in a page of its own. */
  run(peer: PeerName, clip: string, request: PeerRequest): Promise<PeerRun>;
  close(): Promise<void>;
}

/** Opens the browser that the peers run in, and a server of their pages that only this machine reaches. */
export async function openPeerBrowser(): Promise<PeerBrowser> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', port: 4374, watch: null, hmr: false },
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-converter',
        '@tensorflow/tfjs-backend-wasm',
        '@tensorflow-models/pose-detection',
      ],
    },
  });
  await server.listen();
  const origin = new URL(server.resolvedUrls!.local[0]!).origin;
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  return {
    async run(peer, clip, request) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      try {
        const asked = await keepHome(context, origin);
        const run = await runInPage(context, `${origin}/bench.html`, peer, clip, request);
        if (asked.length > 0) throw new Error(`${peer} asked elsewhere: ${asked.join(', ')}`);
        return run;
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** @returns every address elsewhere that was asked for, all of them in vain */
async function keepHome(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      asked.push(route.request().url());
      return route.abort();
    },
  );
  await context.route(`${origin}/peers/*`, (route) =>
    route.fulfill({
      path: join(PEERS_FOLDER, new URL(route.request().url()).pathname.slice('/peers/'.length)),
    }),
  );
  return asked;
}

async function runInPage(
  context: BrowserContext,
  address: string,
  peer: PeerName,
  clip: string,
  request: PeerRequest,
): Promise<PeerRun> {
  const page = await context.newPage();
  const body = `<!doctype html><input type="file"><script type="module" src="/tests/bench/peers-${peer}-page.ts"></script>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
  await page.waitForFunction(() => window.plumblinePeer !== undefined);
  await page.setInputFiles('input', clip);
  return page.evaluate((asked) => window.plumblinePeer!.run(asked), request);
}
