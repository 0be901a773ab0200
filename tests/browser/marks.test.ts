import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { entriesOf, marksOf } from '../../src/core/by-hand/hand-entry';
import type { Mark } from '../../src/core/by-hand/mark';
import { angleDeg } from '../../src/core/by-hand/mark-measures';
import { skeletonAt } from '../../src/drawing/skeleton';
import { openWorkspace } from '../fixtures/page/open-workspace';

const desk = openWorkspace();
const { open, choose } = desk;
afterEach(() => void vi.restoreAllMocks());

const place = (): Promise<void> => page.getByRole('button', { name: 'Put one on the picture' }).click();
const marks = (): readonly Mark[] => marksOf(entriesOf(desk.session.state().entries, 0));
const list = () => page.getByRole('region', { name: 'Marks' });

function press(at: readonly [number, number]): void {
  const surface = document.querySelector<SVGElement>('.workspace .stage .surface')!;
  const { left, top, width, height } = document.querySelector('.workspace .stage')!.getBoundingClientRect();
  // A pointer that was made up cannot be captured.
  surface.setPointerCapture = () => {};
  for (const type of ['pointerdown', 'pointerup']) {
    surface.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        isPrimary: true,
        button: 0,
        clientX: left + at[0] * width,
        clientY: top + at[1] * height,
      }),
    );
  }
}

describe('an angle', () => {
  it('is three presses on the picture, the corner in the middle; no verdict changes', async () => {
    await open();
    const { criteria } = desk.session.state().judged!.report;
    await choose('Angle');
    await expect.poll(() => document.querySelector('.workspace .stage .surface')).toBeTruthy();
    press([0.2, 0.2]);
    press([0.2, 0.6]);
    expect(marks()).toEqual([]);
    press([0.2 + (0.4 * 9) / 16, 0.6]);
    await expect.poll(() => marks().length).toBe(1);
    const [mark] = marks();
    expect(mark).toMatchObject({ kind: 'angle', fromS: 0, toS: 0 });
    expect(mark!.points).toHaveLength(3);
    await expect.element(list().getByRole('button', { name: 'Show: Angle, 90°, at 0.00 s' })).toBeVisible();
    expect(document.querySelector('.workspace .stage .mark-label')?.textContent).toBe('90°');
    expect(desk.session.state().judged!.report.criteria).toEqual(criteria);
  });

  it('by keyboard: on the knee that is seen, its end moved, undone', async () => {
    await open();
    await choose('Angle');
    await place();
    await expect.poll(() => marks().length).toBe(1);
    const joints = skeletonAt(desk.session.state().judged!.cleaned[0]!, 0);
    const [hip, knee, ankle] = (['left_hip', 'left_knee', 'left_ankle'] as const).map((name) =>
      joints.get(name)!,
    );
    const before = Math.round(angleDeg(hip!, knee!, ankle!));
    await expect
      .element(list().getByRole('button', { name: `Show: Angle, ${before}°, at 0.00 s` }))
      .toBeVisible();
    const end = page.getByRole('button', { name: /^Second end,/ });
    (end.element() as unknown as SVGElement).focus();
    await userEvent.keyboard('{Enter}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}{Enter}');
    await expect.poll(() => marks()[0]!.points[2]!.yPx - ankle!.yPx).toBeCloseTo(30, 0);
    expect(marks()).toHaveLength(1);
    const after = Math.round(angleDeg(hip!, knee!, { ...ankle!, yPx: ankle!.yPx + 30 }));
    expect(after).not.toBe(before);
    await expect
      .element(list().getByRole('button', { name: `Show: Angle, ${after}°, at 0.00 s` }))
      .toBeVisible();
    await desk.session.undo();
    await expect
      .element(list().getByRole('button', { name: `Show: Angle, ${before}°, at 0.00 s` }))
      .toBeVisible();
  });
});

describe('a note', () => {
  it('is plain text however it is written, in lines on the picture', async () => {
    await open();
    await choose('Note');
    await place();
    const field = page.getByRole('textbox', { name: 'What it says' });
    await expect.element(field).toHaveFocus();
    await userEvent.fill(field, '<img src=x onerror=alert(1)> lands ahead of the knee\u202e, and stiff');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => marks()[0]?.text)
      .toBe('<img src=x onerror=alert(1)> lands ahead of the knee, and stiff');
    expect(document.querySelector('.workspace-page img')).toBeNull();
    expect(document.querySelectorAll('.workspace .stage .mark-label tspan').length).toBeGreaterThan(1);
    await expect.element(field).toHaveAttribute('maxlength', '200');
  });
});

