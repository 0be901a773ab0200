import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showScene } from '../fixtures/page/scenes';

let unmount = (): void => {};
const tones: { hz: number; atS: number; stopped: boolean }[] = [];
const locks: { released: boolean }[] = [];
const buzzes: unknown[] = [];
let hidden = false;

/** Writes down what it is asked to sound. */
class FakeAudio {
  readonly currentTime = 0;
  readonly state = 'running';
  readonly destination = {};
  createOscillator(): unknown {
    const tone = { hz: 0, atS: NaN, stopped: false };
    return {
      frequency: {
        set value(hz: number) {
          tone.hz = hz;
        },
      },
      connect: (to: unknown) => to,
      disconnect: () => {},
      start: (atS: number) => tones.push(Object.assign(tone, { atS })),
      stop: (atS?: number) => {
        if (atS === undefined) tone.stopped = true;
      },
    };
  }
  createGain(): unknown {
    const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} };
    return { gain, connect: (to: unknown) => to };
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

beforeEach(async () => {
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
  [tones, locks, buzzes].forEach((list) => list.splice(0));
  hidden = false;
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date('2026-11-22T10:00:00'),
  });
  vi.stubGlobal('AudioContext', FakeAudio);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'));
  Object.defineProperty(navigator, 'vibrate', {
    configurable: true,
    value: (each: unknown) => buzzes.push(each),
  });
  Object.defineProperty(navigator, 'wakeLock', {
    configurable: true,
    value: {
      request: () => {
        const lock = { released: false, release: () => Promise.resolve(void (lock.released = true)) };
        locks.push(lock);
        return Promise.resolve(lock);
      },
    },
  });
  await page.viewport(1280, 900);
});

afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'vibrate');
  Reflect.deleteProperty(navigator, 'wakeLock');
});

async function open(hash = '#tools'): Promise<void> {
  location.hash = hash;
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene('home', root));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Timers and planners' })).toBeVisible();
}

const strides = () => page.getByRole('group', { name: 'Strides timer' });
const stretches = () => page.getByRole('group', { name: 'Stretch timer' });
const press = (timer: ReturnType<typeof strides>, name: string) =>
  timer.getByRole('button', { name, exact: true }).click();
const digits = (timer: ReturnType<typeof strides>) => timer.getByRole('timer');
const said = (timer: ReturnType<typeof strides>) => timer.getByRole('status');
const coming = () => tones.filter(({ stopped }) => !stopped);

