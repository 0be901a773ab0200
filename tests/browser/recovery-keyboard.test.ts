import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type SCENES, showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
});

async function show(scene: keyof typeof SCENES): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene(scene, root));
}

/** Ways on that each screen of recovery shows, in order. */
const WAYS: Readonly<Record<string, readonly RegExp[]>> = {
  'broke-off': [/^Choose “tuesday-from-behind/, /^Make the report of “tuesday-from-the-side/, /^Forget it$/],
  'person-broke-off': [/^Choose “run-1.mp4” again$/, /^Forget it$/],
  'gave-up': [/^Try again$/, /^Try with the lightest network$/],
  'goes-on': [/^Stop and go back$/],
  'update-offered': [/^Use it now$/, /^Later$/],
  'offline-part': [/^Stop fetching$/, /^Install Plumbline$/],
  'offline-full': [/^Go on fetching$/],
};

it.each(Object.entries(WAYS))(
  '%s: every way on is reached by the keyboard, and shows that it is',
  async (scene, ways) => {
    await show(scene);
    const buttons = ways.map((name) => page.getByRole('button', { name }).first());
    for (const button of buttons) await expect.element(button, { timeout: 15_000 }).toBeVisible();
    const left = buttons.map((button) => button.element());
    for (let presses = 0; presses < 80 && left.length > 0; presses++) {
      await userEvent.keyboard('{Tab}');
      if (document.activeElement !== left[0]) continue;
      expect(parseFloat(getComputedStyle(left.shift()!).outlineWidth)).toBeGreaterThan(1);
    }
    expect(left).toEqual([]);
  },
);

it.each(['broke-off', 'person-broke-off'])(
  '%s: forgotten by the keyboard, the sentence about it is where one is',
  async (scene) => {
    await show(scene);
    const forget = page.getByRole('button', { name: 'Forget it' });
    await expect.element(forget, { timeout: 15_000 }).toBeVisible();
    forget.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(forget).not.toBeInTheDocument();
    const said = page.getByText('deleted from this browser');
    await expect.element(said).toBeVisible();
    await expect.poll(() => document.activeElement).toBe(said.element());
  },
);
