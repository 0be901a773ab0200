import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { reportJson } from '../../src/export/report-json';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { mountPage } from '../fixtures/page/mount-page';
import { showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  vi.restoreAllMocks();
  unmount();
  document.body.replaceChildren();
});

/** Pictures come when they are near the screen. */
async function look(): Promise<void> {
  await expect.element(slider()).toBeInTheDocument();
  overstride().element().scrollIntoView();
  await expect.element(picture()).toBeInTheDocument();
}

const newRoot = (): HTMLElement => document.body.appendChild(document.createElement('div'));

async function show(scene: string) {
  const shown = await showScene(scene, newRoot());
  ({ unmount } = shown);
  return shown;
}

const overstride = () => page.getByRole('group', { name: /stride by stride: Steps that fit your body/ });
const slider = () => overstride().getByRole('slider');
const said = (): string => slider().element().getAttribute('aria-valuetext') ?? '';
const picture = () => overstride().getByRole('img').first();

/** Share of the canvas in the measured lines' white. */
function whiteShare(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let white = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i]! > 250 && data[i + 1]! > 250 && data[i + 2]! > 250) white++;
  return (4 * white) / data.length;
}

describe('the strides of a finding', () => {
  it('are stepped through by slider, buttons and arrow keys; picture and words follow', async () => {
    await show('result');
    await look();
    // Begins with a stride that shows it: the made-up right foot lands at 1.02 s.
    expect(said()).toBe('Stride 3 of 20, right, 0.36 leg lengths (L)');
    await expect.element(picture()).toHaveAccessibleName(/^Right foot lands\. Foot ahead of the hip/);
    (slider().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toMatch(/^Stride 4 of 20, left/);
    await expect.element(picture()).toHaveAccessibleName(/^Left foot lands\./);
    await overstride().getByRole('button', { name: 'Next stride' }).click();
    expect(said()).toMatch(/^Stride 5 of 20/);
    // On a button, arrow keys step too, and what is there is said.
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(said()).toMatch(/^Stride 7 of 20, right, .*, outlier$/);
    await expect.element(overstride().getByRole('status')).toHaveTextContent(said());
    await expect.element(overstride().getByText(/Far from the other strides/)).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    expect(said()).toMatch(/^Stride 6 of 20/);
  });

  it('that stand out are a press away, and each can be shown in the player', async () => {
    await show('result');
    await look();
    await overstride().getByRole('button', { name: 'Worst left' }).click();
    expect(said()).toMatch(/, left, .*, worst$/);
    await overstride().getByRole('button', { name: '1 outlier' }).click();
    expect(said()).toMatch(/^Stride 7 of 20, .*, outlier$/);
    await overstride()
      .getByRole('button', { name: /^Show in player: Right foot lands, 2\.56 s/ })
      .click();
    const frame = page.getByRole('slider', { name: 'Frame' });
    // 2.56 s at 60 frames a second.
    await expect.poll(() => Number((frame.element() as HTMLInputElement).value)).toBe(154);
  });

  it('have their measured lines drawn, and are asked for only where they are looked at', async () => {
    await show('two');
    await look();
    const before = document.querySelectorAll('.evidence canvas').length;
    // Of 14 criteria with up to four pictures each, those of the first few cards.
    expect(before).toBeLessThan(16);
    await expect.poll(() => whiteShare(picture().element() as HTMLCanvasElement)).toBeGreaterThan(0.003);
    expect(document.querySelectorAll('.criterion[data-verdict="meets"] canvas')).toHaveLength(0);
    const upright = page.getByRole('article', { name: 'Upright posture' });
    await upright.getByText('The numbers behind it').click();
    await expect.element(upright.getByRole('img').first()).toHaveAccessibleName(/Forward lean/);
  });

  it('are in a table too, made when it is opened', async () => {
    await show('result');
    const table = overstride().getByRole('table');
    await expect.element(table).not.toBeInTheDocument();
    await overstride().getByText('All 20 strides as a table').click();
    await expect.poll(() => table.element().querySelectorAll('tbody tr').length).toBe(20);
    expect(table.element().querySelectorAll('tbody tr')[6]!.textContent).toMatch(/7Right2\.56 s.*Outlier/);
  });

  it('saves the picture on show as a PNG under a telling name', async () => {
    await show('result');
    await look();
    const saved: { name: string; url: string }[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, url: this.href });
    });
    await overstride()
      .getByRole('button', { name: /^Save picture/ })
      .click();
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]!.name).toBe('run-1-overstride-right-1.02s.png');
    const bitmap = await createImageBitmap(await (await fetch(saved[0]!.url)).blob());
    expect(bitmap.height).toBeGreaterThanOrEqual(720);
    expect(bitmap.width / bitmap.height).toBeCloseTo(0.8, 2);
  });

  it('are shown from a report that was opened from a file: joints and lines, no player', async () => {
    const first = await show('result');
    await expect.element(slider()).toBeVisible();
    const text = reportJson(first.session.state().judged!.report);
    unmount();
    document.body.replaceChildren();
    const again = mountPage(fakeEngine(), newRoot());
    ({ unmount } = again);
    await again.session.take([{ file: new File([text], 'run.report.json'), kind: 'pose-track' }]);
    await look();
    expect(said()).toBe('Stride 3 of 20, right, 0.36 leg lengths (L)');
    await expect.poll(() => whiteShare(picture().element() as HTMLCanvasElement)).toBeGreaterThan(0.003);
    await expect
      .element(overstride().getByRole('button', { name: /^Show in player/ }))
      .not.toBeInTheDocument();
  });

  it.each(['light', 'dark'])('have nothing that axe finds fault with, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await show('two');
    await look();
    const { violations } = await axe.run('.evidence');
    delete document.documentElement.dataset['theme'];
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  it.each([320, 390])('stay within %i px', async (width) => {
    await page.viewport(width, 900);
    await show('two');
    await look();
    const out = [...document.querySelectorAll('.evidence *')].filter(
      (each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
    );
    expect(out.map((each) => each.className)).toEqual([]);
  });
});
