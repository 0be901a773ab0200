import { describe, expect, it, vi } from 'vitest';
import { BackendDesk, type BackendEngine } from '../../src/app/backend/backend-desk';
import { engineWithBackend, liveEngineWithBackend } from '../../src/app/backend/engine-with-backend';
import { BackendStore } from '../../src/app/backend/kept-backend';
import type { Engine } from '../../src/app/engine';
import type { LiveEngine } from '../../src/app/live/live-engine';
import type { BackendTrial, CalibrationProgress, Machine } from '../../src/backends/calibration';
import type { Progress, TrackRequest } from '../../workers/analysis-api';
import type { BackendId } from '../../src/pose/pose-estimator';

const CANCELLED = { code: 'cancelled', message: 'It was stopped.', detail: '' } as const;
const GRAPHICS: Machine = { card: 'Iris Xe', backends: ['wasm', 'webgl', 'webgpu'] };
const TRIALS: readonly BackendTrial[] = [
  { backend: 'wasm', frameMs: 60, fault: null },
  { backend: 'webgl', frameMs: 15, fault: null },
  { backend: 'webgpu', frameMs: null, fault: 'wrong' },
];

/** What is kept outlives the desk, as it does the page. */
function storage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  } as unknown as Storage;
}

interface Visit {
  readonly kept?: Storage;
  readonly machine?: Machine | null;
  readonly version?: string;
  readonly trials?: readonly BackendTrial[];
}

function visit({ kept = storage(), machine = GRAPHICS, version = '1.0.0', trials = TRIALS }: Visit = {}) {
  const calibrate = vi.fn<BackendEngine['calibrate']>(async (_asked, onProgress, signal) => {
    onProgress?.({ backend: 'wasm', done: 0, total: 3 });
    await Promise.resolve();
    return signal?.aborted ? { ok: false, error: CANCELLED } : { ok: true, value: trials };
  });
  const look = vi.fn<BackendEngine['machine']>(() =>
    Promise.resolve(machine ? { ok: true, value: machine } : { ok: false, error: CANCELLED }),
  );
  const store = new BackendStore(() => kept);
  const desk = new BackendDesk({ machine: look, calibrate, mostWorkers: 2 }, store, 'Mozilla/5.0', version);
  const told: CalibrationProgress[] = [];
  const ask = (signal?: AbortSignal) => desk.backendFor('lite', (each) => told.push(each), signal);
  return { desk, store, calibrate, look, told, ask, kept };
}

describe('the first analysis', () => {
  it('measures all that could calculate here, tells how far it is, and takes the fastest', async () => {
    const { ask, calibrate, told } = visit();
    expect(await ask()).toBe('webgl');
    expect(calibrate.mock.calls[0]![0]).toEqual({ model: 'lite', backends: ['wasm', 'webgl', 'webgpu'] });
    expect(told).toEqual([{ backend: 'wasm', done: 0, total: 3 }]);
  });

  it('measures nothing where the processor is all there is', async () => {
    const { ask, calibrate, told } = visit({ machine: { card: '', backends: ['wasm'] } });
    expect(await ask()).toBe('wasm');
    expect(calibrate).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });

  it('goes on as ever where nothing can be found out', async () => {
    expect(await visit({ machine: null }).ask()).toBeUndefined();
    const { ask, calibrate, store } = visit();
    calibrate.mockResolvedValueOnce({ ok: false, error: { code: 'model-failed', message: '', detail: '' } });
    expect(await ask()).toBeUndefined();
    expect(store.state().measured).toEqual([]);
  });

  it('that is stopped keeps nothing, and the next one measures', async () => {
    const { ask, calibrate, store } = visit();
    const stop = new AbortController();
    const asked = ask(stop.signal);
    stop.abort();
    expect(await asked).toBeUndefined();
    expect(store.state().measured).toEqual([]);
    expect(await ask()).toBe('webgl');
    expect(calibrate).toHaveBeenCalledTimes(1);
  });

  it('that ends just as it is measured keeps nothing either: all may have been deleted by then', async () => {
    const { ask, calibrate, store } = visit();
    const stop = new AbortController();
    calibrate.mockImplementationOnce(() => {
      stop.abort();
      return Promise.resolve({ ok: true, value: TRIALS });
    });
    expect(await ask(stop.signal)).toBeUndefined();
    expect(store.state().measured).toEqual([]);
  });

  it('goes on without it when nobody will wait, and so do those after it', async () => {
    const { desk, store, calibrate } = visit();
    expect(await desk.backendFor('lite', () => desk.skip())).toBeUndefined();
    expect(await desk.backendFor('full', () => {})).toBeUndefined();
    expect(calibrate).toHaveBeenCalledTimes(1);
    expect(store.state().measured).toEqual([]);
  });
});

