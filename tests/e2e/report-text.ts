import type { Page } from 'playwright-core';

/** The parts of a report that hold what was found. What a video is needed for is none of them. */
const PARTS = {
  headline: '.result > .verdicts',
  'what matters most': '.result > .top-findings',
  findings: '.bench-findings',
  plan: '.appendix > section[aria-labelledby="plan"]',
  'your stride': '.appendix > section[aria-labelledby="stride"]',
  'how it was read': '.appendix > section[aria-labelledby="quality"]',
  'how it was filmed': '.appendix > section[aria-labelledby="filming"]',
  drift: '.appendix > section[aria-labelledby="drift"]',
  'every number': '.appendix > section[aria-labelledby="all-measures"]',
} as const;
export type ReportPart = keyof typeof PARTS;
export const REPORT_PARTS = Object.keys(PARTS) as readonly ReportPart[];

/** Leads into the player, which a report without its video has not. */
const NEEDS_THE_VIDEO = /^\s*- 'button "Show in player: /;

/** Opens all that is folded on the page, and what comes folded out of that. */
export async function unfold(page: Page): Promise<void> {
  const open = (): Promise<number> =>
    page.evaluate(async () => {
      const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const details of folded) details.open = true;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return folded.length;
    });
  for (let i = 0; i < 10; i++) if ((await open()) === 0) return;
  throw new Error('unfolding does not end');
}

/**
 * What assistive technology reads in each part, unfolded: headings, sentences, tables cell by cell, names of pictures
 * and of controls.
 */
export async function reportText(page: Page): Promise<Readonly<Record<ReportPart, string>>> {
  await unfold(page);
  const texts: [string, string][] = [];
  for (const [part, selector] of Object.entries(PARTS)) {
    const text = await page.locator(selector).ariaSnapshot();
    const lines = text.split('\n').filter((line) => !NEEDS_THE_VIDEO.test(line));
    texts.push([part, lines.join('\n')]);
  }
  return Object.fromEntries(texts) as Record<ReportPart, string>;
}
