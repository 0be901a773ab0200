import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RecordingShelf, ShelvedRecording } from '../../src/storage/recordings/recording-shelf';
import { fakeLive, type FakeLive, type LivePersonName } from '../fixtures/live';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { mountPage, type MountedPage } from '../fixtures/page/mount-page';

let mounted: MountedPage | null = null;

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 900);
  document.documentElement.dataset['theme'] = 'light';
});
afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.body.replaceChildren();
  location.hash = '';
});

function open(who: LivePersonName = 'runner', shelf: RecordingShelf | null = null): FakeLive {
  const live = { ...fakeLive(who), shelf };
  location.hash = '#camera';
  mounted = mountPage(fakeEngine(), document.body.appendChild(document.createElement('div')), { live });
  return live;
}

/** A shelf in memory. */
function shelfOf(...kept: ShelvedRecording[]): RecordingShelf {
  let list = kept;
  const listeners = new Set<() => void>();
  return {
    begin: () => Promise.resolve(null),
    list: () => Promise.resolve(list),
    file: (id) => Promise.resolve(list.some((each) => each.id === id) ? new File(['x'], `${id}.webm`) : null),
    remove(id) {
      list = list.filter((each) => each.id !== id);
      for (const listener of listeners) listener();
      return Promise.resolve();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const turnOn = () => button('Turn the camera on').click();
const recorded = () => page.getByRole('heading', { name: 'Your recording' });

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
    // A recording that stands in for a film has no length to wait for: axe would wait 10 s for that.
    preload: false,
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

describe('the camera page', () => {
  it('shows a runner’s figures, records by keyboard, and puts what it recorded away', async () => {
    const live = open();
    expect(live.cameras.asked).toBe(0);
    await turnOn();
    await expect.element(page.getByText('Step rate', { exact: true })).toBeVisible();
    const figures = page.getByRole('region', { name: /Figures/ });
    await vi.waitFor(() => {
      const rate = Number(/Step rate(\d+)/.exec(figures.element().textContent ?? '')?.[1]);
      expect(Math.abs(rate - 172)).toBeLessThanOrEqual(3);
    }, 15_000);
    expect(figures.element().closest('[aria-live],[role=status]')).toBeNull();
    expect(await faults()).toEqual([]);

    await page.getByRole('radio', { name: 'Now' }).click({ force: true });
    (button('Start recording').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Stop')).toHaveFocus();
    await expect.element(page.getByText('REC', { exact: true })).toBeVisible();
    // The machine is the recording's: one look may have been under way.
    const looks = live.engine.looks.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(live.engine.looks.length).toBeLessThanOrEqual(looks + 1);
    await expect.element(page.getByRole('timer')).toHaveTextContent(/^(20|19|18)$/);
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.element(recorded()).toHaveFocus();
    await expect.element(page.getByText('You stopped it.')).toBeVisible();
    // The recording stands in for a film and cannot be played; the rest is as it should be.
    expect(await faults()).toEqual([]);

    await button('Delete').click();
    await button('Delete it').click();
    await expect.element(button('Start recording')).toHaveFocus();
    await button('Turn the camera off').click();
    await expect.element(button('Turn the camera on')).toHaveFocus();
    expect(live.cameras.on).toBe(0);
  });

  it('keeps what was recorded when the camera goes, and offers the way on', async () => {
    const live = open();
    await turnOn();
    await page.getByRole('radio', { name: 'Now' }).click({ force: true });
    await button('Start recording').click();
    await expect.element(button('Stop')).toBeVisible();
    live.cameras.lose('unplugged');
    await expect.element(page.getByText(/The camera went away in the middle of it/)).toBeVisible();
    await expect.element(page.getByRole('alert').filter({ hasText: 'The camera is gone' })).toBeVisible();
    await expect.element(button('Try again')).toBeVisible();
    await expect.element(button('Choose a video file instead')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it('is off, and its recording ended and kept, when it is left; who comes back is told', async () => {
    const live = open();
    await turnOn();
    await page.getByRole('radio', { name: 'Now' }).click({ force: true });
    await button('Start recording').click();
    await expect.element(button('Stop')).toBeVisible();
    location.hash = '';
    await expect.element(page.getByRole('link', { name: 'Use the camera' })).toBeVisible();
    expect(live.cameras.on).toBe(0);
    await page.getByRole('link', { name: 'Use the camera' }).click();
    await expect.element(page.getByText(/You left this page while it was recording/)).toBeVisible();
  });

  it('says why there is no camera, and tries again', async () => {
    const live = open();
    live.cameras.refuseWith('refused');
    await turnOn();
    await expect.element(page.getByRole('alert').filter({ hasText: 'was not allowed' })).toBeVisible();
    live.cameras.refuseWith(null);
    await button('Try again').click();
    await expect.element(button('Start recording')).toBeVisible();
    expect(page.getByRole('alert').elements()).toEqual([]);
  });

  it('records without figures where the network fails, but not hands-free', async () => {
    const live = open();
    const failure = { code: 'worker-crashed', message: 'It broke off.', detail: '' } as const;
    live.engine.failStartsWith(failure);
    await turnOn();
    await expect.element(page.getByText(/recording works as usual/)).toBeVisible();
    await page.getByRole('radio', { name: 'Hands-free' }).click({ force: true });
    await expect.element(button('Start recording')).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('radio', { name: 'Countdown' }).click({ force: true });
    await button('Start recording').click();
    await expect.element(page.getByRole('timer')).toHaveTextContent(/^\d+$/);
    await button('Cancel').click();
    await expect.element(button('Start recording')).toHaveFocus();
  });

  it('lists recordings of earlier, names those that broke off, and deletes after asking', async () => {
    const startedAt = new Date(2026, 2, 4, 7, 5);
    const kept = { name: 'run.webm', startedAt, bytes: 3_000_000 };
    open(
      'nobody',
      shelfOf(
        { ...kept, id: 'b', brokenOff: true },
        { ...kept, id: 'a', brokenOff: false, startedAt: new Date(2026, 2, 3, 7, 5) },
      ),
    );
    await expect.element(page.getByText('Broken off')).toBeVisible();
    await button('Delete the recording of 4 Mar 2026, 07:05').click();
    await button('Delete it').click();
    await expect.element(page.getByText('The recording is deleted.')).toBeVisible();
    expect(page.getByText('Broken off').elements()).toEqual([]);
    expect(page.getByRole('button', { name: /^Analyse the recording/ }).elements()).toHaveLength(1);
  });
});
