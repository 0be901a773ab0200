import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { reportJson } from '../../src/export/report-json';
import { SCENES, showScene } from '../fixtures/page/scenes';
import type { MountedPage } from '../fixtures/page/mount-page';

let mounted: MountedPage | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
  location.hash = '';
});

/** Two runners judged by the real core, on a machine that is shared. */
const SLOW = { timeout: 60_000 };

async function show(scene: string): Promise<MountedPage> {
  return (mounted = await showScene(scene, document.body.appendChild(document.createElement('div'))));
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.querySelector('.page') ?? document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

const clip = (name: string): File => new File(['x'], name, { type: 'video/mp4' });

function drop(on: Element, ...files: File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  on.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

const placeOf = (name: 'Before' | 'After') => page.getByRole('region', { name, exact: true });
const headline = () => document.getElementById('compare-headline')?.textContent ?? '';

describe.each(Object.keys(SCENES).filter((name) => name.startsWith('compare')))('the page: %s', (scene) => {
  it.each([
    [390, 'light'],
    [768, 'dark'],
    [1280, 'dark'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    await show(scene);
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Before and after' }), SLOW)
      .toBeVisible();
    await expect.element(placeOf('After'), SLOW).toBeVisible();
    if (scene === 'compare-analysing') {
      await expect.element(page.getByText(/Frame 192 of 480/)).toBeVisible();
      await expect.element(page.getByText(/Waits until the other clip/)).toBeVisible();
    }
    if (scene === 'compare-failed') {
      await expect
        .element(
          placeOf('Before')
            .getByText(/not a video/)
            .first(),
        )
        .toBeVisible();
      await expect.element(placeOf('After').getByText('run-after.mp4')).toBeVisible();
    }
    if (scene === 'compare' || scene === 'compare-opened') {
      await expect.element(page.getByRole('heading', { name: /Every number/ }), SLOW).toBeVisible();
    }
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const more of document.querySelectorAll<HTMLElement>('.more-parts')) more.click();
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});

describe('the page that compares', () => {
  it('is filled by two clips dropped at once, and says which is before; they can be exchanged', async () => {
    await show('compare-empty');
    await expect.element(placeOf('Before')).toBeVisible();
    drop(document.body, clip('run 10.mp4'), clip('run 2.mp4'));
    await expect.element(page.getByText(/“run 2.mp4” is before and “run 10.mp4” is after/)).toBeVisible();
    await expect.element(placeOf('Before').getByText('run 2.mp4')).toBeVisible();
    await page.getByRole('button', { name: 'Swap before and after' }).click();
    await expect.element(placeOf('Before').getByText('run 10.mp4')).toBeVisible();
    await expect.element(placeOf('After').getByText('run 2.mp4')).toBeVisible();
  });

  it('takes what is dropped on a place as the run of that place, and loses nothing when left', async () => {
    await show('compare-empty');
    await expect.element(placeOf('After')).toBeVisible();
    drop(placeOf('After').element(), clip('late.mp4'));
    await expect.element(placeOf('After').getByText('late.mp4')).toBeVisible();
    drop(document.body, clip('early.mp4'));
    await expect.element(placeOf('Before').getByText('early.mp4')).toBeVisible();
    drop(document.body, clip('third.mp4'));
    await expect.element(page.getByText(/Both places are taken/)).toBeVisible();
    location.hash = '#documents';
    await expect
      .element(page.getByRole('heading', { level: 1, name: /What the articles say/ }))
      .toBeVisible();
    location.hash = '#compare';
    await expect.element(placeOf('Before').getByText('early.mp4')).toBeVisible();
    await expect.element(placeOf('After').getByText('late.mp4')).toBeVisible();
  });

  it('tells the planted change and nothing of what stayed, by keyboard down to the numbers', async () => {
    await show('compare');
    await expect.poll(headline, SLOW).toMatch(/lean/i);
    const changed = page.getByRole('table', { name: 'Changed beyond chance' });
    await expect.element(changed.getByText(/^Forward lean/).first()).toBeVisible();
    const more = page.getByRole('button', { name: /^Forward lean: / });
    (more.element() as HTMLElement).focus();
    const rows = (): number => document.querySelectorAll('.change-table tr').length;
    const folded = rows();
    await userEvent.keyboard('{Enter}');
    expect(rows()).toBeGreaterThan(folded);
    await expect.element(more).toHaveAttribute('aria-expanded', 'true');
  });

  it('finds nothing beyond chance in a run compared with itself, from its saved report', async () => {
    const { desk, session } = await show('result');
    await expect.poll(() => session.state().judged !== null, SLOW).toBe(true);
    const text = reportJson(session.state().judged!.report);
    location.hash = '#compare';
    for (const place of ['before', 'after'] as const) {
      await desk.putFiles(place, [{ file: new File([text], 'run.report.json'), kind: 'pose-track' }]);
    }
    await expect.poll(headline, SLOW).toBe('Nothing changed beyond chance.');
    await expect.element(page.getByText('No measure changed beyond chance.')).toBeVisible();
    expect(page.getByText('Better', { exact: true }).elements()).toEqual([]);
  });

  it('stops one side and leaves the other; what waited follows', async () => {
    const { desk } = await show('compare-analysing');
    await expect.element(page.getByText(/Waits until the other clip/)).toBeVisible();
    (page.getByRole('button', { name: 'Stop before' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(placeOf('Before').getByText('Drop a clip or a report here')).toBeVisible();
    await expect.element(placeOf('After').getByText(/Frame 192 of 480/)).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe('place-before');
    expect(desk.state().after?.state().screen).toBe('analysing');
  });

  it('is reached from a report; its own report comes back at its plan', async () => {
    await show('result');
    await page.getByRole('button', { name: 'Compare with another run' }).click();
    await expect.element(placeOf('After').getByText('run-1.mp4')).toBeVisible();
    await expect.element(page.getByText(/Now the run before/)).toBeVisible();
    drop(placeOf('Before').element(), clip('run-0.mp4'));
    await page.getByRole('button', { name: 'Open the plan of the run after' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your plan' })).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe('plan');
  });

  it('asks before another report takes the place of one that is corrected and not kept', async () => {
    const { session } = await show('result');
    await page.getByRole('button', { name: 'Compare with another run' }).click();
    await expect.element(placeOf('After').getByText('run-1.mp4')).toBeVisible();
    drop(placeOf('Before').element(), clip('run-0.mp4'));
    const open = page.getByRole('button', { name: 'Open its report: before' });
    await expect.element(open).toBeVisible();
    const swap = { kind: 'swap-legs', fromS: 0.5, toS: 0.8 } as const;
    await session.doByHand(0, swap);
    const shown = () => session.state().judged?.report.clip.name;

    await open.click();
    await expect.element(page.getByText(/The report of “run-1.mp4” is on show and not kept/)).toBeVisible();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(open).toHaveFocus();

    await open.click();
    await page.getByRole('button', { name: 'Keep that one first' }).click();
    await expect.poll(() => document.activeElement?.id).toBe('keep-run');
    expect(shown()).toBe('run-1.mp4');
    expect(session.state().entries).toHaveLength(1);

    location.hash = '#compare';
    await open.click();
    await page.getByRole('button', { name: 'Open this one' }).click();
    await expect.poll(shown).toBe('run-0.mp4');
    // The other place holds what was not corrected: back there without asking.
    location.hash = '#compare';
    await page.getByRole('button', { name: 'Open its report: after' }).click();
    await expect.poll(shown).toBe('run-1.mp4');
  });

  it('takes two clips of one view from a report, one on each side', async () => {
    await show('same-view');
    await page.getByRole('button', { name: 'Compare the two, before and after' }).click();
    await expect.element(placeOf('Before').getByText('run-1.mp4')).toBeVisible();
    await expect.element(placeOf('After').getByText('run-2.mp4')).toBeVisible();
    await expect.poll(headline, SLOW).not.toBe('');
  });

  it('takes a run from those that are kept', async () => {
    await show('compare-empty');
    const list = page.getByRole('combobox', { name: 'A run of mine for after' });
    await expect.element(list).toBeVisible();
    const option = (list.element() as HTMLSelectElement).options[1]!;
    await userEvent.selectOptions(list, option.value);
    await placeOf('After').getByRole('button', { name: 'Take it' }).click();
    await expect
      .element(
        placeOf('After')
          .getByText(/Filmed/)
          .first(),
        SLOW,
      )
      .toBeVisible();
  });
});
