import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BackendStore, type MeasuredModel, type MeasuredOn } from '../../src/app/backend/kept-backend';
import { STORES } from '../../src/storage/stores';

const KEY = 'plumbline.backend';
const on: MeasuredOn = { appVersion: '1.0.0', browser: 'Mozilla/5.0', card: 'Iris Xe' };
const found = (model: MeasuredModel['model'] = 'lite'): MeasuredModel => ({
  model,
  atMs: 1e12,
  trials: [
    { backend: 'wasm', frameMs: 20, fault: null },
    { backend: 'webgl', frameMs: null, fault: 'wrong', detail: 'joints-off' },
  ],
});

function storage(first: string | null = null) {
  const texts = new Map<string, string>(first === null ? [] : [[KEY, first]]);
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  } as unknown as Storage & { readonly texts: Map<string, string> };
}

describe('what calculates here', () => {
  it('is kept for the next visit, under a name of the list', () => {
    const kept = storage();
    const store = new BackendStore(() => kept);
    store.keep(on, found());
    store.choose('webgl');
    expect([...kept.texts.keys()]).toEqual([KEY]);
    expect(STORES.choices.local).toContain(KEY);
    const next = new BackendStore(() => kept);
    expect(next.state()).toEqual({ byHand: 'webgl', on, measured: [found()] });
    expect(next.isOf(on)).toBe(true);
  });

  it.each(['appVersion', 'browser', 'card'] as const)('does not count for another %s', (what) => {
    const kept = storage();
    const store = new BackendStore(() => kept);
    store.keep(on, found('lite'));
    const other = { ...on, [what]: 'another' };
    expect(store.isOf(other)).toBe(false);
    store.keep(other, found('full'));
    expect(store.state().measured.map(({ model }) => model)).toEqual(['full']);
    expect(store.isOf(on)).toBe(false);
  });

  it('is one outcome a network, the latest', () => {
    const store = new BackendStore(() => storage());
    const kept = storage();
    const ours = new BackendStore(() => kept);
    ours.keep(on, found('lite'));
    ours.keep(on, found('full'));
    ours.keep(on, { ...found('lite'), atMs: 2e12 });
    expect(ours.state().measured.map(({ model, atMs }) => [model, atMs])).toEqual([
      ['full', 1e12],
      ['lite', 2e12],
    ]);
    expect(store.state().measured).toEqual([]);
  });

  it('is forgotten with what is stored, and not written back', () => {
    const kept = storage();
    const store = new BackendStore(() => kept);
    store.keep(on, found('lite'));
    kept.texts.clear();
    expect(store.state()).toEqual({ byHand: null, on: null, measured: [] });
    store.keep(on, found('full'));
    expect(store.state().measured.map(({ model }) => model)).toEqual(['full']);
  });

  it('lasts as long as the page where nothing can be stored', () => {
    const store = new BackendStore(() => {
      throw new DOMException('closed to us', 'SecurityError');
    });
    const told = vi.fn();
    store.subscribe(told);
    store.keep(on, found());
    store.choose('wasm');
    expect(store.state()).toEqual({ byHand: 'wasm', on, measured: [found()] });
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('tells the same object as long as nothing changes', () => {
    const kept = storage();
    const store = new BackendStore(() => kept);
    store.keep(on, found());
    expect(store.state()).toBe(store.state());
  });

  it.each([
    ['no text of ours', 'hello'],
    ['nothing', 'null'],
    ['a list', '[1, 2]'],
    ['another backend', '{"byHand":"abacus"}'],
    ['no time', JSON.stringify({ on, measured: [{ ...found(), atMs: 'now' }] })],
    ['another network', JSON.stringify({ on, measured: [{ ...found(), model: 'giant' }] })],
    [
      'a right one without a time',
      JSON.stringify({
        on,
        measured: [{ ...found(), trials: [{ backend: 'wasm', frameMs: null, fault: null }] }],
      }),
    ],
    [
      'a time of nothing',
      JSON.stringify({
        on,
        measured: [{ ...found(), trials: [{ backend: 'wasm', frameMs: 0, fault: null }] }],
      }),
    ],
    [
      'another fault',
      JSON.stringify({
        on,
        measured: [{ ...found(), trials: [{ backend: 'wasm', frameMs: null, fault: 'tired' }] }],
      }),
    ],
    ['no card', JSON.stringify({ on: { ...on, card: 7 }, measured: [found()] })],
  ])('is nothing where what is stored is %s', (_, text) => {
    expect(new BackendStore(() => storage(text)).state()).toEqual({ byHand: null, on: null, measured: [] });
  });

  it('is read without a fault whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { measured } = new BackendStore(() => storage(text)).state();
        expect(measured).toEqual([]);
      }),
    );
  });
});
