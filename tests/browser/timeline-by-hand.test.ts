import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import { showScene } from '../fixtures/page/scenes';

type Page = Awaited<ReturnType<typeof showScene>>;
let shown: Page;

beforeEach(async () => {
  await page.viewport(1280, 900);
  const root = document.body.appendChild(document.createElement('div'));
  shown = await showScene('workspace', root);
  // The made-up clip is looked at and judged first.
  await expect
    .poll(() => document.querySelectorAll('.tl-handle').length, { timeout: 25_000 })
    .toBeGreaterThan(10);
});
afterEach(() => {
  shown.unmount();
  document.body.replaceChildren();
  location.hash = '';
});

const panel = () => page.getByRole('region', { name: 'Landing or push-off' });
const state = () => shown.session.state();
const events = () => state().judged!.report.events;
const entries = (): HandEntry[] => state().entries.map(({ entry }) => entry);
const settled = () => expect.poll(() => state().judging).toBe(false);
const focused = () => document.activeElement as HTMLElement;
const frameS = 1 / 60;

/** The keyboard on the first handle: the one stop of all of them. */
function focusFirst(): HTMLElement {
  const stops = [...document.querySelectorAll<HTMLElement>('.tl-lanes [tabindex="0"]')];
  expect(stops).toHaveLength(1);
  stops[0]!.focus();
  return stops[0]!;
}

describe('a landing by keyboard', () => {
  it('is chosen, taken hold of, moved by frames and put down: one entry, and the report follows', async () => {
    const first = events()[0]!;
    focusFirst();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused().getAttribute('aria-valuetext')).toMatch(/^held at/);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowRight}');
    expect(entries()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await settled();
    // From between two frames: the next frame, and one more.
    const toS = (Math.floor(first.timeS / frameS + 1e-6) + 2) * frameS;
    const [entry, ...more] = entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'move-event',
      type: first.type,
      side: first.side,
      timeS: first.timeS,
    });
    if (entry?.kind !== 'move-event') throw new Error('not moved');
    expect(entry.toS).toBeCloseTo(toS, 6);
    const { type, side } = first;
    await expect
      .poll(() => events().find((each) => each.type === type && each.side === side)?.timeS)
      .toBeCloseTo(toS, 3);
    // The keyboard stays on it, wherever it was found anew, and it says who placed it.
    await expect.poll(() => focused().getAttribute('aria-label')).toMatch(/placed by hand$/);
    expect(Number(focused().getAttribute('aria-valuenow'))).toBeCloseTo(toS, 3);

    await shown.session.undo();
    await expect.poll(() => events()[0]!.timeS).toBe(first.timeS);
  });

  it('moves ten frames with Shift, and Escape puts it back', async () => {
    focusFirst();
    const before = focused().getAttribute('aria-valuenow');
    await userEvent.keyboard('{ArrowRight}{Enter}{Shift>}{ArrowLeft}{/Shift}');
    const second = events()[1]!;
    await expect
      .poll(() => Number(focused().getAttribute('aria-valuenow')))
      .toBeLessThan(second.timeS - 5 * frameS);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => Number(focused().getAttribute('aria-valuenow'))).toBeCloseTo(second.timeS, 6);
    expect(entries()).toEqual([]);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => focused().getAttribute('aria-valuenow')).toBe(before);
  });

  it('cannot pass what the same foot does before', async () => {
    focusFirst();
    await userEvent.keyboard('{End}{Enter}');
    const { type, side, timeS } = events().at(-1)!;
    const before = events()
      .filter((each) => each.side === side && each.timeS < timeS)
      .at(-1)!;
    for (let i = 0; i < 9; i++) await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    const at = Number(focused().getAttribute('aria-valuenow'));
    expect(at).toBeGreaterThan(before.timeS);
    expect(at).toBeLessThan(before.timeS + 2 * frameS);
    expect([type, side]).toEqual([events().at(-1)!.type, side]);
    await userEvent.keyboard('{Escape}');
  });

  it('is removed with Delete, and the keyboard goes on to the next', async () => {
    const sixth = events()[5]!;
    focusFirst();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Delete}');
    await settled();
    const { type, side, timeS } = sixth;
    expect(entries()).toEqual([{ kind: 'remove-event', type, side, timeS }]);
    await expect.poll(() => events().some((each) => each.timeS === timeS)).toBe(false);
    // What a landing loses with its push-off is gone too: the keyboard is on one that is left, a stride away at most.
    await expect.poll(() => Number(focused().getAttribute('aria-valuenow'))).toBeGreaterThan(timeS - 0.8);
    expect(Number(focused().getAttribute('aria-valuenow'))).toBeLessThan(timeS + 0.8);
  });
});

