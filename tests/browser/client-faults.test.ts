import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AnalysisClient, type ClientOptions } from '../../src/client/analysis-client';
import { SILENCE_LIMITS_MS } from '../../src/client/watchdog';
import { nowhere } from '../fixtures/clips/breaking-workers';
import type { Fault } from '../fixtures/clips/faulty.worker';
import { makeAudioOnly, makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';

let file: File;
beforeAll(async () => {
  file = await makeClip({
    container: 'webm',
    codec: 'vp8',
    widthPx: 320,
    heightPx: 240,
    timesS: steadyTimes(90, 30),
  });
});

// Quick to notice where the faults are put, patient with the start of a worker on a busy machine.
const QUICK = { ...SILENCE_LIMITS_MS, frames: 1500 };

/** The first worker has the fault, those after it have none. */
function clientWith(fault: Fault, options: Partial<ClientOptions> = {}) {
  const started: Fault[] = [];
  const scripts = { gone: false };
  const startWorker = (): Worker => {
    const name = started.length === 0 ? fault : 'no-fault';
    started.push(name);
    if (scripts.gone) return new Worker(nowhere(), { type: 'module' });
    return new Worker(new URL('../fixtures/clips/faulty.worker.ts', import.meta.url), {
      type: 'module',
      name,
    });
  };
  return {
    started,
    scripts,
    client: new AnalysisClient({
      ...{ startWorker, silenceLimitsMs: QUICK, lookEveryMs: 100 },
      // It is about the worker that leads.
      mostWorkers: 1,
      ...options,
    }),
  };
}

describe('a sound worker', () => {
  it('probes, tracks with previews, and leaves the report to one without networks', async () => {
    const { client, started } = clientWith('slow');
    expect(await client.probe(file)).toMatchObject({ ok: true, value: { codec: 'VP8', frameCount: 90 } });
    const pictures: number[] = [];
    const phases = new Set<string>();
    const outcome = await client.track(
      { file, model: 'lite' },
      {
        onProgress: ({ phase }) => void phases.add(phase),
        onPreview: ({ picture }) => {
          pictures.push(picture.width);
          picture.close();
        },
      },
    );
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(outcome.value.framesDecoded).toBe(90);
    expect([...outcome.value.track.columns.get('nose')!.xPx]).toEqual(
      Array.from({ length: 90 }, (_, i) => i + 1),
    );
    expect(pictures.length).toBeGreaterThan(2);
    expect(new Set(pictures)).toEqual(new Set([320]));
    expect([...phases]).toEqual(['probe', 'load-model', 'warm-up', 'frames', 'measure']);
    expect(await client.diagnostics()).toMatchObject({
      ok: true,
      value: { busy: false, modelsLoaded: ['lite'] },
    });
    expect(started).toEqual(['slow']);
    for (let time = 0; time < 2; time++) {
      expect(await client.analyze([outcome.value.track], {})).toMatchObject({
        ok: true,
        value: { warnings: [{ message: '1' }] },
      });
      expect(await client.diagnostics()).toMatchObject({ ok: true, value: { modelsLoaded: [] } });
      expect(started).toEqual(['slow', 'no-fault']);
    }
    client.dispose();
  });

  it('stays for the next clip, and a report asked for meanwhile takes nothing from it', async () => {
    const { client, started } = clientWith('slow');
    const first = await client.track({ file, model: 'lite' });
    if (!first.ok) throw new Error(first.error.detail);
    const second = client.track({ file, model: 'lite' });
    expect((await client.analyze([first.value.track], {})).ok).toBe(true);
    expect((await second).ok).toBe(true);
    expect(started).toEqual(['slow']);
    client.dispose();
  });

  it('ends with its networks at a later report, where it was at something during the first', async () => {
    const { client, started } = clientWith('slow');
    const tracked = await client.track({ file, model: 'lite' });
    if (!tracked.ok) throw new Error(tracked.error.detail);
    const busy = client.fingerprint(file);
    const first = client.analyze([tracked.value.track], {});
    expect([(await busy).ok, (await first).ok, started]).toEqual([true, true, ['slow']]);
    expect((await client.analyze([tracked.value.track], {})).ok).toBe(true);
    expect(started).toEqual(['slow', 'no-fault']);
    client.dispose();
  });

  it('makes the report where no other can be started any more, and asks for one again at the next', async () => {
    const { client, started, scripts } = clientWith('slow');
    const tracked = await client.track({ file, model: 'lite' });
    if (!tracked.ok) throw new Error(tracked.error.detail);
    scripts.gone = true;
    expect((await client.analyze([tracked.value.track], {})).ok).toBe(true);
    expect(await client.diagnostics()).toMatchObject({ ok: true, value: { modelsLoaded: ['lite'] } });
    scripts.gone = false;
    expect((await client.analyze([tracked.value.track], {})).ok).toBe(true);
    expect(await client.diagnostics()).toMatchObject({ ok: true, value: { modelsLoaded: [] } });
    expect(started).toEqual(['slow', 'no-fault', 'no-fault']);
    client.dispose();
  });

  it('is not taken for hung while it works slowly and says so', async () => {
    const { client } = clientWith('slow', { silenceLimitsMs: { ...QUICK, frames: 1000 } });
    expect((await client.track({ file, model: 'lite' })).ok).toBe(true);
    client.dispose();
  });

  it('passes failures on as they are', async () => {
    const { client } = clientWith('no-fault');
    expect(await client.probe(new File([], 'run.mp4'))).toMatchObject({
      ok: false,
      error: { code: 'empty-file' },
    });
    const outcome = await client.track({ file: await makeAudioOnly('mp4'), model: 'lite' });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'no-video-track' } });
    client.dispose();
  });
});

