import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import { policyThatTells, tellsOfViolations } from './policy-reports';

/** Names resolve nowhere but here, so that nothing can leave even if it tried. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/** The built app in a fresh browser, with everything that it asked for and complained of written down. */
export interface AppBrowser {
  readonly page: Page;
  readonly address: string;
  /** Every address requested by the page or its workers, in order. */
  readonly requests: readonly string[];
  /** Uncaught errors, console errors, and what the content policy refused the page or any of its workers. */
  readonly errors: readonly string[];
  /** Addresses of requests that failed, in order. */
  readonly failed: readonly string[];
  /** Ends the server alone: the browser still takes itself to be online. */
  stopServer(): Promise<void>;
  /** Takes the network away, and the server with it: whatever is still answered comes from the browser. */
  cutNetwork(): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  /** The path it is served under, with slashes at both ends. */
  readonly base?: string;
  /** What the browser's only camera shows, over and over, and whether the person lets the page use it. */
  readonly camera?: { readonly mjpegPath: string; readonly allowed: boolean };
  /** Further ones of the browser's own. */
  readonly flags?: readonly string[];
  /** Lets the app keep itself in the browser; without it each test would fetch all of it in the background. */
  readonly offline?: boolean;
  /** Another build than dist/. */
  readonly folder?: string;
  /** `false`: as on a server that does not send the headers which keep other sites apart. */
  readonly isolated?: boolean;
}

/** What a browser takes for not sent; a header that the build's own settings name cannot be left out. */
const NOT_ISOLATED = {
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Embedder-Policy': 'unsafe-none',
};

/** Serves dist/ and opens it in a browser with a new profile. */
export async function openApp(options: AppOptions = {}): Promise<AppBrowser> {
  const { base = '/', camera, flags = [], offline = false, folder, isolated = true } = options;
  const errors: string[] = [];
  const server = await serve(base, errors, folder, isolated ? {} : NOT_ISOLATED);
  const { port } = server.httpServer.address() as AddressInfo;
  const address = `http://localhost:${port}${base}`;
  const profileDir = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: chromiumPath() ?? '',
    args: [...chromiumFlags, OFFLINE, ...(camera ? cameraFlags(camera) : []), ...flags],
    headless: true,
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    serviceWorkers: offline ? 'allow' : 'block',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  const { requests, failed } = record(context, page, errors);
  await page.goto(address);
  return {
    page,
    address,
    requests,
    errors,
    failed,
    stopServer: () => server.close(),
    async cutNetwork() {
      await context.setOffline(true);
      await server.close();
    },
    async close() {
      await context.close();
      await server.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function cameraFlags({ mjpegPath, allowed }: NonNullable<AppOptions['camera']>): string[] {
  return [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${mjpegPath}`,
    `--use-fake-ui-for-media-stream${allowed ? '' : '=deny'}`,
  ];
}

/** Requests that went anywhere but to this machine; blob: and data: never leave the page. */
export function requestsOutside(requests: readonly string[]): string[] {
  return requests.filter((request) => {
    const { protocol, hostname } = new URL(request);
    return !['blob:', 'data:'].includes(protocol) && hostname !== 'localhost';
  });
}

function serve(
  base: string,
  errors: string[],
  folder = 'dist',
  further: Readonly<Record<string, string>> = {},
): Promise<PreviewServer> {
  return preview({
    base,
    build: { outDir: folder },
    plugins: [tellsOfViolations((violation) => errors.push(violation))],
    // No fallback to index.html: a file that is missing must be missed.
    appType: 'mpa',
    logLevel: 'silent',
    preview: {
      ...{ host: 'localhost', port: 4373, strictPort: false, open: false },
      headers: { ...policyThatTells(), ...further },
    },
  });
}

function record(context: BrowserContext, page: Page, errors: string[]) {
  const requests: string[] = [];
  const failed: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => failed.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { requests, failed };
}
