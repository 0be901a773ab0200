import { beforeAll, describe, expect, it } from 'vitest';
import { AnalysisClient } from '../../src/client/analysis-client';
import { SILENCE_LIMITS_MS } from '../../src/client/watchdog';
import { readNumber } from '../fixtures/clips/frame-number';
import type { Fault } from '../fixtures/clips/faulty.worker';
import { makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';

const FRAMES = 90;
const WHOLE = { leftPx: 0, topPx: 0, widthPx: 320, heightPx: 240 };
let file: File;
beforeAll(async () => {
  file = await makeClip({
    container: 'webm',
    codec: 'vp8',
    ...{ widthPx: 320, heightPx: 240 },
    timesS: steadyTimes(FRAMES, 30),
  });
});

function clientWith(name: Fault): AnalysisClient & { readonly started: Worker[]; readonly ended: Worker[] } {
  const started: Worker[] = [];
  const ended: Worker[] = [];
  const startWorker = (): Worker => {
    const url = new URL('../fixtures/clips/faulty.worker.ts', import.meta.url);
    const worker = new Worker(url, { type: 'module', name });
    const end = worker.terminate.bind(worker);
    worker.terminate = () => {
      ended.push(worker);
      end();
    };
    started.push(worker);
    return worker;
  };
  const silenceLimitsMs = { ...SILENCE_LIMITS_MS, frames: 1500 };
  // It is about the worker that leads, and the one beside it.
  const client = new AnalysisClient({ startWorker, silenceLimitsMs, mostWorkers: 1 });
  return Object.assign(client, { started, ended });
}

function requestOf(source: File, frames: readonly number[]) {
  const timesS = frames.map((frame) => frame / 30);
  return { file: source, timesS, crops: timesS.map(() => WHOLE), maxHeightPx: 240 };
}

function numberOf(picture: ImageBitmap): number {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  picture.close();
  return readNumber(context.getImageData(0, 0, context.canvas.width, context.canvas.height));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function idle(client: AnalysisClient): Promise<boolean> {
  for (let i = 0; i < 50; i++) {
    const diagnostics = await client.diagnostics();
    if (diagnostics.ok && !diagnostics.value.busy) return true;
    await pause(20);
  }
  return false;
}

it('come through the worker, the right ones in order', async () => {
  const client = clientWith('no-fault');
  const frames = [3, 4, 30, 75, 89];
  const numbers: number[] = [];
  const outcome = await client.pictures(requestOf(file, frames), ({ picture }) => {
    numbers.push(numberOf(picture));
  });
  expect(outcome).toEqual({ ok: true, value: 5 });
  expect(numbers).toEqual(frames.map((frame) => frame + 1));
  client.dispose();
});

describe('beside a track', () => {
  it('come at once although the network leaves no time, and it finds every frame as if alone', async () => {
    const client = clientWith('busy-network');
    let tracked = false;
    const track = client.track({ file, model: 'lite' }).finally(() => (tracked = true));
    await pause(500);
    const numbers: number[] = [];
    const outcome = await client.pictures(requestOf(file, [10, 50, 80]), ({ picture }) => {
      numbers.push(numberOf(picture));
    });
    expect(outcome).toEqual({ ok: true, value: 3 });
    expect(tracked).toBe(false);
    expect(numbers).toEqual([11, 51, 81]);
    const found = await track;
    if (!found.ok) throw new Error(found.error.detail);
    expect([...found.value.track.columns.get('nose')!.xPx]).toEqual(
      Array.from({ length: FRAMES }, (_, i) => i + 1),
    );
    // The worker that was started for it is gone; the one with the network stays, and serves the next ones.
    expect([client.started.length, client.ended]).toEqual([2, [client.started[1]]]);
    expect(await client.pictures(requestOf(file, [10]), ({ picture }) => picture.close())).toMatchObject({
      ok: true,
    });
    expect(client.started.length).toBe(2);
    client.dispose();
  });

  it('stopping one leaves the other alone', async () => {
    const client = clientWith('slow');
    const stop = new AbortController();
    const track = client.track({ file, model: 'lite' });
    const outcome = await client.pictures(
      requestOf(file, [1, 20, 40, 60, 80]),
      ({ picture }) => {
        picture.close();
        stop.abort();
      },
      stop.signal,
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await track).ok).toBe(true);
    const stopTrack = new AbortController();
    const second = client.track({ file, model: 'lite' }, {}, stopTrack.signal);
    const pictures = client.pictures(requestOf(file, [1, 20, 40, 60, 80]), ({ picture }) => {
      picture.close();
      stopTrack.abort();
    });
    expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await pictures).toEqual({ ok: true, value: 5 });
    expect(client.ended).not.toContain(client.started[0]);
    client.dispose();
    expect(client.ended.length).toBe(client.started.length);
  });

  it('a track that begins after them does not stop them', async () => {
    const client = clientWith('slow');
    let came = 0;
    let track: Promise<{ ok: boolean }> | undefined;
    const outcome = await client.pictures(requestOf(file, [1, 20, 40, 60, 80]), ({ picture }) => {
      picture.close();
      came++;
      track ??= client.track({ file, model: 'lite' });
    });
    expect([outcome.ok, came]).toEqual([true, 5]);
    expect((await track)?.ok).toBe(true);
    client.dispose();
  });
});

