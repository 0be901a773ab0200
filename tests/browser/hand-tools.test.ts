import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { entriesOf } from '../../src/core/by-hand/hand-entry';
import { skeletonAt } from '../../src/drawing/skeleton';
import { openWorkspace } from '../fixtures/page/open-workspace';

const desk = openWorkspace();
const { open, choose } = desk;
const entries = () => entriesOf(desk.session.state().entries, 0);
const cleaned = () => desk.session.state().judged!.cleaned[0]!;
const stage = (): HTMLElement => document.querySelector('.workspace .stage')!;
const settled = () => expect.poll(() => desk.session.state().judging, { timeout: 10_000 }).toBe(false);

/** Presses, moves and lets go, at shares of the stage's width and height. */
function drag(on: Element, from: readonly [number, number], to: readonly [number, number]): void {
  const { left, top, width, height } = stage().getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number]): boolean =>
    on.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        isPrimary: true,
        button: 0,
        buttons: 1,
        clientX: left + x * width,
        clientY: top + y * height,
      }),
    );
  // A pointer that was made up cannot be captured.
  (on as SVGElement).setPointerCapture = () => {};
  send('pointerdown', from);
  send('pointermove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  send('pointermove', to);
  send('pointerup', to);
}

const surface = (): Element => document.querySelector('.workspace .stage .surface')!;

describe('moving a joint', () => {
  it('by keyboard: one tab stop, arrows choose, Enter picks up, arrows move, Enter drops', async () => {
    await open();
    await choose('Joint');
    const layer = page.getByRole('group', { name: 'Joints of this frame' });
    await expect.element(layer).toBeInTheDocument();
    expect(layer.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const before = skeletonAt(cleaned(), 0).get('left_ankle')!;
    layer.element().querySelector<SVGElement>('[tabindex="0"]')!.focus();
    // It begins at the left knee; the next one is the ankle.
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Left ankle/);
    expect(desk.session.state().entries).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{ArrowRight}{ArrowRight}{ArrowUp}');
    // It is drawn there before anything is put down.
    const ring = document.querySelector('.point-handle[aria-pressed="true"] .dot')!;
    expect(Number(ring.getAttribute('cx'))).toBeCloseTo(before.xPx + 12, 0);
    expect(entries()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => entries().length).toBe(1);
    const [entry] = entries();
    expect(entry).toMatchObject({ kind: 'move-joint', name: 'left_ankle', timeS: cleaned().timesS[0] });
    if (entry?.kind !== 'move-joint') throw new Error('another entry');
    expect(entry.xPx).toBeCloseTo(before.xPx + 12, 0);
    expect(entry.yPx).toBeCloseTo(before.yPx - 1, 0);
    await settled();
    // The report's own joints are there now, the skeleton with them.
    const after = skeletonAt(cleaned(), 0).get('left_ankle')!;
    expect(Math.hypot(after.xPx - entry.xPx, after.yPx - entry.yPx)).toBeLessThan(0.5);
    // The clip was not stepped by all these arrows.
    expect(page.getByRole('slider', { name: 'Frame' }).element()).toHaveProperty('value', '0');
  });

  it('Escape puts it back, and a joint that stayed is no entry', async () => {
    await open();
    await choose('Joint');
    const layer = page.getByRole('group', { name: 'Joints of this frame' });
    layer.element().querySelector<SVGElement>('[tabindex="0"]')!.focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{ArrowRight}{Escape}');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('false');
    await userEvent.keyboard('{Enter}{Enter}');
    await settled();
    expect(entries()).toEqual([]);
  });

  it('by dragging, at once and as one entry', async () => {
    await open();
    await choose('Joint');
    const from = skeletonAt(cleaned(), 0).get('left_wrist')!;
    const { widthPx, heightPx } = cleaned();
    await expect.element(page.getByRole('button', { name: /^Left wrist/ })).toBeInTheDocument();
    const handle = document.querySelector('.point-handles')!;
    drag(
      handle,
      [from.xPx / widthPx, from.yPx / heightPx],
      [(from.xPx + 50) / widthPx, (from.yPx - 30) / heightPx],
    );
    await expect.poll(() => entries().length).toBe(1);
    const [entry] = entries();
    if (entry?.kind !== 'move-joint') throw new Error('another entry');
    expect(entry.name).toBe('left_wrist');
    expect(Math.abs(entry.xPx - from.xPx - 50)).toBeLessThan(2);
    expect(Math.abs(entry.yPx - from.yPx + 30)).toBeLessThan(2);
  });

  it('without either: chosen from a list, its place in numbers', async () => {
    await open();
    await choose('Joint');
    await page.getByText('By keyboard or numbers').first().click();
    await page.getByRole('combobox', { name: 'Joint' }).selectOptions('Right heel');
    await page.getByRole('textbox', { name: 'Across' }).fill('512');
    await page.getByRole('textbox', { name: 'Down' }).fill('433,5');
    await page.getByRole('button', { name: 'Put here' }).click();
    await expect
      .poll(() => entries())
      .toEqual([
        { kind: 'move-joint', name: 'right_heel', timeS: cleaned().timesS[0], xPx: 512, yPx: 433.5 },
      ]);
  });
});