function setHidden(now: boolean): void {
  hidden = now;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the strides timer', () => {
  it('runs by the clock through five strides with rest between, and says each part once', async () => {
    await open();
    await expect.element(digits(strides())).toHaveTextContent('6:15');
    await press(strides(), 'Start');
    const heard: string[] = [];
    const status = said(strides()).element();
    const listening = new MutationObserver(() => heard.push(status.textContent ?? ''));
    listening.observe(status, { childList: true, characterData: true, subtree: true });
    await expect.element(digits(strides())).toHaveTextContent(/^10$/);
    await expect
      .element(said(strides()))
      .toHaveTextContent(/^Get ready, 10 seconds\. Then stride 1: Upright/);
    vi.advanceTimersByTime(10_000);
    await expect.element(said(strides())).toHaveTextContent(/^Stride 1 of 5, 25 seconds\. Upright/);
    await expect.element(digits(strides())).toHaveTextContent(/^25$/);
    for (let second = 24; second >= 1; second--) {
      vi.advanceTimersByTime(1000);
      await expect.element(digits(strides())).toHaveTextContent(new RegExp(`^${second}$`));
    }
    vi.advanceTimersByTime(1000);
    await expect.element(said(strides())).toHaveTextContent(/^Rest, 60 seconds\. Then stride 2: Shoulders/);
    expect(new Set(heard).size).toBe(heard.length);
    // Ready (said before it was listened to), stride, rest: not a word for the seconds between.
    expect(heard.length).toBeLessThanOrEqual(2 * 3);
    vi.advanceTimersByTime(340_000 - 1000);
    await expect.element(said(strides())).toHaveTextContent(/^Stride 5 of 5/);
    vi.advanceTimersByTime(1000);
    await expect.element(said(strides())).toHaveTextContent(/Five strides done/);
    await expect.element(strides().getByRole('button', { name: 'Start again' })).toBeVisible();
    listening.disconnect();
    // Ready, 5 strides, 4 rests: each has buzzed once, and the end.
    expect(buzzes).toHaveLength(5 + 4 + 1);
  });

  it('pauses, goes on where it was, skips and stops, all by keyboard', async () => {
    await open();
    const main = strides().getByRole('button', { name: 'Start' });
    (main.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    vi.advanceTimersByTime(4000);
    await expect.element(digits(strides())).toHaveTextContent(/^6$/);
    await userEvent.keyboard(' ');
    await expect.element(said(strides())).toHaveTextContent('Paused');
    vi.advanceTimersByTime(600_000);
    await expect.element(digits(strides())).toHaveTextContent(/^6$/);
    expect(coming()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    vi.advanceTimersByTime(1000);
    await expect.element(digits(strides())).toHaveTextContent(/^5$/);
    await userEvent.tab();
    await expect.element(strides().getByRole('button', { name: 'Skip' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(said(strides())).toHaveTextContent(/^Stride 1 of 5/);
    await expect.element(digits(strides())).toHaveTextContent(/^25$/);
    expect(
      page
        .getByRole('listitem')
        .elements()
        .find((each) => each.ariaCurrent === 'step')?.textContent,
    ).toMatch(/^Upright/);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(digits(strides())).toHaveTextContent('6:15');
    await expect.element(strides().getByRole('button', { name: 'Start' })).toHaveFocus();
    expect(coming()).toEqual([]);
  });

  it('is right after its tab was hidden: no tick, four minutes on', async () => {
    await open();
    await press(strides(), 'Start');
    await expect.element(digits(strides())).toHaveTextContent(/^10$/);
    setHidden(true);
    // A hidden page's ticks may stop altogether: the clock goes on without one.
    vi.setSystemTime(Date.now() + 240_000);
    setHidden(false);
    // 10 + 2 x (25 + 60) = 180 s: stride 3 to 205 s, then rest to 265 s; at 240 s there are 25 left.
    await expect.element(said(strides())).toHaveTextContent(/^Rest, 60 seconds\. Then stride 4/);
    await expect.element(digits(strides())).toHaveTextContent(/^25$/);
    // Only the part it is in: nothing of what was slept through.
    expect(buzzes.length).toBeLessThanOrEqual(2);
  });

  it('hands all its beeps to the sound card at once, and takes them back when sound is off', async () => {
    await open();
    await press(strides(), 'Start');
    const begins = coming().filter(({ hz }) => hz === 990);
    expect(begins.map(({ atS }) => atS)).toEqual([10, 95, 180, 265, 350]);
    await strides().getByRole('checkbox', { name: 'Sound' }).click();
    await vi.waitFor(() => expect(coming()).toEqual([]));
    vi.advanceTimersByTime(20_000);
    await strides().getByRole('checkbox', { name: 'Sound' }).click();
    await vi.waitFor(() => expect(coming().filter(({ hz }) => hz === 990)[0]?.atS).toBeCloseTo(75, 1));
    await strides().getByRole('checkbox', { name: 'Vibration' }).click();
    await expect.element(strides().getByRole('checkbox', { name: 'Vibration' })).not.toBeChecked();
    const before = buzzes.length;
    vi.advanceTimersByTime(60_000);
    await expect.element(said(strides())).toHaveTextContent(/^Rest/);
    expect(buzzes).toHaveLength(before);
  });

  it('keeps the screen on while it runs, and no longer', async () => {
    await open();
    await press(strides(), 'Start');
    await vi.waitFor(() => expect(locks).toMatchObject([{ released: false }]));
    await press(strides(), 'Pause');
    await vi.waitFor(() => expect(locks).toMatchObject([{ released: true }]));
    await press(strides(), 'Go on');
    await vi.waitFor(() => expect(locks).toHaveLength(2));
    // The browser takes it when the tab is hidden.
    locks[1]!.released = true;
    setHidden(true);
    setHidden(false);
    await vi.waitFor(() => expect(locks).toHaveLength(3));
    await press(strides(), 'Stop');
    await vi.waitFor(() => expect(locks.every(({ released }) => released)).toBe(true));
  });

  it('runs without sound, vibration or wake lock where the device has none', async () => {
    vi.stubGlobal('AudioContext', undefined);
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: undefined });
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: undefined });
    await open();
    await press(strides(), 'Start');
    vi.advanceTimersByTime(10_000);
    await expect.element(said(strides())).toHaveTextContent(/^Stride 1 of 5/);
    await expect.element(strides().getByRole('checkbox', { name: 'Vibration' })).toBeDisabled();
  });

  it('keeps its choices and where it was: another visit finds it paused there', async () => {
    await open();
    const slider = page.getByRole('slider', { name: 'Each stride' });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(slider).toHaveValue('23');
    await press(strides(), 'Start');
    vi.advanceTimersByTime(13_000);
    await expect.element(digits(strides())).toHaveTextContent(/^20$/);
    await expect.element(slider).toBeDisabled();
    // Leaving the page pauses it.
    location.hash = '';
    await expect.element(page.getByRole('heading', { level: 1, name: /See how you run/ })).toBeVisible();
    expect(coming()).toEqual([]);
    vi.advanceTimersByTime(60_000);
    unmount();
    document.body.replaceChildren();
    await open();
    await expect.element(digits(strides())).toHaveTextContent(/^20$/);
    await expect.element(strides().getByRole('button', { name: 'Go on' })).toBeVisible();
    await expect.element(slider).toHaveValue('23');
  });
});

describe('the stretch timer', () => {
  it('names muscle and side, and begins with the side that sits forward when told', async () => {
    await open('#tools/stretch-timer');
    await expect.element(page.getByRole('heading', { name: 'Stretch timer' })).toHaveFocus();
    await expect.element(digits(stretches())).toHaveTextContent('10:00');
    await page.getByRole('radio', { name: 'Right' }).click();
    await expect.element(digits(stretches())).toHaveTextContent('10:50');
    await press(stretches(), 'Start');
    await expect
      .element(said(stretches()))
      .toHaveTextContent(/^Get ready, 5 seconds\. Next: Right side, back/);
    vi.advanceTimersByTime(5000);
    await expect
      .element(said(stretches()))
      .toHaveTextContent(/^Right side, back, 20 seconds\. .*right shoulder/);
    vi.advanceTimersByTime(45_000 + 5000);
    await expect.element(said(stretches())).toHaveTextContent(/^Buttock, left, 20 seconds/);
    vi.advanceTimersByTime(25_000);
    await expect.element(said(stretches())).toHaveTextContent(/^Buttock, right, 20 seconds/);
  });

  it('and the strides timer do not run at once', async () => {
    await open();
    await press(stretches(), 'Start');
    await press(strides(), 'Start');
    await expect.element(said(stretches())).toHaveTextContent('Paused');
    await expect.element(said(strides())).toHaveTextContent(/^Get ready/);
    vi.advanceTimersByTime(4000);
    await expect.element(digits(strides())).toHaveTextContent(/^6$/);
    await expect.element(digits(stretches())).toHaveTextContent(/^5$/);
  });
});
