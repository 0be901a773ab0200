import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import type { Outcome, Progress } from '../../workers/analysis-api';
import type { ExportFile } from '../export/export-file';
import { CommandEnd, EXIT } from './exit-codes';
import type { DrawRequest, FilePart, PortableClip } from './headless-protocol';
import type { Looking } from '../../models/look-by-stride';

/** The page that the browser is shown: a file input and the built tracker, nothing to look at. */
const PAGE =
  '<!doctype html><input type="file" multiple><script type="module" src="./assets/headless.js"></script>';

/** The built app in a browser without a window: it finds runners in videos and draws what was found, with the page's own code. */
export class HeadlessBrowser {
  readonly #server: PreviewServer;
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #profileDir: string;
  #onProgress: (progress: Progress) => void = () => undefined;
  #onFilePart: (part: FilePart) => void = () => undefined;
  #closing: Promise<void> | undefined;

  private constructor(server: PreviewServer, context: BrowserContext, page: Page, profileDir: string) {
    this.#server = server;
    this.#context = context;
    this.#page = page;
    this.#profileDir = profileDir;
  }

  /**
   * Serves dist/ to this machine only and opens it.
   * @throws {CommandEnd} when there is no browser
   */
  static async open(): Promise<HeadlessBrowser> {
    const executablePath = chromiumPath();
    if (executablePath === undefined) {
      throw new CommandEnd(
        EXIT.failed,
        'Analysing a video needs Chromium or Chrome, and none was found: install one, or set CHROMIUM_PATH. ' +
          'Pose tracks can be analysed without.',
      );
    }
    const server = await preview({
      logLevel: 'silent',
      appType: 'mpa',
      preview: { host: 'localhost', port: 4273, strictPort: false, open: false },
    });
    const profileDir = await mkdtemp(join(tmpdir(), 'plumbline-browser-'));
    const context = await chromium.launchPersistentContext(profileDir, {
      executablePath,
      args: chromiumFlags,
      headless: true,
      // Ctrl+C is ours: it must close the browser and say so, not kill it under our hands.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const { port } = server.httpServer.address() as AddressInfo;
    const address = `http://localhost:${port}/headless.html`;
    await context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
    const page = context.pages()[0] ?? (await context.newPage());
    const browser = new HeadlessBrowser(server, context, page, profileDir);
    await page.exposeFunction('plumblineProgress', (progress: Progress) => browser.#onProgress(progress));
    await page.exposeFunction('plumblineFile', (part: FilePart) => browser.#onFilePart(part));
    await page.goto(address);
    await page.waitForFunction(() => window.plumblineTracker !== undefined);
    return browser;
  }

  /** Finds the runner in every frame of a video. The file is read by the browser from disk; nothing is sent. @param workers as in HeadlessTracker */
  async track(
    path: string,
    looking: Looking,
    onProgress: (progress: Progress) => void,
    workers?: number,
  ): Promise<Outcome<PortableClip>> {
    this.#onProgress = onProgress;
    await this.#page.setInputFiles('input', path);
    return this.#page.evaluate(([how, most]) => window.plumblineTracker!.trackChosenFile(how, most), [
      looking,
      workers,
    ] as const);
  }

  /**
   * Draws pictures and annotated videos of a report.
   * @param paths the videos that the request speaks of, in its order
   */
  async draw(
    paths: readonly string[],
    request: DrawRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<{ readonly files: readonly ExportFile[]; readonly missing: readonly string[] }> {
    this.#onProgress = onProgress;
    const parts = new Map<string, { readonly kind: ExportFile['kind']; readonly bytes: Buffer[] }>();
    this.#onFilePart = ({ name, kind, base64 }) => {
      const file = parts.get(name) ?? { kind, bytes: [] };
      parts.set(name, file);
      file.bytes.push(Buffer.from(base64, 'base64'));
    };
    await this.#page.setInputFiles('input', [...paths]);
    const missing = await this.#page.evaluate((all) => window.plumblineTracker!.draw(all), request);
    const files = [...parts].map(([name, { kind, bytes }]) => ({
      name,
      kind,
      content: new Blob(bytes as BlobPart[]),
    }));
    return { files, missing };
  }

  /** Ends the browser and the server; what is under way rejects. May be called again. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#context.close();
    await this.#server.close();
    await rm(this.#profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}