describe('what was measured', () => {
  it('is taken from then on, also on the next visit; the machine is looked up once a visit', async () => {
    const first = visit();
    await first.ask();
    await first.ask();
    expect([first.calibrate, first.look].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    const next = visit({ kept: first.kept });
    expect(await next.ask()).toBe('webgl');
    expect(next.calibrate).not.toHaveBeenCalled();
  });

  it('is measured anew for another network, version or card', async () => {
    const { kept, ask, desk, calibrate } = visit();
    await ask();
    await desk.backendFor('full', () => {});
    expect(calibrate).toHaveBeenCalledTimes(2);
    const version = visit({ kept, version: '1.1.0' });
    await version.ask();
    expect(version.calibrate).toHaveBeenCalledTimes(1);
    const card = visit({ kept, version: '1.1.0', machine: { ...GRAPHICS, card: 'RTX' } });
    await card.ask();
    expect(card.calibrate).toHaveBeenCalledTimes(1);
  });

  it('serves a live view too, which has one worker and does not wait', async () => {
    const trials: BackendTrial[] = [
      { backend: 'wasm', frameMs: 20, fault: null },
      { backend: 'webgl', frameMs: 15, fault: null },
    ];
    const { ask, desk, calibrate, kept } = visit({ trials });
    expect(desk.quickBackendFor('lite')).toBeUndefined();
    expect(await ask()).toBe('wasm');
    expect(desk.quickBackendFor('lite')).toBe('webgl');
    expect(visit({ kept, version: '2.0.0' }).desk.quickBackendFor('lite')).toBeUndefined();
    expect(calibrate).toHaveBeenCalledTimes(1);
  });
});

describe('what is chosen by hand', () => {
  it('is taken without measuring, and stays', async () => {
    const { ask, store, calibrate, desk, kept } = visit();
    store.choose('webgpu');
    expect(await ask()).toBe('webgpu');
    expect(desk.quickBackendFor('lite')).toBe('webgpu');
    expect(await visit({ kept, version: '9' }).ask()).toBe('webgpu');
    expect(calibrate).not.toHaveBeenCalled();
    store.choose(null);
    expect(await ask()).toBe('webgl');
  });

  it('is measured with the others, though nothing would have tried it', async () => {
    const { desk, store, calibrate } = visit({ machine: { card: '', backends: ['wasm'] } });
    store.choose('webgl');
    await desk.measure('lite', () => {});
    expect(calibrate.mock.calls[0]![0].backends).toEqual(['wasm', 'webgl']);
  });
});

describe('an engine that asks first', () => {
  function engine() {
    const asked: TrackRequest[] = [];
    const track = vi.fn((request: TrackRequest) => {
      asked.push(request);
      return Promise.resolve({ ok: false, error: CANCELLED });
    });
    const backendFor = vi.fn<BackendDesk['backendFor']>((_model, onProgress) => {
      onProgress({ backend: 'webgl', done: 1, total: 2 });
      return Promise.resolve<BackendId | undefined>('webgpu');
    });
    const inner = { track } as unknown as Engine;
    return { asked, backendFor, engine: engineWithBackend(inner, { backendFor }) };
  }
  const file = new File([], 'a.mp4');

  it('hands the answer over, and tells of the measuring as of the analysis', async () => {
    const { asked, engine: ours } = engine();
    const told: Progress[] = [];
    await ours.track({ file, model: 'lite' }, { onProgress: (each) => void told.push(each) });
    expect(asked).toEqual([{ file, model: 'lite', backend: 'webgpu' }]);
    expect(told).toEqual([{ phase: 'calibrate', fraction: 0.5 }]);
  });

  it('leaves a clip that goes on where it was begun', async () => {
    const { asked, backendFor, engine: ours } = engine();
    const identity = {
      sha256: '',
      model: 'lite',
      modelSha256: '',
      backend: 'webgl',
      decoder: 'webcodecs',
    } as const;
    await ours.track({ file, model: 'lite', goOnFrom: { identity, parts: [] } });
    expect(asked[0]).toMatchObject({ backend: 'webgl' });
    expect(backendFor).not.toHaveBeenCalled();
  });

  it('for a live view takes what is known, or leaves it open', async () => {
    const start = vi.fn<LiveEngine['start']>(() => Promise.resolve({ ok: false, error: CANCELLED }));
    const known = new Map<string, BackendId>([['lite', 'webgl']]);
    const inner = { start } as unknown as LiveEngine;
    const live = liveEngineWithBackend(inner, { quickBackendFor: (model) => known.get(model) });
    await live.start({ model: 'lite' });
    await live.start({ model: 'heavy' });
    expect(start.mock.calls.map(([request]) => request)).toEqual([
      { model: 'lite', backend: 'webgl' },
      { model: 'heavy' },
    ]);
  });
});
