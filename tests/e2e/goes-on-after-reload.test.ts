import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../fixtures/faults/random-moment';
import { accessibilityFaults } from './accessibility';
import { openApp, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { chooseNetwork, dropZone, homeHeading, newClip, percentDone, reportShown } from './page-steps';

const SAMPLE = fileURLToPath(new URL('../../dist/sample/sample-runner-side.mp4', import.meta.url));
/** More of them: `RELOADS=20 SEED=1 npx vitest run --project e2e tests/e2e/goes-on-after-reload.test.ts`. */
const RELOADS = Number(process.env['RELOADS'] ?? 3);
const SEED = Number(process.env['SEED'] ?? 1);
/** What was seen is kept every two seconds: the quickest one is through with the clip soon after the first time. */
const NETWORK = 'full';

let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const offer = (page: Page) => page.getByRole('region', { name: 'An analysis broke off' });

/** Bits of all that was found in the only clip of the latest kept work, as one checksum. */
async function keptBits(page: Page): Promise<string> {
  const bits = await page.evaluate(
    () =>
      new Promise<string[] | null>((resolve, reject) => {
        const opening = indexedDB.open('plumbline.work');
        opening.onerror = () => reject(new Error('no kept work'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('clips').objectStore('clips').getAll();
          all.onerror = () => reject(new Error('no clips'));
          all.onsuccess = () => {
            opening.result.close();
            const [stored] = all.result as {
              tracked: { track: Record<'columns' | 'world', Map<string, object>> };
            }[];
            if (!stored) return resolve(null);
            const { track } = stored.tracked;
            const columns = [...track.columns, ...track.world].flatMap(([name, column]) => [
              name,
              ...Object.values(column as Record<string, Float64Array>).map((floats) =>
                [...new BigUint64Array(floats.buffer, floats.byteOffset, floats.length)].join(),
              ),
            ]);
            resolve(columns);
          };
        };
      }),
  );
  return bits ? createHash('sha256').update(bits.join('\n')).digest('hex') : '';
}

/** Of each work that is not finished, how many frames are kept. */
const unfinishedWorks = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('plumbline.unfinished');
        opening.onsuccess = () => {
          const all = opening.result.transaction('works').objectStore('works').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const works = all.result as { readonly clips: { readonly framesKept: number }[] }[];
            resolve(works.map(({ clips }) => clips.reduce((sum, clip) => sum + clip.framesKept, 0)));
          };
        };
      }),
  );

/** Something of the clip under way is kept. */
const kept = (page: Page): Promise<void> =>
  expect
    .poll(async () => (await unfinishedWorks(page))[0], { timeout: 60_000, interval: 50 })
    .toBeGreaterThan(0);

/** A report is kept a moment after it is shown, and only then what it was made from is deleted. */
async function keptAlone(page: Page): Promise<string> {
  await reportShown(page);
  await expect.poll(() => unfinishedWorks(page), { timeout: 10_000 }).toEqual([]);
  return keptBits(page);
}

describe('an analysis that broke off because the page was loaded anew', () => {
  let uninterrupted = '';

  it('is what an uninterrupted one is compared with', async () => {
    const { page } = app;
    await chooseNetwork(page, NETWORK);
    await dropFiles(page, dropZone(page), [SAMPLE]);
    uninterrupted = await keptAlone(page);
    expect(uninterrupted).not.toBe('');
    await newClip(page).click();
  });

  it(`goes on after ${RELOADS} reloads at any moment with the same file, to the same bits, a frozen tab among them`, async () => {
    const { page } = app;
    await chooseNetwork(page, NETWORK);
    await dropFiles(page, dropZone(page), [SAMPLE]);
    const random = seededRandom(SEED);
    const moments = Array.from({ length: RELOADS }, () => 10 + 75 * random()).sort((a, b) => a - b);
    let before = 0;
    let isEarly = false;
    for (const [reload, percent] of moments.entries()) {
      if (isEarly) await page.waitForTimeout(1000 * random());
      else
        await expect
          .poll(() => percentDone(page), { timeout: 60_000, interval: 20 })
          .toBeGreaterThan(percent);
      if (reload === 0) {
        await kept(page);
        await freeze(page, 1500);
      }
      await page.reload();
      await homeHeading(page).waitFor();
      await offer(page).waitFor();
      const seen = Number(/(\d+) % of its frames/.exec(await offer(page).innerText())?.[1] ?? 0);
      // What was kept once stays, whatever came after.
      expect(seen).toBeGreaterThanOrEqual(before);
      if (reload === 0) expect(await accessibilityFaults(page)).toEqual([]);
      await dropFiles(page, dropZone(page), [SAMPLE]);
      before = seen;
      // Some come while the file is read and the network is loaded, the others wherever they fall between two parts.
      isEarly = reload + 1 < RELOADS && random() < 0.25;
      if (isEarly || seen === 0) continue;
      await page
        .getByText(/It goes on from frame \d+/)
        .first()
        .waitFor({ timeout: 30_000 });
      // Never from the beginning.
      expect(await percentDone(page)).toBeGreaterThanOrEqual(Math.round(0.9 * seen));
    }
    // Less than is through: what helpers see further on is kept when the front has come there.
    expect(before).toBeGreaterThan(20);
    expect(await keptAlone(page)).toBe(uninterrupted);
    expect(app.errors).toEqual([]);
  });

  it('needs no file where the video is at hand, and is not offered once it is forgotten', async () => {
    const { page } = app;
    await newClip(page).click();
    await chooseNetwork(page, NETWORK);
    await page.getByRole('button', { name: 'Try the sample clip' }).click();
    await kept(page);
    await page.reload();
    await offer(page).getByRole('button', { name: 'Go on', exact: true }).waitFor();
    await offer(page).getByRole('button', { name: 'Forget it' }).click();
    await page.getByText('What was seen is deleted from this browser.').waitFor();
    expect(await unfinishedWorks(page)).toEqual([]);
  });
});

/** As a browser does with a tab that was long in the background. */
async function freeze(page: Page, forMs: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await devtools.detach();
}