describe('a worker that fails', () => {
  it('by crashing: every pending call goes on in a fresh one', async () => {
    const { client, started } = clientWith('crash');
    const track = client.track({ file, model: 'lite' });
    const second = client.track({ file, model: 'lite' });
    for (const outcome of await Promise.all([track, second])) {
      expect(outcome).toMatchObject({ ok: true, value: { framesDecoded: 90, warnings: [] } });
    }
    expect(started).toEqual(['crash', 'no-fault']);
    client.dispose();
  });

  it.each(['hang', 'busy-loop'] as const)('by a %s', async (fault) => {
    const { client, started } = clientWith(fault);
    const goingOn: string[] = [];
    const outcome = await client.track(
      { file, model: 'lite' },
      { onGoingOn: ({ code, detail }) => void goingOn.push(`${code}: ${detail}`) },
    );
    expect(outcome).toMatchObject({ ok: true, value: { framesDecoded: 90, warnings: [] } });
    expect(goingOn).toEqual([expect.stringMatching(/^worker-hung: silent for \d+ ms in frames$/)]);
    expect(started).toEqual([fault, 'no-fault']);
    client.dispose();
  });

  it('by not starting at all', async () => {
    const startWorker = (): Worker => new Worker('/no-such-worker.js', { type: 'module' });
    const client = new AnalysisClient({ startWorker });
    expect(await client.probe(file)).toMatchObject({ ok: false, error: { code: 'worker-crashed' } });
    const outcome = await client.track({ file, model: 'lite' });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'worker-crashed' } });
    expect(!outcome.ok && outcome.error.message).toMatch(/before it saw a picture.*Close other tabs/s);
  });
});