describe('a mark', () => {
  it('is seen on its frame only, or through its stride, or in its part', async () => {
    await open();
    const events = desk.session
      .state()
      .judged!.report.events.filter(({ type, side }) => type === 'IC' && side === 'left');
    await page.getByRole('slider', { name: 'Frame' }).fill('120');
    await choose('Plumb');
    await place();
    const drawn = (): number => document.querySelectorAll('.workspace .stage .mark-line').length;
    const show = (frame: number): Promise<void> =>
      page.getByRole('slider', { name: 'Frame' }).fill(String(frame));
    await expect.poll(drawn).toBe(1);
    await show(121);
    await expect.poll(drawn).toBe(0);
    await page.getByRole('radio', { name: 'Through the stride on show' }).click();
    await expect.poll(() => marks()[0]!.toS - marks()[0]!.fromS).toBeGreaterThan(0.5);
    await expect.poll(drawn).toBe(1);
    const periodS = events[1]!.timeS - events[0]!.timeS;
    expect(Math.abs(marks()[0]!.toS - marks()[0]!.fromS - periodS)).toBeLessThan(0.05);
    await page.getByRole('radio', { name: 'From … to …' }).click();
    await list().getByRole('textbox', { name: 'To', exact: true }).fill('7');
    await userEvent.tab();
    await expect.poll(() => marks()[0]!.toS).toBeCloseTo(7, 2);
    await show(400);
    await expect.poll(drawn).toBe(1);
    await list()
      .getByRole('button', { name: /^Delete: Plumb line/ })
      .click();
    await expect.poll(marks).toEqual([]);
    await expect.poll(drawn).toBe(0);
  });

  it('of a distance is in leg lengths with a sentence how to get centimetres, then in centimetres', async () => {
    await open();
    await choose('Distance');
    await expect.element(page.getByText(/^Centimetres need a scale/)).toBeVisible();
    await place();
    await expect.element(list().getByRole('button', { name: /^Show: Distance, 0\.\d\d L, / })).toBeVisible();
    await desk.session.doByHand(0, { kind: 'tell', told: { statureCm: 178 } });
    await expect
      .element(list().getByRole('button', { name: /^Show: Distance, \d\d cm \(\d\d cm to \d\d cm\)/ }))
      .toBeVisible();
    await expect.element(page.getByText(/^Centimetres need a scale/)).not.toBeInTheDocument();
  });

  it('goes into the picture of its frame', async () => {
    await open();
    const saved: { name: string; url: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, url: this.href });
    });
    const save = page.getByRole('button', { name: 'Save this frame as a picture' });
    const white = async (n: number): Promise<number> => {
      await save.click();
      await expect.poll(() => saved.length, { timeout: 10_000 }).toBe(n);
      const bitmap = await createImageBitmap(await (await fetch(saved[n - 1]!.url)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i]! > 250 && data[i + 1]! > 250 && data[i + 2]! > 250) count++;
      return count;
    };
    const before = await white(1);
    await choose('Angle');
    await place();
    await expect.poll(() => marks().length).toBe(1);
    expect(await white(2)).toBeGreaterThan(before + 500);
    expect(saved.map(({ name }) => name)).toEqual(['run-1-0.000s.png', 'run-1-0.000s.png']);
    // On another frame it is not.
    await page.getByRole('slider', { name: 'Frame' }).fill('30');
    expect(Math.abs((await white(3)) - before)).toBeLessThan(500);
    expect(saved[2]!.name).toBe('run-1-0.500s.png');
  });
});

it('the grid is there or not, and is kept nowhere', async () => {
  await open();
  const grid = page.getByRole('button', { name: 'Grid' });
  await grid.click();
  await expect.poll(() => document.querySelectorAll('.workspace .stage .stage-grid').length).toBe(2);
  await grid.click();
  await expect.poll(() => document.querySelectorAll('.workspace .stage .stage-grid').length).toBe(0);
  expect(desk.session.state().entries).toEqual([]);
});
