import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A page with a file input and one script of the bench's own. */
export interface ServedPage {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Opens a page of the bench.
 * @param script its path from the project's root
 * @param packages that it imports, to be bundled before: found later they would load the page anew
 * @param headers sent with each file
 */
export async function servedPage(
  script: string,
  packages: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<ServedPage> {
  const server = await createServer({
    root: ROOT,
    logLevel: 'silent',
    server: { host: 'localhost', watch: null, headers: { ...headers } },
    optimizeDeps: { include: [...packages] },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: chromiumFlags });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage();
    const address = `${server.resolvedUrls!.local[0]!}bench.html`;
    const body = `<!doctype html><input type="file"><script type="module" src="${script}"></script>`;
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body, headers: { ...headers } }),
    );
    await page.goto(address);
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
