import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Tabs until the named element has the focus; every stop on the way must be seen. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const label =
        element.getAttribute('aria-label') ?? (element as HTMLSelectElement).labels?.[0]?.innerText;
      return {
        name: label ?? element.innerText,
        seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      };
    });
    if (focus === null) continue;
    expect(focus, `focus on "${focus.name}" cannot be seen`).toMatchObject({ seen: true });
    if (name.test(focus.name)) return;
    passed.push(focus.name);
  }
  throw new Error(`${name} is not reached by Tab; passed: ${passed.join(' | ')}`);
}
