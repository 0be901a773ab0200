import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SCENES, showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
  location.hash = '';
});

async function show(scene: string): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene(scene, root));
}

/** A runner that is judged by the real core. */
const SLOW = { timeout: 30_000 };

const HEADINGS: Readonly<Record<keyof typeof SCENES, RegExp>> = {
  home: /See how you run/,
  analysing: /Looking at every frame/,
  'analysing-two': /Looking at every frame/,
  result: /One thing to work on/,
  two: /Two things to work on/,
  changing: /One thing to work on/,
  steady: /One thing to work on/,
  opened: /One thing to work on/,
  'opened-two': /Two things to work on/,
  workspace: /Look closely/,
  'workspace-two': /Look closely/,
  'same-view': /One thing to work on/,
  walking: /looks like walking/,
  standing: /looks like standing/,
  unknown: /cannot be judged/,
  failed: /See how you run/,
  'one-failed': /One thing to work on/,
};

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The test's own frame has neither a title nor a language.
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
        .join('; ')}`,
  );
}

describe.each(Object.keys(SCENES))('the page: %s', (scene) => {
  it.each([
    [390, 'light'],
    [1280, 'dark'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    await show(scene);
    await expect.element(page.getByRole('heading', { level: 1, name: HEADINGS[scene]! }), SLOW).toBeVisible();
    if (scene.startsWith('workspace')) {
      await expect.element(page.getByRole('heading', { name: 'Timeline' }), SLOW).toBeVisible();
    }
    if (scene === 'failed') await expect.element(page.getByText(/not a video/)).toBeVisible();
    if (scene.startsWith('analysing')) await expect.element(page.getByText('192 of 480')).toBeVisible();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
