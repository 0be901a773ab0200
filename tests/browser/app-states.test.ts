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
  analysing: /Looking at your run/,
  'analysing-two': /Looking at your run/,
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
  'stood-still': /looks like standing/,
  unknown: /cannot be judged/,
  failed: /See how you run/,
  'one-failed': /One thing to work on/,
  compare: /Before and after/,
  'compare-opened': /Before and after/,
  'compare-one': /Before and after/,
  'compare-empty': /Before and after/,
  'compare-analysing': /Before and after/,
  'compare-failed': /Before and after/,
  keep: /All that could be judged is going well/,
  library: /My runs/,
  'library-empty': /My runs/,
  'library-many': /My runs/,
  trends: /Over time/,
  'trends-few': /Over time/,
  'trends-one': /Over time/,
  'trends-empty': /Over time/,
  camera: /Use your camera/,
  checks: /Checks to make standing/,
  standing: /How you stand/,
  balance: /Balance on one leg/,
  'library-checks': /My runs/,
  'result-checks': /to work on|going well|to watch/,
  'standing-checks': /looks like standing/,
  'broke-off': /See how you run/,
  'person-broke-off': /One thing to work on/,
  'graphics-lost': /One thing to work on/,
  'update-offered': /See how you run/,
  'update-waits': /One thing to work on/,
  'update-elsewhere': /One thing to work on/,
  'offline-part': /Your data/,
  'offline-broken': /Your data/,
  'offline-full': /Your data/,
  'offline-whole': /Your data/,
  'offline-unsupported': /Your data/,
  'gave-up': /See how you run/,
  'goes-on': /Looking at your run/,
};

const NARROW = [390, 'light'] as const;
const WIDE = [1280, 'dark'] as const;

/**
 * What is there when pages of kept and compared runs have read all, and how each is looked at here: their own tests look
 * at more widths.
 */
const READ: Readonly<Record<string, readonly [RegExp, typeof NARROW | typeof WIDE]>> = {
  compare: [/Every number/, NARROW],
  'compare-opened': [/Every number/, WIDE],
  'compare-one': [/run-before/, NARROW],
  'compare-empty': [/From my runs/, NARROW],
  'compare-analysing': [/Frame 192 of 480/, WIDE],
  'compare-failed': [/not a video/, NARROW],
  library: [/^Runs of/, WIDE],
  'library-empty': [/No runs are kept yet/, NARROW],
  'library-many': [/^Runs of/, NARROW],
  trends: [/comparable runs|No clear change|may be chance/, NARROW],
  'trends-few': [/comparable runs|No clear change|may be chance/, WIDE],
  'trends-one': [/Too early to tell/, NARROW],
  'trends-empty': [/No runs are kept yet/, WIDE],
  camera: [/Use your camera/, NARROW],
  checks: [/Checks to make standing/, WIDE],
  standing: [/Why look at it/, NARROW],
  balance: [/Balance on one leg/, WIDE],
  'library-checks': [/^Checks of/, NARROW],
  'result-checks': [/balance check of/, WIDE],
  'standing-checks': [/looks like standing/, NARROW],
  'broke-off': [/tuesday-from-behind/, NARROW],
  'person-broke-off': [/person you chose/, NARROW],
  'graphics-lost': [/graphics processor stopped twice/, WIDE],
  'update-offered': [/new version is ready/, NARROW],
  'update-waits': [/could not be kept/, WIDE],
  'update-elsewhere': [/Another tab/, NARROW],
  'offline-part': [/41 of 97/, NARROW],
  'offline-broken': [/connection broke off/, WIDE],
  'offline-full': [/no more room/, NARROW],
  'offline-whole': [/Remove it from this browser/, WIDE],
  'offline-unsupported': [/does not let pages/, NARROW],
  'gave-up': [/lightest/, WIDE],
  'goes-on': [/goes on/, NARROW],
};

/** Every other state narrow and light: the journeys through the built page see each of the main ones in both looks. */
const lookAt = (scene: string): typeof NARROW | typeof WIDE =>
  Object.keys(SCENES).indexOf(scene) % 2 === 0 ? NARROW : WIDE;

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

it('every state has a heading here', () => {
  expect(Object.keys(HEADINGS).sort()).toEqual(Object.keys(SCENES).sort());
});

describe.each(Object.keys(SCENES))('the page: %s', (scene) => {
  const read = READ[scene];
  it.each([read ? read[1] : lookAt(scene)])(
    'can be used by anyone at %i px, %s, and nothing sticks out',
    async (width, theme) => {
      await page.viewport(width, 900);
      document.documentElement.dataset['theme'] = theme;
      await show(scene);
      await expect
        .element(page.getByRole('heading', { level: 1, name: HEADINGS[scene]! }), SLOW)
        .toBeVisible();
      if (scene.startsWith('workspace')) {
        await expect.element(page.getByRole('heading', { name: 'Timeline' }), SLOW).toBeVisible();
      }
      if (read) await expect.element(page.getByText(read[0]).first(), SLOW).toBeVisible();
      if (scene === 'failed') await expect.element(page.getByText(/not a video/)).toBeVisible();
      if (scene.startsWith('analysing')) await expect.element(page.getByText('192 of 480')).toBeVisible();
      for (const details of document.querySelectorAll('details')) details.open = true;
      expect(await faults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    },
  );
});
