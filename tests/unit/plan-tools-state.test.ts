import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINNING, readToolsState, withRun, type ToolsState } from '../../src/app/plan/tools-state';
import { ToolsStore } from '../../src/app/plan/tools-store';

const used: ToolsState = {
  version: 1,
  strides: { strideS: 30, restS: 90, elapsedMs: 41_500 },
  stretch: { changeS: 10, forward: 'left', elapsedMs: 0 },
  signals: { sound: false, vibration: true },
  weeks: { start: { km: 32.1, monday: '2026-11-16' }, buildWeeks: 4, growthPercent: 8 },
  plannedRunKm: 16.09344,
  runs: [{ day: '2026-11-20', km: 12 }],
  recovery: {
    competing: true,
    week: {
      monday: '2026-11-16',
      ticks: {
        sleep: [true, false, true, false, false, false, false],
        strength: Array.from({ length: 7 }, () => false),
        stretch: Array.from({ length: 7 }, () => false),
        shoes: Array.from({ length: 7 }, () => true),
      },
    },
  },
};

describe('what the tools remember', () => {
  it('is read as it was written', () => {
    expect(readToolsState(JSON.stringify(used))).toEqual(used);
  });

  it('begins anew where it is not ours, damaged or of another version, and never throws', () => {
    for (const text of ['', '{', 'null', '[]', '7', '"x"', '{}', JSON.stringify({ ...used, version: 2 })])
      expect(readToolsState(text), text).toEqual(BEGINNING);
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readToolsState(text)).toEqual(BEGINNING);
      }),
    );
  });

  it('loses only the part that is damaged', () => {
    const damaged: Record<string, unknown> = {
      strides: { ...used.strides, strideS: 4000 },
      stretch: { ...used.stretch, forward: 'up' },
      signals: 'loud',
      weeks: { ...used.weeks, start: { km: -3, monday: '2026-11-16' } },
      plannedRunKm: 'far',
      runs: [{ day: '2026-02-30', km: 5 }],
      recovery: { competing: true, week: { ...used.recovery.week, ticks: { sleep: [true] } } },
    };
    for (const [part, value] of Object.entries(damaged)) {
      const read = readToolsState(JSON.stringify({ ...used, [part]: value }));
      expect(read, part).toEqual({ ...used, [part]: BEGINNING[part as keyof ToolsState] });
      // A part that is missing is no worse.
      expect(readToolsState(JSON.stringify({ ...used, [part]: undefined })), part).toEqual({
        ...used,
        [part]: BEGINNING[part as keyof ToolsState],
      });
    }
  });

  it('keeps the newest runs, newest first, and not without end', () => {
    let runs: ToolsState['runs'] = [];
    for (let i = 0; i < 450; i++)
      runs = withRun(runs, { day: `20${String(10 + (i % 80)).padStart(2, '0')}-01-01`, km: 5 });
    expect(runs).toHaveLength(400);
    expect(runs[0]!.day).toBe('2089-01-01');
    expect(runs.some(({ day }) => day === '2010-01-01')).toBe(false);
    // What is kept can be read again.
    expect(readToolsState(JSON.stringify({ ...used, runs })).runs).toEqual(runs);
  });
});

/** A storage with nothing of a browser about it. */
function fakeStorage(refuses: { read?: boolean; write?: boolean } = {}): Storage {
  const kept = new Map<string, string>();
  return {
    getItem(key: string) {
      if (refuses.read) throw new DOMException('no', 'SecurityError');
      return kept.get(key) ?? null;
    },
    setItem(key: string, value: string) {
      if (refuses.write) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  } as Storage;
}

describe('the store', () => {
  it('gives the next visit what this one left', () => {
    const storage = fakeStorage();
    new ToolsStore(() => storage).change({ plannedRunKm: 12 });
    expect(new ToolsStore(() => storage).state()).toEqual({ ...BEGINNING, plannedRunKm: 12 });
  });

  it('works for as long as the page where storage is closed, absent or full', () => {
    const closed: (() => Storage)[] = [
      () => fakeStorage({ read: true, write: true }),
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
      () => undefined as unknown as Storage,
    ];
    const full = fakeStorage({ write: true });
    for (const storage of [...closed, () => full]) {
      const store = new ToolsStore(storage);
      expect(store.state()).toEqual(BEGINNING);
      store.change({ plannedRunKm: 12 });
      store.change(({ plannedRunKm }) => ({ plannedRunKm: plannedRunKm! + 1 }));
      expect(store.state().plannedRunKm).toBe(13);
    }
  });
});
