import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  unmount();
  location.hash = '';
  document.body.replaceChildren();
});

async function show(scene = 'workspace'): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene(scene, root));
  await expect.poll(() => document.querySelectorAll('.signals canvas').length, { timeout: 30_000 }).toBe(3);
}

const plots = () => document.querySelectorAll<HTMLElement>('.signal-time .signal-chart');
const frame = (): number => Number(plots()[0]!.getAttribute('aria-valuenow'));
const tool = (name: string) =>
  page.getByRole('group', { name: 'Which part of the clip is shown' }).getByRole('button', { name });
const over = (place: number): HTMLElement => plots()[place]!.querySelector('.u-over')!;

/** A mouse over a plot, at a share of its width. */
function mouse(type: string, share: number, at = over(0)): void {
  const { left, top, width, height } = at.getBoundingClientRect();
  const place = { clientX: left + share * width, clientY: top + height / 2 };
  at.dispatchEvent(
    new PointerEvent(type, { bubbles: true, pointerType: 'mouse', pointerId: 1, button: 0, ...place }),
  );
}

/** 480 frames in the whole width: half of it is frame 239.5. */
const HALF = 0.5 * 479;

describe('plots over the clip', () => {
  it('show the moment under the pointer, and go back when it leaves', async () => {
    await show();
    expect(frame()).toBe(0);
    mouse('pointermove', 0.5);
    await expect.poll(frame).not.toBe(0);
    expect(Math.abs(frame() - HALF)).toBeLessThanOrEqual(1);
    mouse('pointerleave', 0.5);
    expect(frame()).toBe(0);
  });

  it('stay at the moment that is clicked; every line of the moment is there', async () => {
    await show();
    over(0).setPointerCapture = () => undefined;
    mouse('pointerdown', 0.25);
    mouse('pointerup', 0.25);
    mouse('pointerleave', 0.25);
    expect(Math.abs(frame() - HALF / 2)).toBeLessThanOrEqual(1);
    for (const plot of plots()) {
      const line = plot.querySelector('.signal-now')!.getBoundingClientRect();
      const area = plot.querySelector('.u-over')!.getBoundingClientRect();
      const share = (line.left + line.width / 2 - area.left) / area.width;
      expect(share).toBeCloseTo(frame() / 479, 2);
    }
  });

  it('enlarge what is dragged over, in all of them, and show the whole clip again', async () => {
    await show();
    over(0).setPointerCapture = () => undefined;
    mouse('pointerdown', 0.25);
    mouse('pointermove', 0.75);
    mouse('pointerup', 0.75);
    expect(frame()).toBe(0);
    mouse('pointermove', 0, over(1));
    await expect.poll(frame).toBeGreaterThan(0);
    expect(Math.abs(frame() - HALF / 2)).toBeLessThanOrEqual(1);
    mouse('pointerleave', 0, over(1));
    await tool('Whole clip').click();
    mouse('pointermove', 0.5, over(1));
    await expect.poll(() => Math.abs(frame() - HALF)).toBeLessThanOrEqual(1);
  });

  it('follow the keys, frame by frame, and say where they are', async () => {
    await show();
    plots()[1]!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(frame()).toBe(2);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(frame()).toBe(12);
    await userEvent.keyboard('{End}');
    expect(frame()).toBe(479);
    await userEvent.keyboard('{Home}');
    expect(plots()[1]!.getAttribute('aria-valuetext')).toMatch(
      /^0\.00 seconds, left \d+\.\d°, right \d+\.\d°$/,
    );
  });

  it('are chosen by keyboard, up to three, none twice', async () => {
    await show();
    await page.getByRole('button', { name: 'Add a plot' }).click();
    expect(plots()).toHaveLength(3);
    await expect.element(page.getByRole('button', { name: 'Add a plot' })).not.toBeInTheDocument();
    const select = page.getByRole('combobox', { name: 'Plot 3 shows' });
    (select.element() as HTMLElement).focus();
    await userEvent.keyboard('step r');
    await expect.element(page.getByRole('slider', { name: 'Step rate over the clip' })).toBeVisible();
    const first = page.getByRole('combobox', { name: 'Plot 1 shows' }).element() as HTMLSelectElement;
    expect([...first.options].find(({ text }) => text === 'Step rate')!.disabled).toBe(true);
    await page.getByRole('button', { name: 'Take away: Step rate' }).click();
    expect(plots()).toHaveLength(2);
  });

  it('draw what was before cleaning behind what is after', async () => {
    await show();
    const colours = (): number => {
      const canvas = plots()[1]!.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    };
    const before = colours();
    await page.getByLabelText('Also before cleaning').click();
    await expect.poll(colours).not.toBe(before);
    await expect.element(page.getByText('Thin: before cleaning')).toBeVisible();
  });

  it('are there in numbers, a row for each step, of the part that is shown', async () => {
    await show();
    await page.getByText('The same in numbers').first().click();
    const rows = (): number => document.querySelectorAll('.signal-table tbody tr').length;
    const all = rows();
    expect(all).toBeGreaterThan(15);
    await tool('Enlarge').click();
    await expect.poll(rows).toBeLessThan(all);
  });
});

describe('the plot over the stride', () => {
  const slider = () => document.querySelector<HTMLElement>('.signal-stride .signal-chart')!;

  it('moves the clock within the stride that it is in, and stays where it is clicked', async () => {
    await show();
    plots()[0]!.focus();
    await userEvent.keyboard('{Shift>}' + '{ArrowRight}'.repeat(12) + '{/Shift}');
    await expect.poll(() => slider().getAttribute('aria-valuetext')).toMatch(/^At \d+ % of this stride/);
    const area = slider().querySelector<HTMLElement>('.u-over')!;
    area.setPointerCapture = () => undefined;
    mouse('pointerenter', 0.5, area);
    for (const share of [0, 0.5, 1]) {
      mouse('pointerdown', share, area);
      mouse('pointerup', share, area);
      // 0.68 s at 60 frames a second are 41 frames: half a frame is 1.3 %.
      const said = slider().getAttribute('aria-valuetext')!;
      const percent = Number(/^At (\d+) %/.exec(said)![1]);
      // At its very end the next stride begins.
      const off = Math.abs(percent - 100 * share);
      expect(Math.min(off, 100 - off), said).toBeLessThanOrEqual(3);
    }
  });
});

describe('the plots’ page', () => {
  it.each(['workspace', 'workspace-two'])('has nothing that axe finds wrong: %s', async (scene) => {
    await show(scene);
    await page.getByText('The same in numbers').first().click();
    const { violations } = await axe.run('.signals', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  it.each([390, 768, 1280, 1920])('is no wider than the page at %i px', async (width) => {
    await page.viewport(width, 900);
    await show();
    await expect
      .poll(() => document.documentElement.scrollWidth)
      .toBeLessThanOrEqual(document.documentElement.clientWidth);
    const charts = [...plots()].map((plot) => plot.querySelector('.uplot')!.getBoundingClientRect());
    for (const { right } of charts) expect(right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
