import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { mountPage } from '../fixtures/page/mount-page';

let mounted: ReturnType<typeof mountPage> | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.body.replaceChildren();
  location.hash = '';
});

/** The workspace of a synthetic runner that the real core judges. */
async function workspace(
  engine = fakeEngine({ judgedForReal: true }),
): Promise<ReturnType<typeof mountPage>> {
  const root = document.body.appendChild(document.createElement('div'));
  mounted = mountPage(engine, root);
  await mounted.session.analyse([{ file: new File(['x'], 'run.mp4', { type: 'video/mp4' }), kind: 'video' }]);
  location.hash = '#workspace';
  await expect.element(page.getByRole('heading', { name: 'Done by hand' })).toBeVisible();
  return mounted;
}

const entries = () =>
  [...document.querySelectorAll('.hand-entries > li')].map((line) => line.querySelector('span')?.textContent);

describe('the list of what was done by hand', () => {
  it('has a line for each, takes one back, and that too can be undone', async () => {
    const { session } = await workspace();
    await expect.element(page.getByText(/Nothing yet/)).toBeVisible();
    const landing = session
      .state()
      .judged!.report.events.find(({ type, timeS }) => type === 'IC' && timeS > 2)!;
    await session.doByHand(0, { kind: 'swap-legs', fromS: 4, toS: 4.2 });
    await session.doByHand(0, { ...landing, kind: 'move-event', toS: landing.timeS + 0.05 });
    await expect
      .poll(entries)
      .toEqual([
        'Legs swapped from 4.00 to 4.20 s',
        expect.stringMatching(/landing at 2\.\d+ s moved 0\.05 s later/),
      ]);
    await page.getByRole('button', { name: /^Remove: Legs swapped/ }).click();
    await expect.poll(() => entries().length).toBe(1);
    await expect.element(page.getByText(/^Removed: Legs swapped/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => entries().length).toBe(2);
    await page.getByRole('button', { name: 'Take everything back' }).click();
    await expect.poll(() => entries().length).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => entries().length).toBe(2);
    expect(session.state().judged!.report.byHand).toHaveLength(2);
  });

  it('obeys Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, but not while something is typed', async () => {
    const { session } = await workspace();
    await session.doByHand(0, { kind: 'swap-legs', fromS: 4, toS: 4.2 });
    await expect.poll(() => entries().length).toBe(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => entries().length).toBe(0);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => entries().length).toBe(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => entries().length).toBe(0);
    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.poll(() => entries().length).toBe(1);
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(session.state().entries).toHaveLength(1);
  });

  it('shows a moment, and says what a correction changed', async () => {
    const { session } = await workspace();
    await session.doByHand(0, { kind: 'move-joint', name: 'left_knee', timeS: 3, xPx: 500, yPx: 300 });
    await page.getByRole('button', { name: 'Show: Left knee moved at 3.00 s' }).click();
    await expect.element(page.getByText('3.000 s').first()).toBeVisible();
    await session.doByHand(0, { kind: 'tell', told: { cameraRollDeg: 8 } });
    await expect.element(page.getByText(/Forward lean .*, now /)).toBeVisible();
  });

  it('says why a correction was not kept', async () => {
    const engine = fakeEngine({ judgedForReal: true });
    const { analyze } = engine;
    engine.analyze = async (tracks, options, corrections = [], signal) =>
      corrections.flat().length > 0
        ? { ok: false, error: { code: 'bad-track', message: 'Too little is left.', detail: '' } }
        : analyze(tracks, options, corrections, signal);
    const { session } = await workspace(engine);
    await session.doByHand(0, { kind: 'keep-range', fromS: 1, toS: 1.1 });
    await expect
      .poll(() => document.querySelector('.hand-list')?.textContent)
      .toMatch(/Your last correction was not kept\. Too little is left\./);
    expect(entries()).toEqual([]);
  });
});
