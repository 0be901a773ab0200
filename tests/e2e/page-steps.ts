import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';

/** What a user does on the page, by the names that they see. */

export const dropZone = (page: Page): Locator => page.getByRole('region', { name: /Drop a clip/ });
export const homeHeading = (page: Page): Locator =>
  page.getByRole('heading', { level: 1, name: /See how you/ });
export const said = (page: Page): Locator => page.getByRole('status');
export const newClip = (page: Page): Locator => page.getByRole('button', { name: 'New clip' });

/** Opens the settings where they are closed, and chooses a network by its id or title. */
export async function chooseNetwork(page: Page, network: string): Promise<void> {
  const choice = page.getByLabel('Network that finds your joints');
  if (!(await choice.isVisible())) await page.getByText('Settings', { exact: true }).click();
  await choice.selectOption(network);
}

/** How far the analysis is, 0 to 100. */
export const percentDone = async (page: Page): Promise<number> =>
  Number(await page.getByRole('progressbar').getAttribute('aria-valuenow'));

/** Waits for the report, or for the page to say why there is none. */
export async function reportShown(page: Page, timeoutMs = 240_000): Promise<void> {
  const failure = page.locator('.failure');
  await newClip(page).or(failure).first().waitFor({ timeout: timeoutMs });
  if (await failure.isVisible()) throw new Error(`no report: ${await failure.innerText()}`);
}

/** The report as the user gets it: by its download button. */
export async function downloadReport(page: Page): Promise<Report> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Report (JSON)' }).click(),
  ]);
  return readReport(await readFile(await download.path(), 'utf8'));
}

/** The facts of a clip as the report shows them, by their names. */
export async function factsShown(page: Page): Promise<Record<string, string>> {
  const reading = page.locator('details', { hasText: /^Reading of / }).first();
  if ((await reading.getAttribute('open')) === null) await reading.locator('summary').click();
  const names = await reading.locator('dt').allInnerTexts();
  const values = await reading.locator('dd').allInnerTexts();
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
}
