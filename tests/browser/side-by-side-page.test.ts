import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComparedRun } from '../../src/app/comparison/compared-run';
import { words } from '../../src/core/words/words';
import { filmRun } from '../fixtures/side-by-side/film-run';
import { madeUpComparison } from '../fixtures/side-by-side/made-up-comparison';
import { mountSideBySide } from '../fixtures/side-by-side/mount-side-by-side';

const text = words.sideBySide;
const SMALL = { widthPx: 320, heightPx: 240, runnerPx: 160, durationS: 6 } as const;
const LEFT = { ...SMALL, view: 'side-left', frameRateHz: 30 } as const;
const RIGHT = { ...SMALL, view: 'side-right', frameRateHz: 30 } as const;
const REAR = { ...SMALL, view: 'rear', frameRateHz: 30 } as const;

let before: ComparedRun;
let after: ComparedRun;
let opposite: ComparedRun;
beforeAll(async () => {
  const runner = { seed: 3, stepRatePerMin: 160, trunkLeanDeg: 10 };
  before = await filmRun({ name: 'march', runner, cameras: [LEFT, REAR], pictures: 'none' });
  opposite = await filmRun({ name: 'side', runner, cameras: [RIGHT], pictures: 'none' });
  after = await filmRun({
    name: 'october',
    runner: { seed: 4, stepRatePerMin: 180, trunkLeanDeg: 4 },
    cameras: [{ ...LEFT, frameRateHz: 60 }, REAR],
    pictures: 'none',
  });
});

let unmount = (): void => undefined;
beforeEach(() => page.viewport(1280, 1000));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

function open(first = before, second = after, comparison = madeUpComparison(first, second)): void {
  const root = document.body.appendChild(document.createElement('main'));
  unmount = mountSideBySide(root, first, second, comparison);
}

/** As a report that was opened from its file: no video, no joints of every frame. */
const fromFile = ({ report, clips }: ComparedRun): ComparedRun => ({
  report,
  clips: clips.map(({ source }) => ({ source })),
});

const player = (): HTMLElement => document.querySelector<HTMLElement>('.pair-player')!;
const sliders = () => [...player().querySelectorAll<HTMLInputElement>('.where input')];
const frames = (): number[] => sliders().map(({ value }) => Number(value));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const opened = () =>
  expect.poll(() => document.querySelectorAll('.pair-player .stage').length).toBeGreaterThan(0);

async function faults(): Promise<unknown[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
}

