import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { manySessions, RUNNERS } from '../fixtures/page/many-sessions';
import { memoryLibrary } from '../fixtures/page/memory-library';
import { mountPage } from '../fixtures/page/mount-page';
import type { Library, SessionFacts } from '../../src/storage/library/library';

let unmount = (): void => {};
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
  delete document.documentElement.dataset['theme'];
});

function show(library: Library | null): void {
  location.hash = '#trends';
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = mountPage(fakeEngine({ judgedForReal: true }), root, { library }));
}

const runs = (n: number, runners = 1): SessionFacts[] => manySessions(n, { runners });
const chart = () => page.getByRole('slider', { name: /by date/ });
const spoken = (): string => chart().element().getAttribute('aria-valuetext') ?? '';
const place = (): number => Number(chart().element().getAttribute('aria-valuenow'));

async function unusable(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

describe('measures over time', () => {
  it('walk from run to run by keys, telling day, value and notes; Enter opens the run', async () => {
    const sessions = runs(12);
    show(memoryLibrary(sessions));
    await page.getByLabelText('Measure', { exact: true }).selectOptions('Step rate');
    await expect.element(chart()).toHaveAttribute('aria-valuemax', '12');
    expect(place()).toBe(12);
    const [latest, before] = sessions;
    const told = (facts: SessionFacts): string =>
      `${facts.measures.stepRate!.overall!.value.toFixed(0)} steps/min`;
    expect(spoken()).toContain(told(latest!));
    (chart().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(place()).toBe(11);
    expect(spoken()).toContain(told(before!));
    await userEvent.keyboard('{Home}');
    expect(place()).toBe(1);
    await userEvent.keyboard('{ArrowLeft}');
    expect(place()).toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash, { timeout: 30_000 }).not.toContain('trends');
  });

  it('mark what was filmed poorly and say why; the table has every run and every number', async () => {
    const sessions = runs(9).map((facts, i) => ({
      ...facts,
      clips: facts.clips.map((clip) => ({ ...clip, warnings: i === 2 ? ['camera-moves'] : [] })),
    }));
    show(memoryLibrary(sessions));
    await page.getByLabelText('Measure', { exact: true }).selectOptions('Step rate');
    await expect
      .element(page.getByRole('list', { name: 'How to read the chart' }))
      .toHaveTextContent('the camera moved');
    await page.getByText('The same in numbers').click();
    const rows = [...document.querySelectorAll('.trend-table tbody tr')];
    expect(rows).toHaveLength(9);
    expect(rows[2]!.textContent).toContain('Filmed poorly: the camera moved');
    rows.forEach((row, i) => {
      const { ci95 } = sessions[i]!.measures.stepRate!.overall!;
      expect(row.textContent).toContain(`${ci95[0].toFixed(0)} to ${ci95[1].toFixed(0)}`);
    });
  });

  it('set two runs beside each other, the earlier one before', async () => {
    show(memoryLibrary(runs(6)));
    await page.getByRole('button', { name: 'Compare with another run' }).click();
    (chart().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    await page.getByRole('button', { name: /^Compare with \d/ }).click();
    await expect.poll(() => location.hash, { timeout: 30_000 }).toBe('#compare');
  });

  it('show the last year and all again by buttons, and what is dragged over', async () => {
    const sessions = runs(200);
    show(memoryLibrary(sessions));
    await expect.element(page.getByText(/For what the chart shows \(200 runs\)/)).toBeVisible();
    await page.getByRole('button', { name: 'Three months' }).click();
    // Three months and the little room beside them.
    const within = (days: number): number =>
      sessions.filter(
        ({ takenAt }) => sessions[0]!.takenAt.getTime() - takenAt.getTime() <= days * 86_400_000,
      ).length;
    await expect
      .poll(() => Number(/\((\d+) runs/.exec(document.body.textContent ?? '')?.[1]))
      .toSatisfy((n: number) => n >= within(91) && n <= within(95));
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.element(page.getByText(/For what the chart shows \(200 runs\)/)).toBeVisible();
    const over = document.querySelector<HTMLElement>('.trend-chart .u-over')!;
    over.setPointerCapture = () => undefined;
    const { left, top, width } = over.getBoundingClientRect();
    for (const [type, share] of [
      ['pointerdown', 0.5],
      ['pointermove', 0.9],
      ['pointerup', 0.9],
    ] as const) {
      over.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          button: 0,
          clientX: left + share * width,
          clientY: top + 40,
        }),
      );
    }
    await expect.element(page.getByText(/For what the chart shows \(200 runs\)/)).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Make smaller' }))
      .toHaveAttribute('aria-disabled', 'false');
  });

  it('never calls steady runs better or worse', async () => {
    const [first] = runs(1);
    const same = Array.from({ length: 12 }, (_, i) => ({
      ...first!,
      id: `same-${i}`,
      takenAt: new Date(2026, 8, 1 + 3 * i),
      clips: first!.clips.map((clip) => ({ ...clip, warnings: [] })),
    }));
    show(memoryLibrary(same));
    await expect.element(page.getByText(/No clear change/).first()).toBeVisible();
    expect(document.querySelectorAll('.trend-direction .verdict')).toHaveLength(0);
  });

  it.each([
    ['without storage', null, 'This browser keeps nothing here'],
    ['without runs', memoryLibrary([], { runners: RUNNERS.slice(0, 1) }), 'No runs are kept yet'],
    ['that cannot be read', memoryLibrary(runs(3), { trouble: 'damaged' }), 'The runs could not be read'],
  ] as const)('%s say what to do', async (_, library, heading) => {
    show(library);
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    expect(await unusable()).toEqual([]);
  });

  it('of one run say that it is a point, not a line', async () => {
    show(memoryLibrary(runs(1)));
    await expect.element(page.getByText(/One run so far/)).toBeVisible();
    await expect.element(chart()).toHaveAttribute('aria-valuemax', '1');
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('can be used by everybody (%s, %i px)', async (theme, width) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    show(memoryLibrary(runs(40, 2)));
    await expect.element(chart()).toBeVisible();
    await page.getByText('The same in numbers').click();
    expect(await unusable()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('of 500 runs open in under a second', async () => {
    const library = memoryLibrary(runs(500));
    const start = performance.now();
    show(library);
    await expect.poll(() => document.querySelector('.trend-row'), { interval: 10 }).toBeTruthy();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
