import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dotTrack, mountPlayer, type MountedPlayer } from '../fixtures/clips/mount-player';

// What hands do to the player; no clip is needed for it: the skeleton alone follows.

const TIMES_S = Array.from({ length: 240 }, (_, i) => i / 120);
const steps = Array.from({ length: 5 }, (_, i) => ({
  side: i % 2 === 0 ? ('left' as const) : ('right' as const),
  contactS: 0.2 + i * 0.35,
  midStanceS: 0.3 + i * 0.35,
  toeOffS: 0.4 + i * 0.35,
}));
const events = steps.flatMap(({ side, contactS, toeOffS }) => [
  { type: 'IC' as const, side, timeS: contactS, seS: 0.01 },
  { type: 'TO' as const, side, timeS: toeOffS, seS: 0.01 },
]);

let player: MountedPlayer;
beforeEach(async () => {
  await page.viewport(800, 900);
  player = mountPlayer(undefined, dotTrack(TIMES_S, 320, 240), {
    source: { steps, events },
    wholePage: true,
  });
  await expect.element(slider()).toBeInTheDocument();
  // Fingers of the tests are none that an element could capture.
  vi.spyOn(HTMLElement.prototype, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  player.unmount();
  document.body.replaceChildren();
});

const slider = () => page.getByRole('slider', { name: 'Frame' });
const now = () => player.clock.now();

function finger(type: string, pointerId: number, x: number, y: number): void {
  const { left, top } = player.stage.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y };
  player.stage.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerId, pointerType: 'touch', ...at }),
  );
}

describe('fingers on the stage', () => {
  it('drag sideways through the clip: its width is one second', () => {
    player.clock.showTime(0.5);
    const width = player.stage.clientWidth;
    finger('pointerdown', 1, 100, 50);
    finger('pointermove', 1, 100 + width / 4, 55);
    expect(now().timeS).toBeCloseTo(0.75, 2);
    finger('pointermove', 1, 100 + width / 2, 55);
    expect(now().timeS).toBeCloseTo(1, 2);
    finger('pointerup', 1, 100 + width / 2, 55);
    expect(now().playing).toBe(false);
  });

  it('tap to play and to pause, and leave the page its scrolling', async () => {
    for (const playing of [true, false]) {
      finger('pointerdown', 1, 60, 60);
      finger('pointerup', 1, 61, 60);
      expect(now().playing).toBe(playing);
    }
    finger('pointerdown', 1, 60, 60);
    finger('pointermove', 1, 63, 90);
    finger('pointercancel', 1, 63, 90);
    expect(now().playing).toBe(false);
    expect(getComputedStyle(player.stage).touchAction).toBe('pan-y');
  });

  it('zoom with two, and then move the picture with one', async () => {
    finger('pointerdown', 1, 150, 100);
    finger('pointerdown', 2, 250, 100);
    finger('pointermove', 2, 350, 100);
    finger('pointerup', 1, 150, 100);
    finger('pointerup', 2, 350, 100);
    await expect.element(page.getByRole('group', { name: 'Move the picture' })).toBeInTheDocument();
    expect(now().playing).toBe(false);
    const frame = now().frame;
    finger('pointerdown', 1, 200, 100);
    finger('pointermove', 1, 120, 100);
    finger('pointerup', 1, 120, 100);
    expect(now().frame).toBe(frame);
    await userEvent.keyboard('0');
    await expect.element(page.getByRole('group', { name: 'Move the picture' })).not.toBeInTheDocument();
  });

  it('turn the wheel: the page scrolls, unless ctrl is held or the picture is zoomed in', async () => {
    const wheel = (ctrlKey: boolean): boolean =>
      player.stage.dispatchEvent(
        new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -100, ctrlKey }),
      );
    expect(wheel(false)).toBe(true);
    expect(wheel(true)).toBe(false);
    await expect.element(page.getByRole('group', { name: 'Move the picture' })).toBeInTheDocument();
    expect(wheel(false)).toBe(false);
  });
});

describe('keys anywhere on the page', () => {
  it('step, go to landings, and play the stride around', async () => {
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(now().frame).toBe(2);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(now().frame).toBe(12);
    await userEvent.keyboard(']');
    expect(now().timeS).toBeCloseTo(0.2, 3);
    await userEvent.keyboard('o');
    expect(now()).toMatchObject({
      playing: true,
      loop: { fromS: steps[0]!.contactS, toS: steps[2]!.contactS },
    });
    await expect
      .element(page.getByRole('button', { name: 'Loop stride' }))
      .toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('k');
    expect(now().playing).toBe(false);
    await userEvent.keyboard('{End}');
    expect(now()).toMatchObject({ frame: 239, loop: null });
  });

  it('play backwards and forwards, faster with each press', async () => {
    player.clock.setRate(1 / 4);
    player.clock.showFrame(120);
    await userEvent.keyboard('j');
    expect(now()).toMatchObject({ playing: true, backwards: true, rate: 1 / 4 });
    await userEvent.keyboard('j');
    expect(now()).toMatchObject({ backwards: true, rate: 1 / 2 });
    await userEvent.keyboard('l');
    expect(now()).toMatchObject({ playing: true, backwards: false, rate: 1 / 2 });
    await userEvent.keyboard('lll');
    expect(now().rate).toBe(2);
    await expect.element(page.getByRole('combobox', { name: 'Speed' })).toHaveDisplayValue('2×');
  });

  it('mean nothing in a field that is typed in', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    await userEvent.keyboard('ol.{ArrowLeft}');
    expect(field.value).toBe('ol.');
    expect(now()).toMatchObject({ frame: 0, playing: false, loop: null });
  });

  it('are told in a dialog, from which the focus comes back', async () => {
    (slider().element() as HTMLElement).focus();
    await userEvent.keyboard('?');
    const help = page.getByRole('dialog', { name: 'Keys and gestures' });
    await expect.element(help).toBeVisible();
    // The player waits meanwhile.
    await userEvent.keyboard('.');
    expect(now().frame).toBe(0);
    const { violations } = await axe.run(help.element() as HTMLElement);
    expect(violations.map(({ id }) => id)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(help).not.toBeInTheDocument();
    await expect.element(slider()).toHaveFocus();
  });
});

describe('the controls', () => {
  it.each([320, 390, 1280])('fit into %i px', async (width) => {
    await page.viewport(width, 900);
    (document.querySelector('section.player')!.parentElement as HTMLElement).style.width = 'auto';
    await userEvent.keyboard('z');
    const out = [...document.querySelectorAll('.player *')].filter(
      (each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5,
    );
    expect(out.map((each) => each.className)).toEqual([]);
  });

  it.each(['light', 'dark'])('have nothing that axe finds fault with, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    await userEvent.keyboard('z');
    const { violations } = await axe.run('.player');
    delete document.documentElement.dataset['theme'];
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