describe('two runs side by side', () => {
  it('have one set of keys: the leading run goes one frame on, the other follows by half as many', async () => {
    open();
    await opened();
    player().focus();
    await userEvent.keyboard('.');
    const [a, b] = frames();
    await userEvent.keyboard('......');
    const [c, d] = frames();
    expect(d! - b!).toBe(6);
    // 30 frames a second and longer strides, beside 60: half as many, 180 to 160.
    expect(Math.abs(c! - a! - (6 / 2) * (180 / 160))).toBeLessThanOrEqual(1);
    expect(player().querySelectorAll('button[aria-label="Play"]')).toHaveLength(1);
    await userEvent.keyboard(' ');
    await expect.element(button('Pause')).toBeVisible();
    await userEvent.keyboard('k');
    await expect.element(button('Play')).toBeVisible();
  });

  it('say the percent, go through the stride by slider, and choose strides by button', async () => {
    open();
    await opened();
    const now = (): string => player().querySelector('.joint-now')!.textContent;
    await expect.poll(now).toMatch(/^\d % of the (left|right) stride$/);
    const slider = page.getByRole('slider', { name: text.players.within });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(now).toMatch(/^9[5-9] %/);
    const stride = (): string => player().querySelector('.joint-stride .number')!.textContent;
    const was = stride();
    const [first] = frames();
    const on = button(text.players.strideOn('Before'));
    const back = button(text.players.strideBack('Before'));
    const idle = on.element().getAttribute('aria-disabled') === 'true';
    await (idle ? back : on).click();
    expect(stride()).not.toBe(was);
    expect(frames()[0]! > first!).toBe(!idle);
  });

  it('play one stride over and over, each its own, until that is pressed again', async () => {
    open();
    await opened();
    await button('Loop stride').click();
    await expect.element(button('Loop stride')).toHaveAttribute('aria-pressed', 'true');
    const strides = new Set<string>();
    let jumps = 0;
    let last = 0;
    for (let i = 0; i < 90; i++) {
      await new Promise(requestAnimationFrame);
      const [, frame] = frames();
      if (frame! < last) jumps += 1;
      last = frame!;
      strides.add(player().querySelector('.joint-strides')!.textContent);
    }
    expect(jumps).toBeGreaterThan(0);
    expect(strides.size).toBeLessThanOrEqual(2);
    await button('Loop stride').click();
    await expect.element(button('Loop stride')).toHaveAttribute('aria-pressed', 'false');
  });

  it('are laid out by buttons, and the choice is kept from view to view', async () => {
    open();
    await opened();
    await button('Ghost').click();
    const strength = page.getByRole('slider', { name: text.players.ghostStrength });
    (strength.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(page.getByText('70 %')).toBeVisible();
    const bones = (): HTMLElement => player().querySelector<HTMLElement>('.ghost-bones')!;
    expect(bones().style.opacity).toBe('0.7');
    await userEvent.keyboard('{Home}');
    expect(bones().style.opacity).toBe('0');
    await page.getByRole('tab', { name: 'Behind' }).click();
    await expect.element(button('Ghost')).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelectorAll('.pair-player .stage')).toHaveLength(1);
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(page.getByRole('tab', { name: 'Left side' }))
      .toHaveAttribute('aria-selected', 'true');
    await button('One above the other').click();
    const [top, bottom] = [...document.querySelectorAll('.pair-player .stage')].map((stage) =>
      stage.getBoundingClientRect(),
    );
    expect(top!.bottom).toBeLessThan(bottom!.top);
  });

  it('filmed from opposite sides run the same way, mirrored, or as filmed', async () => {
    open(opposite, after);
    await opened();
    const toeAhead = (canvas: HTMLCanvasElement): number => {
      const { data, width, height } = canvas
        .getContext('2d')!
        .getImageData(0, 0, canvas.width, canvas.height);
      let [sum, n] = [0, 0];
      for (let i = 3; i < data.length; i += 4) {
        // The bob of the plumb line is in the middle of the picture.
        if (!data[i] || Math.floor(i / 4 / width) > height * 0.97) continue;
        sum += (i >> 2) % width;
        n += 1;
      }
      return sum / n / width;
    };
    const drawn = () =>
      toeAhead(player().querySelector<HTMLCanvasElement>('.run-player[data-place=before] .overlay')!);
    await expect.element(page.getByText(text.players.mirrored)).toBeVisible();
    const mirrored = drawn();
    await button(text.players.mirror).click();
    await expect.element(page.getByText(text.players.notMirrored)).toBeVisible();
    await expect.poll(() => Math.abs(drawn() + mirrored - 1)).toBeLessThan(0.01);
  });

  it('from report files say so, and still show stills and curves', async () => {
    open(fromFile(before), after);
    await expect.element(page.getByText(text.players.noJoints('Before'))).toBeVisible();
    expect(document.querySelector('.pair-player')).toBeNull();
    expect(document.querySelectorAll('.kino-row canvas').length).toBe(24);
    expect(document.body.textContent).not.toContain('the report keeps no joints to draw');
    expect(document.querySelectorAll('.cycle-change[role=img]').length).toBeGreaterThan(3);
    expect(await faults()).toEqual([]);
  });

  it('without a common view, or with nothing comparable, say what is missing', async () => {
    const rear = { report: after.report, clips: after.clips.slice(1) };
    const none = { conditions: [], measures: [], criteria: [], cycles: [], goOnWith: [] };
    open(opposite, rear, none);
    await expect.element(page.getByText(text.players.noPair)).toBeVisible();
    await expect
      .element(page.getByText('Before alone has a clip from the side, right side nearest.'))
      .toBeVisible();
    await expect.element(page.getByText(text.kinograms.none)).toBeVisible();
    await expect.element(page.getByText(text.curves.none)).toBeVisible();
  });

  it('tell in words where the curves differ, for each bar of each plot', async () => {
    const comparison = madeUpComparison(before, after);
    const lean = comparison.cycles.find(({ id, side }) => id === 'trunkLean' && side === 'left')!;
    const parts = [
      { fromPercent: 12, toPercent: 31, difference: -2.14 },
      { fromPercent: 70, toPercent: 70, difference: 1 },
    ];
    const told = { ...comparison, cycles: [{ ...lean, parts }] };
    open(before, after, told);
    const list = page.getByRole('list', { name: 'Where the left strides differ' });
    await expect
      .element(list)
      .toHaveTextContent('From 12 to 31 % of the stride the trunk leans 2.1° less far forward.');
    await expect
      .element(list)
      .toHaveTextContent('At 70 % of the stride the trunk leans 1.0° further forward.');
    expect(document.querySelectorAll('.cycle-change[role=img]')).toHaveLength(1);
    expect(document.querySelectorAll('.change-differs')).toHaveLength(2);
    await expect.element(page.getByText(/^Not laid over each other.*hip bend, knee bend/)).toBeVisible();
  });

  it.each([
    [390, 'Side by side'],
    [390, 'Ghost'],
    [768, 'One above the other'],
    [1280, 'Ghost'],
  ])('are open to all at %d px, %s', async (width, layout) => {
    await page.viewport(width, 900);
    open();
    await opened();
    await button(layout).click();
    document.querySelectorAll('details').forEach((each) => (each.open = true));
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const small = [...player().querySelectorAll('button, select, .joint-within input')].filter(
      (each) => each.getBoundingClientRect().height > 0 && each.getBoundingClientRect().height < 39.5,
    );
    expect(small.map((each) => each.outerHTML.slice(0, 100))).toEqual([]);
  });
});
