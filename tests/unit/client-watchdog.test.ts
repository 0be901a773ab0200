import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SILENCE_LIMITS_MS, Watchdog } from '../../src/client/watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Watchdog', () => {
  it('notices silence, once, and says in what', () => {
    const onHung = vi.fn();
    const dog = new Watchdog(onHung);
    dog.start();
    dog.heard('frames');
    vi.advanceTimersByTime(SILENCE_LIMITS_MS.frames);
    expect(onHung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * SILENCE_LIMITS_MS.frames);
    expect(onHung).toHaveBeenCalledTimes(1);
    expect(onHung.mock.calls[0]![0]).toBe('frames');
  });

  it('is content with any word in time', () => {
    const onHung = vi.fn();
    const dog = new Watchdog(onHung);
    dog.start();
    for (let i = 0; i < 20; i++) {
      dog.heard('frames');
      vi.advanceTimersByTime(SILENCE_LIMITS_MS.frames - 1000);
    }
    expect(onHung).not.toHaveBeenCalled();
  });

  it('is more patient while a model loads or compiles', () => {
    const onHung = vi.fn();
    const dog = new Watchdog(onHung);
    dog.start();
    dog.heard('warm-up');
    vi.advanceTimersByTime(3 * SILENCE_LIMITS_MS.frames);
    expect(onHung).not.toHaveBeenCalled();
  });

  it('keeps its patience when it hears of something that runs beside', () => {
    const onHung = vi.fn();
    const dog = new Watchdog(onHung);
    dog.start();
    dog.heard('warm-up');
    dog.heard();
    vi.advanceTimersByTime(SILENCE_LIMITS_MS['warm-up']);
    expect(onHung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(onHung).toHaveBeenCalledWith('warm-up', expect.any(Number));
  });

  it('does not bark in a hidden tab, whose timers come once a minute, nor after a sleep', () => {
    const onHung = vi.fn();
    // Ten looks in ten minutes instead of six hundred.
    let look = (): void => {};
    vi.spyOn(globalThis, 'setInterval').mockImplementation(((call: () => void) => {
      look = call;
      return 1;
    }) as unknown as typeof setInterval);
    const dog = new Watchdog(onHung);
    dog.start();
    dog.heard('frames');
    for (let i = 0; i < 10; i++) {
      vi.setSystemTime(Date.now() + 60_000);
      look();
    }
    expect(onHung).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('does not count what passed while the machine slept, and still notices a worker that is silent after it', () => {
    const onHung = vi.fn();
    const dog = new Watchdog(onHung);
    dog.start();
    dog.heard('frames');
    vi.advanceTimersByTime(SILENCE_LIMITS_MS.frames - 2000);
    // Eight hours go by at once: clocks jump, timers do not run.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(1000);
    expect(onHung).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(onHung).toHaveBeenCalledTimes(1);
  });

  it('is quiet when stopped, and patient anew when started again', () => {
    const onHung = vi.fn();
    const dog = new Watchdog(onHung);
    dog.start();
    vi.advanceTimersByTime(SILENCE_LIMITS_MS.call - 2000);
    dog.stop();
    vi.advanceTimersByTime(SILENCE_LIMITS_MS.call);
    dog.start();
    vi.advanceTimersByTime(SILENCE_LIMITS_MS.call - 2000);
    expect(onHung).not.toHaveBeenCalled();
  });
});
