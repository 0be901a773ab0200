import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Page } from 'playwright-core';
import { layoutOnPaper } from '../e2e/paper-layout';
import type { MountedPage } from '../fixtures/page/mount-page';
import { showScene } from '../fixtures/page/scenes';

const PX_PER_MM = 96 / 25.4;
/** What is left of the sheet within the margins that the style sheet sets. */
const SHEETS = [
  { format: 'A4', widthMm: 210 - 28, heightMm: 297 - 30 },
  { format: 'Letter', widthMm: 215.9 - 28, heightMm: 279.4 - 30 },
] as const;

/** This page, as the tests of the built app see theirs. */
const here = {
  evaluate: <A, R>(look: (asked: A) => R, asked: A) => Promise.resolve(look(asked)),
} as unknown as Page;

const emulate = (media: '' | 'print'): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { media },
  );

let shown: MountedPage;
beforeAll(async () => {
  await page.viewport(1280, 900);
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
  shown = await showScene('compare', root);
  await vi.waitFor(() => expect(document.querySelector('.comparison-keep')).not.toBeNull(), 20_000);
});
afterAll(async () => {
  await emulate('');
  shown.unmount();
  location.hash = '';
  document.body.replaceChildren();
});

const seen = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1,
  );

describe.each(SHEETS)('a comparison on paper: $format', ({ widthMm, heightMm }) => {
  it('has all that was found and nothing that only a screen can do, and none of it is cut', async () => {
    const widthPx = Math.floor(widthMm * PX_PER_MM);
    await page.viewport(widthPx, 900);
    await emulate('print');
    window.dispatchEvent(new Event('beforeprint'));
    const { wide, tall, left } = await layoutOnPaper(here, { widthPx, heightPx: heightMm * PX_PER_MM });
    expect(wide, 'sticks out at the side').toEqual([]);
    expect(tall, 'higher than a page').toEqual([]);
    // Numbers that are drawn as curves stay folded: they are in the table of changes.
    expect(
      left.filter((each) => !/^(details|summary)/.test(each)),
      'only a screen can do',
    ).toEqual([]);
    expect(seen('.stage, .scrub, .joint-bar, .comparison-keep, .compare-within')).toEqual([]);
    for (const wanted of [
      '.comparison .paper-only',
      '.compare-headline h2',
      '.condition-list li',
      '.criterion-changes li',
      '.kino-row canvas',
      '.signal-change svg',
      '.change-table thead',
      '.foot',
    ]) {
      expect(seen(wanted).length, wanted).toBeGreaterThan(0);
    }
    // Every measure is there, changed or not, and those that could not be compared with their reason.
    expect(seen('.change-table tbody').length).toBeGreaterThan(20);
    expect(seen('.compare-measures dd').length).toBeGreaterThan(0);
    for (const parts of ['.comparison > *', '.side-by-side > *', '.kino-foot', '.change-table tr']) {
      const boxes = seen(parts).map((element) => element.getBoundingClientRect());
      boxes.forEach((box, i) => {
        const next = boxes[i + 1];
        const apart = !next || next.top >= box.bottom - 1 || next.left >= box.right - 1;
        expect(apart, `${parts} ${i} lies over the next`).toBe(true);
      });
    }
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('.comparison details[data-paper="open"][open]').length).toBe(0);
    await emulate('');
  });
});
