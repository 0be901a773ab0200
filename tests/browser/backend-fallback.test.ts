import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { AnalysisClient } from '../../src/client/analysis-client';
import { AnalysisLines } from '../../src/client/analysis-lines';
import { calibrate } from '../../src/client/calibrate';
import type { BackendId } from '../../src/pose/pose-estimator';
import { AnalysisService } from '../../workers/analysis-service';
import type { Conducts } from '../fixtures/clips/graphics.worker';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const FRAMES = 30;
let file: File;
let address = '';
const alive = new Set<Worker>();

beforeAll(async () => {
  const timesS = steadyTimes(FRAMES, 30);
  file = await makeClip({ container: 'webm', codec: 'vp8', widthPx: 128, heightPx: 96, timesS });
  const code = await commands.bundleWorker('tests/fixtures/clips/graphics.worker.ts');
  address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
});
afterEach(() => {
  for (const worker of alive) worker.terminate();
});

/** Workers whose backends do as they are told. */
function starting(conducts: Conducts) {
  return vi.fn((): Worker => {
    const worker = new Worker(address, { type: 'module', name: JSON.stringify(conducts) });
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => (alive.delete(worker), terminate());
    alive.add(worker);
    return worker;
  });
}

async function track(conducts: Conducts, backend: BackendId) {
  const client = new AnalysisClient({ startWorker: starting(conducts), mostWorkers: 1 });
  const goingOn: string[] = [];
  const listener = { onGoingOn: ({ code }: { readonly code: string }) => void goingOn.push(code) };
  const outcome = await client.track({ file, model: 'lite', backend }, listener);
  client.dispose();
  if (!outcome.ok) throw new Error(outcome.error.detail);
  const { provenance, warnings, framesDecoded } = outcome.value;
  expect(framesDecoded).toBe(FRAMES);
  return { backend: provenance.backend, warnings: warnings.map(({ code }) => code), goingOn };
}

describe('a clip on a graphics processor', () => {
  it('that calculates rightly stays there', async () => {
    expect(await track({}, 'webgl')).toEqual({ backend: 'webgl', warnings: [], goingOn: [] });
  });

  it.each([
    ['webgl', 'cannot-start'],
    ['webgpu', 'cannot-start'],
    ['webgl', 'wrong'],
    ['webgpu', 'zeros'],
    ['webgl', 'throws'],
  ] as const)('goes to the processor where %s is found to be: %s', async (backend, conduct) => {
    expect(await track({ [backend]: conduct }, backend)).toEqual({
      backend: 'wasm',
      warnings: ['graphics-unfit'],
      goingOn: ['graphics-unfit'],
    });
  });

  it('goes to the processor where it is lost again and again', async () => {
    expect(await track({ webgl: 'lost' }, 'webgl')).toMatchObject({
      backend: 'wasm',
      warnings: ['graphics-lost'],
    });
  });
});

describe('measuring', () => {
  const backends: readonly BackendId[] = ['wasm', 'webgl', 'webgpu'];

  async function measured(conducts: Conducts, looksAtMostMs?: number, signal?: AbortSignal) {
    const startWorker = starting(conducts);
    const lines = new AnalysisLines({ startWorker });
    const told: string[] = [];
    const outcome = await calibrate(
      () => lines.startLine(),
      { model: 'lite', backends },
      ({ backend, done, total }) => void told.push(`${backend} ${done}/${total}`),
      signal,
      looksAtMostMs,
    );
    expect(alive.size).toBe(0);
    return { outcome, told, started: startWorker.mock.calls.length };
  }

  it('looks up what there is, the processor first', async () => {
    const client = new AnalysisClient({ startWorker: starting({}) });
    expect(await client.machine()).toEqual({ ok: true, value: { card: 'made up', backends } });
    client.dispose();
  });

  it('gives each a worker of its own, with a time for what is right and a reason for what is not', async () => {
    const { outcome, told, started } = await measured({ webgl: 'wrong' });
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(outcome.value).toMatchObject([
      { backend: 'wasm', fault: null },
      { backend: 'webgl', fault: 'wrong', frameMs: null, detail: 'imprecise' },
      { backend: 'webgpu', fault: null },
    ]);
    for (const i of [0, 2]) expect(outcome.value[i]!.frameMs).toBeGreaterThanOrEqual(0);
    expect(told).toEqual(['wasm 0/3', 'webgl 1/3', 'webgpu 2/3']);
    expect(started).toBe(3);
  });

  it('goes on after one that does not start, is lost, breaks off, or falls silent', async () => {
    const faults = async (conducts: Conducts, looksAtMostMs?: number) => {
      const { outcome } = await measured(conducts, looksAtMostMs);
      if (!outcome.ok) throw new Error(outcome.error.detail);
      return outcome.value.map(({ fault }) => fault);
    };
    expect(await faults({ webgl: 'cannot-start', webgpu: 'lost' })).toEqual([null, 'cannot-start', 'lost']);
    expect(await faults({ webgl: 'crashes', webgpu: 'throws' })).toEqual([null, 'broke-off', 'broke-off']);
    expect(await faults({ webgl: 'hangs' }, 300)).toEqual([null, 'no-answer', null]);
  });

  it('comes to nothing where the weights cannot be had: that is no fault of a backend', async () => {
    const { outcome } = await measured({ webgl: 'no-weights' });
    expect(outcome).toMatchObject({ ok: false, error: { detail: expect.stringContaining('404') } });
  });

  it('stops at once, whatever the driver does', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const { outcome } = await measured({ wasm: 'hangs' }, 60_000, stop.signal);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('leaves nothing in the worker that it was done in', async () => {
    const reader = numberReader();
    const reference = { pixels: new ImageData(8, 8), known: { models: {}, truth: {}, torsoPx: 1 } };
    const service = new AnalysisService(
      serviceParts(reader, { reference: () => Promise.resolve(reference) }),
    );
    const works: string[] = [];
    const outcome = await service.tryBackend({ model: 'lite', backend: 'webgl' }, (work) => works.push(work));
    expect(outcome).toMatchObject({ ok: true, value: { fault: 'wrong', detail: 'no-one-found' } });
    expect(works).toEqual(['load-model', 'warm-up', 'warm-up']);
    expect(await service.diagnostics()).toEqual({ tensors: 0, busy: false, modelsLoaded: [] });
  });
});

describe('the self-test', () => {
  it('tells the numbers of a backend that no analysis would use', async () => {
    const reader = numberReader();
    const nowhere = Array.from({ length: 33 }, (_, k) => ({ xPx: 40 * k, yPx: 30 * k, confidence: 1 }));
    const createEstimator = vi.fn((_model: string, backend?: BackendId) =>
      Promise.resolve({
        ...reader,
        backend: backend ?? 'wasm',
        estimate: () => Promise.resolve(nowhere),
      }),
    );
    const reference = vi.fn(() => Promise.reject(new Error('not to be asked')));
    const service = new AnalysisService(serviceParts(reader, { createEstimator, reference }));
    const filesUrl = new URL('/self-test/', location.href).href;
    const request = { file, filesUrl, models: ['lite'] as const, backends: { lite: 'webgpu' as const } };
    const outcome = await service.selfTest(request, () => {});
    if (!outcome.ok) throw new Error(outcome.error.detail);
    const network = outcome.value.parts.find(({ part }) => part === 'network');
    expect(network).toMatchObject({ backend: 'webgpu', fault: 'joints-off' });
    expect(createEstimator.mock.calls.map(([, backend]) => backend)).toEqual(['webgpu']);
    expect(await service.diagnostics()).toMatchObject({ tensors: 0, modelsLoaded: [] });
  });
});
