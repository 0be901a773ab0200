import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

async function show(scene: string): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene(scene, root));
}

const slider = () => page.getByRole('slider', { name: 'Frame' });
const frame = (): number => Number((slider().element() as HTMLInputElement).value);
const video = () => document.querySelector('video');

describe('the report', () => {
  it('takes the focus when it is there, and leads to the moment that shows a finding', async () => {
    await show('result');
    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toHaveFocus();
    await page.getByRole('button', { name: 'Show in player: Right foot lands, 1.02 s' }).first().click();
    // 1.02 s at 60 frames a second: frame 61.2, so number 61 counted from 0.
    await expect.poll(frame).toBe(61);
    await expect.poll(() => video()?.currentTime).toBeCloseTo(61.5 / 60, 2);
    expect(video()?.paused).toBe(true);
  });

  it('shows the clip that a moment is in', async () => {
    await show('two');
    const knees = page.getByRole('article', { name: 'Knees in line' });
    await knees.getByRole('button', { name: 'Weight on the left foot, 1.52 s', exact: true }).click();
    await knees.getByRole('button', { name: 'Show in player: Weight on the left foot, 1.52 s' }).click();
    await expect.element(page.getByRole('tab', { name: /Behind/ })).toHaveAttribute('aria-selected', 'true');
    await expect.poll(frame).toBe(91);
    await page.getByRole('tab', { name: /Right side/ }).click();
    await expect.element(page.getByRole('region', { name: 'Player: run-1.mp4' })).toBeVisible();
  });

  it('is judged anew when a height is given, and says so', async () => {
    await show('result');
    await page.getByText('Settings', { exact: true }).click();
    await page.getByLabelText('Your height').fill('180');
    await expect.element(page.getByText(/For your size roughly: left 32 cm/).first()).toBeVisible();
    await page.getByLabelText('Your height').fill('18');
    await expect.element(page.getByText(/A number from 100 to 230/)).toBeVisible();
    await expect.element(page.getByText(/For your size roughly/)).not.toBeInTheDocument();
  });

  it('says lengths in inches where feet and miles are chosen, and keeps the height', async () => {
    await show('result');
    await page.getByText('Settings', { exact: true }).click();
    await page.getByLabelText('Your height').fill('180');
    await page.getByLabelText('Units').selectOptions('imperial');
    await expect.element(page.getByLabelText('Your height')).toHaveValue('5 ft 11 in');
    // 0.363 of a leg of 88.4 cm is 32 cm, 12.6 inches.
    await expect.element(page.getByText(/For your size roughly: left 13 in/).first()).toBeVisible();
    await page.getByLabelText('Your height').fill('tall');
    await expect.element(page.getByText(/Feet and inches, please/)).toBeVisible();
    await page.getByLabelText('Units').selectOptions('metric');
    await expect.element(page.getByText(/For your size roughly/)).not.toBeInTheDocument();
  });

  it('takes a camera tilt from -45 to 45 degrees, and says what it is for', async () => {
    await show('result');
    await page.getByText('Settings', { exact: true }).click();
    await page.getByLabelText('Camera tilt').fill('-2,5');
    await expect.element(page.getByText(/Only if you know it/)).toBeVisible();
    await page.getByLabelText('Camera tilt').fill('90');
    await expect.element(page.getByText(/A number from -45 to 45/)).toBeVisible();
  });

  it('says why a short clip does not show whether form changes', async () => {
    await show('result');
    const drift = page.getByRole('region', { name: 'From the first strides to the last' });
    await expect.element(drift.getByText(/Film for half a minute or longer/)).toBeVisible();
    expect(drift.element().querySelector('table')).toBeNull();
  });

  it('says in one sentence that nothing changed', async () => {
    await show('steady');
    const drift = page.getByRole('region', { name: 'From the first strides to the last' });
    await expect.element(drift.getByText(/none of 17 measures changed/)).toBeVisible();
    expect(drift.element().querySelector('table, details')).toBeNull();
  });

  it('lists what changed only, with a difference that agrees with the numbers beside it', async () => {
    await show('changing');
    const drift = page.getByRole('region', { name: 'From the first strides to the last' });
    await expect.element(drift.getByText(/3 of 17 measures changed/)).toBeVisible();
    const table = drift.element().querySelector('table')!;
    const read = (cell: Element): number => parseFloat((cell.textContent ?? '').replace('−', '-'));
    const rows = [...table.querySelectorAll('tbody')].map((body) =>
      [...body.querySelectorAll('td')].map(read),
    );
    expect(rows).toHaveLength(3);
    for (const [first, last, difference] of rows) {
      expect(difference).not.toBe(0);
      expect(last! - first!).toBeCloseTo(difference!, 6);
    }
    const others = page.getByText('14 others did not change: which');
    (others.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(drift.getByText(/time on the ground/)).toBeVisible();
  });

  it('keeps the long table folded, opens it by keyboard, and says each note once', async () => {
    await show('two');
    const table = page.getByRole('table', { name: 'Every number' });
    await expect.element(page.getByText('All 20 measures')).toBeVisible();
    await expect.element(table).not.toBeInTheDocument();
    (page.getByText('All 20 measures').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(table).toBeVisible();
    // Each measure has its row of a name, a value for each side it has, and says which clip it is from.
    for (const body of table.element().querySelectorAll('tbody')) {
      expect(body.querySelector('th')?.textContent).toMatch(/View: (right side|behind)\./);
      for (const cell of body.querySelectorAll('td')) expect(cell.textContent).not.toBe('');
    }
    const notes = page.getByRole('list', { name: 'Notes to the table' });
    await expect.element(notes.getByText(/left leg is away from the camera/)).toBeVisible();
    expect(table.element().textContent).not.toMatch(/away from the camera/);
  });

  it.each([320, 390])('has no number cut off at %i px', async (width) => {
    await page.viewport(width, 900);
    await show('two');
    await expect.element(page.getByRole('heading', { level: 1, name: /Two things/ })).toBeVisible();
    for (const details of document.querySelectorAll('details')) details.open = true;
    const cells = document.querySelectorAll('.number-table :is(td, th), .values :is(td, th)');
    expect(cells.length).toBeGreaterThan(100);
    expect(document.body.textContent).not.toMatch(/(published values|clinical habit|our own choice)\. \1/i);
    const cut = [...cells].filter((cell) => {
      const { right } = cell.getBoundingClientRect();
      return right > document.documentElement.clientWidth || cell.scrollWidth > cell.clientWidth + 1;
    });
    expect(cut.map(({ textContent }) => textContent)).toEqual([]);
    for (const label of document.querySelectorAll('.range-scale')) {
      const boxes = [...label.children].map((each) => each.getBoundingClientRect());
      boxes.slice(1).forEach(({ left }, i) => expect(left).toBeGreaterThanOrEqual(boxes[i]!.right - 1));
    }
  });

  it('gives way to the next clip', async () => {
    await show('result');
    await page.getByRole('button', { name: 'New clip' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: /See how you run/ })).toBeVisible();
  });

  it('made from one of two like clips can be made from the other', async () => {
    await show('same-view');
    await page.getByRole('button', { name: /Make the report from “run-2.mp4” instead/ }).click();
    await expect.element(page.getByRole('button', { name: /“run-1.mp4” instead/ })).toBeVisible();
  });
});

describe('the player by keyboard', () => {
  it('steps, jumps from landing to push-off, and plays', async () => {
    await show('result');
    await expect.element(slider()).toBeVisible();
    await expect.poll(() => video()?.readyState).toBeGreaterThan(1);
    (slider().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(frame).toBe(2);
    await userEvent.keyboard(',');
    await expect.poll(frame).toBe(1);
    // The made-up run lands at 0.25 s and leaves the ground at 0.528 s.
    await userEvent.keyboard(']');
    await expect.poll(frame).toBe(15);
    await userEvent.keyboard(']');
    await expect.poll(frame).toBe(32);
    await userEvent.keyboard('[[');
    await expect.poll(frame).toBe(15);
    await userEvent.keyboard(' ');
    await expect.poll(() => video()?.paused).toBe(false);
    await expect.poll(frame).toBeGreaterThan(20);
    await userEvent.keyboard(' ');
    await expect.poll(() => video()?.paused).toBe(true);
  });

  it('says where it is', async () => {
    await show('result');
    await expect.element(slider()).toBeVisible();
    (slider().element() as HTMLElement).focus();
    await userEvent.keyboard(']');
    await expect
      .element(slider())
      .toHaveAttribute('aria-valuetext', '0.25 seconds, frame 16 of 480, right foot lands');
  });
});

describe('while analysing', () => {
  it('shows the skeleton, how far it is, and stops', async () => {
    await show('analysing');
    const progress = page.getByRole('progressbar');
    await expect.element(progress).toHaveAttribute('aria-valuenow', '44');
    await expect.element(page.getByText('about 25 s')).toBeVisible();
    await expect
      .poll(() => {
        const canvas = document.querySelector('canvas')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        // The left leg's colour.
        return data.some(
          (_, i) => i % 4 === 0 && data[i] === 0x4f && data[i + 1] === 0xd1 && data[i + 2] === 0xea,
        );
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Stop and go back' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: /See how you run/ })).toBeVisible();
  });
});
