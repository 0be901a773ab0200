import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import axe from 'axe-core';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Documents } from '../../src/app/documents/documents';
import { Session } from '../../src/app/session/session';
import { SessionContext } from '../../src/app/session/session-context';
import { CRITERION_IDS } from '../../src/core/criteria/criterion';
import { DOCUMENT_TITLES } from '../../src/core/criteria/documents';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { words } from '../../src/core/words/words';
import { fakeEngine } from '../fixtures/page/fake-engine';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/app/theme/frame.css';

let root: Root | null = null;
let session: Session | null = null;
afterEach(() => {
  root?.unmount();
  session?.dispose();
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
  location.hash = '';
});

/** The page alone, at an address. */
async function show(hash: string): Promise<void> {
  location.hash = hash;
  session = new Session(fakeEngine({}), DEFAULT_SETTINGS);
  const main = document.body.appendChild(document.createElement('main'));
  root = createRoot(main);
  root.render(createElement(SessionContext, { value: session }, createElement(Documents)));
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

describe('the page about the articles', () => {
  it('has every criterion once, under its document, with what video shows and does not', async () => {
    await page.viewport(1280, 900);
    await show('#documents');
    expect(all('[data-criterion]').map(({ dataset }) => dataset['criterion'])).toEqual([...CRITERION_IDS]);
    for (const entry of all('[data-criterion]')) {
      const document = entry.dataset['criterion']!.slice(0, 2) as keyof typeof DOCUMENT_TITLES;
      const section = entry.closest('section')!;
      expect(section.querySelector('h2')?.textContent).toBe(DOCUMENT_TITLES[document]);
      expect(entry.textContent).toMatch(/does not show/);
      expect(entry.textContent).toContain(words.documents.film);
    }
  });

  it('has every measure once, each with a drawing that is said in words', async () => {
    await page.viewport(1280, 900);
    await show('#documents');
    const ids = all('[data-measure]').map(({ dataset }) => dataset['measure']);
    expect([...ids].sort()).toEqual([...MEASURE_IDS].sort());
    const drawings = all('[data-measure]').map((entry) => {
      const figure = entry.querySelector('figure')!;
      expect(figure.querySelector('svg')!.childElementCount).toBeGreaterThan(1);
      expect(figure.querySelector('figcaption')!.textContent).toMatch(/\w+ \w+/);
      const { width } = figure.querySelector('svg')!.getBoundingClientRect();
      expect(width).toBeGreaterThan(150);
      expect(figure.outerHTML).not.toMatch(/NaN|undefined/);
      return figure.innerHTML;
    });
    expect(new Set(drawings).size).toBe(MEASURE_IDS.length);
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'dark'],
    [1920, 'light'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    await show('#documents');
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
    });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`),
    ).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    const levels = all('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
    const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  it('every link on the page leads to a place on it', async () => {
    await page.viewport(1280, 900);
    await show('#documents');
    const places = all('a[href^="#documents/"]').map((a) =>
      a.getAttribute('href')!.slice('#documents/'.length),
    );
    expect(new Set(places).size).toBeGreaterThan(CRITERION_IDS.length + MEASURE_IDS.length);
    expect(places.filter((place) => !document.getElementById(place))).toEqual([]);
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('a link to a measure opens it, brings it into view and gives it the focus', async () => {
    await page.viewport(1280, 900);
    await show('#documents/kneeFlexionMidStance');
    const entry = document.getElementById('kneeFlexionMidStance')!;
    await expect.poll(() => entry.contains(document.activeElement)).toBe(true);
    expect(entry.querySelector('details')!.open).toBe(true);
    await expect.poll(() => Math.abs(entry.getBoundingClientRect().top)).toBeLessThan(120);
    location.hash = '#documents/D2.upright';
    await expect
      .poll(() => document.getElementById('D2.upright')!.contains(document.activeElement))
      .toBe(true);
  });

  it('is filtered by keyboard, and a link to what is hidden shows it again', async () => {
    await page.viewport(1280, 900);
    await show('#documents');
    (page.getByRole('radio', { name: 'All' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('radio', { name: 'From the side' })).toBeChecked();
    expect(document.getElementById('D3.knee-collapse')).toBeNull();
    expect(document.getElementById('pelvicDrop')).toBeNull();
    expect(document.getElementById('D3.overstride')).not.toBeNull();
    location.hash = '#documents/pelvicDrop';
    await expect
      .poll(() => document.getElementById('pelvicDrop')?.contains(document.activeElement) ?? false)
      .toBe(true);
  });
});