describe('legs taken for each other', () => {
  it('are swapped in a part that is typed or taken from the moment on show', async () => {
    await open();
    await page.getByText('Swap the legs in a part').click();
    const button = page.getByRole('button', { name: 'Swap left and right leg in this part' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('2');
    await page.getByRole('button', { name: 'From here' }).click();
    await button.click();
    await expect.poll(() => entries()).toEqual([{ kind: 'swap-legs', fromS: 0, toS: 2 }]);
    await expect.element(page.getByText('Legs swapped from 0.00 to 2.00 s.', { exact: true })).toBeVisible();
  });

  it('in a part that ends before it begins are not', async () => {
    await open();
    await page.getByText('Swap the legs in a part').click();
    await page.getByRole('textbox', { name: 'From', exact: true }).fill('3');
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('2');
    await page.getByRole('button', { name: 'Swap left and right leg in this part' }).click({ force: true });
    await expect.element(page.getByText('The end lies before the beginning.')).toBeVisible();
    expect(entries()).toEqual([]);
  });
});

describe('what is told by hand', () => {
  it('the view: used when it is said so, and taken back', async () => {
    await open();
    await page.getByText('Set by hand', { exact: true }).click();
    await expect
      .element(page.getByText('Now: from the side, left side nearest, found from the clip'))
      .toBeVisible();
    await page.getByRole('combobox', { name: 'Where the camera stood' }).selectOptions('From behind');
    expect(entries()).toEqual([]);
    await page.getByRole('button', { name: 'Use this: where the camera stood' }).click();
    await expect.poll(() => entries()).toEqual([{ kind: 'tell', told: { view: 'rear' } }]);
    await expect.element(page.getByText('Now: from behind, as you said')).toBeVisible();
    await page.getByRole('button', { name: 'Found from the clip: where the camera stood' }).click();
    await expect.poll(() => entries().at(-1)).toEqual({ kind: 'tell', told: { view: null } });
    await expect
      .element(page.getByText('Now: from the side, left side nearest, found from the clip'))
      .toBeVisible();
  });

  it('the leg length, in centimetres', async () => {
    await open();
    await page.getByText('Set by hand', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Your leg length' }).fill('85');
    await page.getByRole('button', { name: 'Use this: leg length' }).click();
    await expect.poll(() => entries()).toEqual([{ kind: 'tell', told: { legLengthCm: 85 } }]);
    await expect.element(page.getByText('Now: 85 cm, as you said')).toBeVisible();
  });
});

describe('the upright', () => {
  it('leaning to the right in the picture: turned clockwise, +', async () => {
    await open();
    await choose('Upright');
    await expect.poll(() => surface()).toBeTruthy();
    // 16 px to the right over 160 px of height, on a stage of the clip's 16 to 9.
    const { width, height } = stage().getBoundingClientRect();
    drag(surface(), [0.3, 0.8], [0.3 + (0.06 * height) / width, 0.2]);
    const deg = (Math.atan(0.1) * 180) / Math.PI;
    await expect.element(page.getByText(`The picture is turned ${deg.toFixed(1)}° clockwise.`)).toBeVisible();
    expect(entries()).toEqual([]);
    await page.getByRole('button', { name: 'Use this line' }).click();
    await expect.poll(() => entries()).toEqual([{ kind: 'tell', told: { cameraRollDeg: 5.7 } }]);
    await settled();
    expect(desk.session.state().judged!.report.situation?.roll).toMatchObject({
      from: 'user',
      correctedDeg: 5.7,
    });
  });

  it('by keyboard: put on the picture, an end moved to the left', async () => {
    await open();
    await choose('Upright');
    await page.getByRole('button', { name: 'Put a line on the picture' }).click();
    await expect.element(page.getByText('The line is upright: the camera was level.')).toBeVisible();
    const end = page.getByRole('button', { name: /^One end of the upright line/ });
    (end.element() as unknown as SVGElement).focus();
    await userEvent.keyboard('{Enter}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}');
    await expect.element(page.getByText(/turned 3\.2° anticlockwise/)).toBeVisible();
    await page.getByRole('button', { name: 'Use this line' }).click();
    await expect.poll(() => entries()).toEqual([{ kind: 'tell', told: { cameraRollDeg: -3.2 } }]);
  });

  it('is no line that lies flat', async () => {
    await open();
    await choose('Upright');
    await expect.poll(() => surface()).toBeTruthy();
    drag(surface(), [0.2, 0.5], [0.7, 0.52]);
    await expect.element(page.getByText(/nearer to level than to upright/)).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Use this line' }))
      .toHaveAttribute('aria-disabled', 'true');
  });
});

describe('another person', () => {
  it('is in a box that is drawn, moved by numbers, and says what it takes', async () => {
    await open();
    await choose('Runner');
    await expect.element(page.getByText(/as long as the first time/)).toBeVisible();
    const asked: unknown[] = [];
    Object.assign(desk.session, { choosePerson: async (...args: unknown[]) => void asked.push(args) });
    drag(surface(), [0.25, 0.25], [0.5, 0.75]);
    await page.getByText('By keyboard or numbers').first().click();
    await expect.element(page.getByRole('textbox', { name: 'Width' })).toHaveValue('320');
    await page.getByRole('textbox', { name: 'From the left' }).fill('100');
    await page.getByRole('button', { name: 'Look at this person' }).click();
    await expect.poll(() => asked.length).toBe(1);
    const [clip, box] = asked[0] as [number, Record<string, number>];
    expect(clip).toBe(0);
    expect(box['leftPx']).toBe(100);
    expect(Math.abs(box['topPx']! - 180)).toBeLessThan(2);
    expect(Math.abs(box['heightPx']! - 360)).toBeLessThan(2);
  });
});

it.each(['light', 'dark'])('nothing that axe finds fault with, with each tool on, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  await open();
  const faults: string[] = [];
  for (const tool of ['Look', 'Joint', 'Upright', 'Runner', 'Angle', 'Note']) {
    await choose(tool);
    document.querySelectorAll<HTMLElement>('.hand-panel > button.button').forEach((each) => each.click());
    document
      .querySelectorAll('.workspace-hand details')
      .forEach((each) => ((each as HTMLDetailsElement).open = true));
    await settled();
    for (const part of ['.hand-tools', '.mark-tools', '.workspace .stage']) {
      const { violations } = await axe.run(part);
      faults.push(
        ...violations.map(({ id, nodes }) => `${tool} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      );
    }
  }
  delete document.documentElement.dataset['theme'];
  expect(faults).toEqual([]);
});

it.each([320, 390])('stays within %i px', async (width) => {
  await page.viewport(width, 900);
  await open();
  for (const tool of ['Joint', 'Upright', 'Runner', 'Note']) {
    await choose(tool);
    document.querySelectorAll<HTMLElement>('.hand-panel > button.button').forEach((each) => each.click());
    document
      .querySelectorAll('.workspace-hand details')
      .forEach((each) => ((each as HTMLDetailsElement).open = true));
    await settled();
    const out = [...document.querySelectorAll('.hand-tools *, .mark-tools *')].filter(
      (each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
    );
    expect(out.map((each) => `${tool} ${each.className}`)).toEqual([]);
  }
});
