import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it is now, by WCAG 2.2 A and AA: one line for each rule broken. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await transitionsEnded(page);
  // Through the debugger, so that the page's own content policy need not allow it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${id}: ${help} (${nodes.length} x: ${where.join('; ')})`;
  });
}

/** Longer than any transition of the page, ms. In what is folded or off screen one may wait for ever to go on. */
const TRANSITION_AT_MOST_MS = 2000;

/** Colours on their way from one theme to the other are nobody's colours. */
async function transitionsEnded(page: Page): Promise<void> {
  await page.evaluate(async (atMostMs) => {
    const ended = async (): Promise<void> => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
      await Promise.allSettled(transitions.map((each) => each.finished));
    };
    await Promise.race([ended(), new Promise((resolve) => setTimeout(resolve, atMostMs))]);
  }, TRANSITION_AT_MOST_MS);
}
