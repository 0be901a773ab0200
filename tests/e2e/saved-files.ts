import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** Presses a button or link that saves a file, and keeps the file. */
export async function saveFileBy(page: Page, control: Locator, toPath: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
  await download.saveAs(toPath);
  return readFileSync(toPath);
}

export const reportButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Report (JSON)' }).first();
export const zipButton = (page: Page): Locator => page.getByRole('button', { name: 'Everything in one zip' });
