import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FIGURES } from '../../src/app/accuracy/figures';
import { showScene } from '../fixtures/page/scenes';

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

const heading = () => page.getByRole('heading', { level: 1, name: 'How accurate is this?' });

describe('the page about accuracy', () => {
  it.each([
    [390, 'light'],
    [1280, 'dark'],
    [1920, 'light'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    location.hash = '#how-accurate';
    await show('home');
    await expect.element(heading()).toBeVisible();
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('is reached from the first page by keyboard, takes the focus, and gives way again', async () => {
    await page.viewport(1280, 900);
    await show('home');
    const link = page.getByRole('link', { name: 'How accurate is this?' });
    await expect.element(link).toBeVisible();
    (link.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading()).toHaveFocus();
    expect(document.title).toMatch(/How accurate/);
    await page.getByRole('link', { name: 'Back to the first page' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: /See how you run/ })).toBeVisible();
    expect(document.title).toBe('Plumbline');
  });

  it('is reached from the report, and leads back to it', async () => {
    await page.viewport(1280, 900);
    await show('result');
    await page.getByRole('link', { name: 'How accurate is this?' }).first().click();
    await expect.element(heading()).toBeVisible();
    await page.getByRole('link', { name: 'Back to the report' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: /thing to work on/ })).toBeVisible();
  });

  it('leaves an analysis alone, and makes room for a clip that is dropped on it', async () => {
    await page.viewport(1280, 900);
    await show('analysing');
    await expect.element(page.getByText('192 of 480')).toBeVisible();
    location.hash = '#how-accurate';
    await expect.element(page.getByRole('link', { name: 'Back to the analysis' })).toBeVisible();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'run.mp4', { type: 'video/mp4' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.element(page.getByText(/One analysis at a time/)).toBeVisible();
    await expect.element(page.getByText('192 of 480')).toBeVisible();
  });

  it('names every measure and every missed goal of the figures', async () => {
    await page.viewport(1280, 900);
    location.hash = '#how-accurate';
    await show('home');
    await expect.element(heading()).toBeVisible();
    const rows = document.querySelectorAll('table.usual tbody tr');
    expect(rows).toHaveLength(FIGURES.summary.length);
    // A runner's words, not the program's names.
    for (const row of rows) expect(row.querySelector('th')?.textContent).toMatch(/^[A-Z][a-z]+[ a-z,-]*$/);
    const missed = FIGURES.bars.flatMap(({ bars }) => bars).filter(({ met }) => met === false);
    for (const details of document.querySelectorAll('details')) details.open = true;
    const said = [...document.querySelectorAll('.bar-groups li')].filter((li) =>
      /^Missed/.test(li.textContent ?? ''),
    );
    expect(said).toHaveLength(missed.length);
  });
});