describe('a landing by pointer', () => {
  const handle = (): HTMLElement => document.querySelectorAll<HTMLElement>('.tl-handle.lands')[2]!;
  const point = (type: string, clientX: number): void => {
    const element = handle();
    // A made-up pointer cannot be captured.
    element.setPointerCapture = () => {};
    element.dispatchEvent(
      new PointerEvent(type, { bubbles: true, clientX, button: 0, pointerId: 1, isPrimary: true }),
    );
  };

  it('follows the pointer with the picture, and is one entry when let go', async () => {
    const wasS = Number(handle().getAttribute('aria-valuenow'));
    const box = handle().getBoundingClientRect();
    const startX = box.left + box.width / 2;
    point('pointerdown', startX);
    for (const dx of [3, 5, 8, 11]) point('pointermove', startX + dx);
    await expect.poll(() => Number(handle().getAttribute('aria-valuenow'))).toBeGreaterThan(wasS + frameS);
    const heldS = Number(handle().getAttribute('aria-valuenow'));
    expect(entries()).toEqual([]);
    // The ruler's line, and so the picture, is at the frame under the handle.
    const line = document.querySelector('.tl .now-line')!.getBoundingClientRect();
    const pin = handle().getBoundingClientRect().left + parseFloat(handle().style.getPropertyValue('--pin'));
    expect(Math.abs(line.left - pin)).toBeLessThan(1.5);
    point('pointerup', startX + 11);
    await settled();
    expect(entries()).toHaveLength(1);
    expect(entries()[0]).toMatchObject({ kind: 'move-event', type: 'IC', timeS: wasS, toS: heldS });
  });

  it('that is only pressed is chosen and gone to, not moved', async () => {
    const atS = Number(handle().getAttribute('aria-valuenow'));
    const box = handle().getBoundingClientRect();
    point('pointerdown', box.left + 4);
    point('pointermove', box.left + 6);
    point('pointerup', box.left + 6);
    await expect.element(panel().getByText(`at ${atS.toFixed(3)} s`)).toBeVisible();
    expect(entries()).toEqual([]);
  });
});

describe('a landing by buttons alone', () => {
  it('is moved a frame, to the frame on show, and removed', async () => {
    focusFirst();
    await userEvent.keyboard('{ArrowRight}');
    await panel().getByRole('button', { name: 'One frame later' }).click();
    await settled();
    await panel().getByRole('button', { name: 'One frame later' }).click();
    await settled();
    const moves = entries().flatMap((entry) => (entry.kind === 'move-event' ? [entry] : []));
    expect(moves).toHaveLength(2);
    // The second begins where the first ended.
    expect(moves[1]!.timeS).toBeCloseTo(moves[0]!.toS, 6);
    expect(moves[1]!.toS - moves[0]!.toS).toBeCloseTo(frameS, 4);
    await panel().getByRole('button', { name: 'Remove' }).click();
    await settled();
    expect(entries().at(-1)).toMatchObject({ kind: 'remove-event', timeS: moves[1]!.toS });
  });

  it('is added at the frame on show, once', async () => {
    const add = () => panel().getByRole('button', { name: 'Left foot lands here' });
    await add().click();
    await settled();
    expect(entries()).toEqual([{ kind: 'add-event', type: 'IC', side: 'left', timeS: 0 }]);
    await expect.element(panel().getByText(/added at 0.000 s/)).toBeVisible();
    await expect.poll(() => events().some(({ timeS }) => timeS === 0)).toBe(true);
    await add().click();
    await expect.element(panel().getByText(/already at this frame/)).toBeVisible();
    expect(entries()).toHaveLength(1);
  });
});

describe('the part that is judged', () => {
  const start = () => page.getByRole('textbox', { name: 'Start' });

  it('is typed, and is the whole clip again by button or undo', async () => {
    await start().fill('2');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(entries()).toEqual([
      { kind: 'keep-range', fromS: 2, toS: state().judged!.cleaned[0]!.timesS.at(-1) },
    ]);
    await expect.poll(() => events().every(({ timeS }) => timeS > 1.9)).toBe(true);
    await expect.element(page.getByText(/^Only 2.00 to .* s is judged/).first()).toBeVisible();
    expect(document.querySelector('.tl-left-out')).not.toBeNull();
    await shown.session.undo();
    await expect.element(start()).toHaveValue('0.00');
    await shown.session.redo();
    await expect.element(start()).toHaveValue('2.00');
    await page.getByRole('button', { name: 'Judge the whole clip' }).click();
    await settled();
    expect(entries().at(-1)).toEqual({ kind: 'whole-clip' });
    expect(document.querySelector('.tl-left-out')).toBeNull();
  });

  it('says what can be typed, and takes nothing else', async () => {
    await start().fill('9');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/Seconds from 0.00 to 7.98, please/)).toBeVisible();
    expect(entries()).toEqual([]);
  });

  it('is moved by keyboard: one entry when put down, none when put back', async () => {
    const end = page.getByRole('slider', { name: 'End of the part that is judged' });
    (end.element() as HTMLElement).focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{ArrowRight}');
    expect(entries()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(end).toHaveAttribute('aria-valuetext', '7.98 seconds');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{ArrowRight}{Enter}');
    await settled();
    expect(entries()).toHaveLength(1);
    const [entry] = entries();
    if (entry?.kind !== 'keep-range') throw new Error('not kept');
    expect(entry.toS).toBeCloseTo(479 * frameS - 19 * frameS, 6);
  });
});

describe('the timeline', () => {
  it('comes closer and goes back by keys and buttons, with the clock in sight', async () => {
    const ruler = (): string[] =>
      [...document.querySelectorAll('.tl-ruler span')].map((each) => each.textContent);
    const whole = ruler();
    focusFirst();
    await userEvent.keyboard('+++');
    await expect.poll(ruler).not.toEqual(whole);
    const line = (): DOMRect => document.querySelector('.tl .now-line')!.getBoundingClientRect();
    const plate = (): DOMRect => document.querySelector('.tl-plate')!.getBoundingClientRect();
    await userEvent.keyboard('{End}');
    await expect.poll(() => line().left > plate().left && line().left < plate().right).toBe(true);
    await userEvent.keyboard('0');
    await expect.poll(ruler).toEqual(whole);
  });

  it.each([
    [390, 'light'],
    [1280, 'dark'],
  ])('has nothing that axe finds wrong, at %i px, %s', async (width, theme) => {
    document.documentElement.dataset['theme'] = theme;
    await page.viewport(width, 900);
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.tl details')) details.open = true;
    focusFirst();
    await userEvent.keyboard('{ArrowRight}');
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { violations } = await axe.run('.tl', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    delete document.documentElement.dataset['theme'];
  });
});