describe('cancel', () => {
  async function cancelMidway(fault: Fault, cancelGraceMs: number) {
    const { client, started } = clientWith(fault, { cancelGraceMs });
    const controller = new AbortController();
    let abortedMs = 0;
    const afterwards = vi.fn();
    const outcome = await client.track(
      { file, model: 'lite' },
      {
        onProgress: ({ framesDone = 0 }) => {
          if (abortedMs > 0) afterwards();
          else if (framesDone > 10) {
            abortedMs = performance.now();
            controller.abort();
          }
        },
      },
      controller.signal,
    );
    return { client, started, outcome, afterwards, tookMs: performance.now() - abortedMs };
  }

  it('stops a worker that heeds it, and keeps it', async () => {
    const { client, started, outcome, afterwards, tookMs } = await cancelMidway('slow', 5000);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(tookMs).toBeLessThan(2000);
    expect(await client.diagnostics()).toMatchObject({ ok: true, value: { busy: false, tensors: 100 } });
    expect(started).toEqual(['slow']);
    expect(afterwards).not.toHaveBeenCalled();
    client.dispose();
  });

  it('ends a worker that does not', async () => {
    const { client, started, outcome, tookMs } = await cancelMidway('deaf-to-cancel', 500);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(tookMs).toBeGreaterThan(450);
    expect(tookMs).toBeLessThan(5000);
    expect((await client.track({ file, model: 'lite' })).ok).toBe(true);
    expect(started).toEqual(['deaf-to-cancel', 'no-fault']);
    client.dispose();
  });

  it('before the start costs nothing', async () => {
    const { client, started } = clientWith('no-fault');
    const outcome = await client.track({ file, model: 'lite' }, {}, AbortSignal.abort());
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(started).toEqual([]);
  });

  it('dispose settles what is under way, and the client can be used again', async () => {
    const { client, started } = clientWith('slow');
    const outcome = client.track({ file, model: 'lite' });
    await client.probe(file);
    client.dispose();
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await client.probe(file)).ok).toBe(true);
    expect(started).toEqual(['slow', 'no-fault']);
    client.dispose();
  });
});

describe('the <video> element, where WebCodecs cannot', () => {
  it.each([0, 90] as const)('shows every frame once, in order, upright (turned %i)', async (rotationDeg) => {
    const clip = await makeClip({
      container: 'mp4',
      codec: 'vp9',
      widthPx: 480,
      heightPx: 360,
      rotationDeg,
      timesS: steadyTimes(45, 30),
    });
    const { client } = clientWith('no-fault');
    const outcome = await client.track({ file: clip, model: 'lite', decoder: 'element' });
    if (!outcome.ok) throw new Error(outcome.error.detail);
    const { track, framesDecoded } = outcome.value;
    expect(framesDecoded).toBe(45);
    expect([...track.columns.get('nose')!.xPx]).toEqual(Array.from({ length: 45 }, (_, i) => i + 1));
    track.timesS.forEach((timeS, i) => expect(timeS).toBeCloseTo(i / 30, 4));
    expect(outcome.value.clip.decoder).toBe('element');
    client.dispose();
  });

  it('steps in by itself', async () => {
    const { client, started } = clientWith('no-webcodecs');
    expect(await client.probe(file)).toMatchObject({
      ok: true,
      value: { decoder: 'element', frameCount: 90 },
    });
    const previews: number[] = [];
    const outcome = await client.track(
      { file, model: 'lite' },
      { onPreview: ({ picture }) => (previews.push(picture.width), picture.close()) },
    );
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect([...outcome.value.track.columns.get('nose')!.xPx]).toEqual(
      Array.from({ length: 90 }, (_, i) => i + 1),
    );
    expect(previews.length).toBeGreaterThan(2);
    expect(started).toEqual(['no-webcodecs']);
    client.dispose();
  });

  it('can be cancelled', async () => {
    const { client } = clientWith('no-webcodecs');
    const controller = new AbortController();
    const outcome = await client.track(
      { file, model: 'lite' },
      { onProgress: ({ framesDone = 0 }) => void (framesDone > 5 && controller.abort()) },
      controller.signal,
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await client.diagnostics()).toMatchObject({ ok: true, value: { busy: false } });
    client.dispose();
  });

  it('HEVC that nothing can play gets its sentence, from the probe and from the analysis', async () => {
    const hevc = await makeHevc(30);
    const { client } = clientWith('no-fault');
    for (const outcome of [await client.probe(hevc), await client.track({ file: hevc, model: 'lite' })]) {
      expect(outcome).toMatchObject({ ok: false, error: { code: 'cannot-decode' } });
      expect(!outcome.ok && outcome.error.message).toContain('Most Compatible');
    }
    client.dispose();
  });
});