describe('cancel', () => {
  it('mid-way: settles at once, nothing comes after it, and the worker stays and is idle', async () => {
    const client = clientWith('no-fault');
    const stop = new AbortController();
    let came = 0;
    const outcome = await client.pictures(
      requestOf(
        file,
        Array.from({ length: FRAMES }, (_, i) => i),
      ),
      ({ picture }) => {
        picture.close();
        came++;
        if (came === 4) stop.abort();
      },
      stop.signal,
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await idle(client)).toBe(true);
    expect(came).toBe(4);
    client.dispose();
  });

  it('before the start asks for nothing', async () => {
    const client = clientWith('no-fault');
    const outcome = await client.pictures(
      requestOf(file, [1]),
      () => expect.unreachable(),
      AbortSignal.abort(),
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    client.dispose();
  });
});

describe('the <video> element, where WebCodecs cannot', () => {
  it.each([0, 90, 180, 270] as const)('shows the same frames, turned by %i degrees', async (rotationDeg) => {
    const turned = await makeClip({
      container: 'mp4',
      codec: 'vp9',
      widthPx: 320,
      heightPx: 240,
      rotationDeg,
      timesS: steadyTimes(FRAMES, 30),
    });
    const client = clientWith('no-webcodecs');
    const frames = [0, 1, 29, 30, 60, 89];
    const numbers: number[] = [];
    const outcome = await client.pictures(requestOf(turned, frames), ({ picture }) => {
      numbers.push(numberOf(picture));
    });
    expect(outcome).toEqual({ ok: true, value: 6 });
    expect(numbers).toEqual(frames.map((frame) => frame + 1));
    client.dispose();
  });

  it('also at a variable rate, smaller, and when asked for by name', async () => {
    const timesS = [...steadyTimes(30, 30), ...steadyTimes(20, 20).map((t) => 1 + t)];
    const variable = await makeClip({
      container: 'webm',
      codec: 'vp9',
      widthPx: 320,
      heightPx: 240,
      timesS,
    });
    const client = clientWith('no-fault');
    const frames = [2, 29, 30, 31, 49];
    const numbers: number[] = [];
    const heights = new Set<number>();
    const outcome = await client.pictures(
      {
        file: variable,
        timesS: frames.map((frame) => timesS[frame]!),
        crops: frames.map(() => WHOLE),
        maxHeightPx: 120,
        decoder: 'element',
      },
      ({ picture }) => {
        heights.add(picture.height);
        numbers.push(numberOf(picture));
      },
    );
    expect(outcome).toEqual({ ok: true, value: 5 });
    expect(numbers).toEqual(frames.map((frame) => frame + 1));
    expect([...heights]).toEqual([120]);
    client.dispose();
  });

  it('HEVC that nothing can play gets its sentence', async () => {
    const client = clientWith('no-fault');
    const outcome = await client.pictures(requestOf(await makeHevc(30), [1]), () => expect.unreachable());
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cannot-decode' } });
    client.dispose();
  });
});
