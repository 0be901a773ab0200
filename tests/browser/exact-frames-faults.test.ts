import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FramesClient, type FramesClientOptions } from '../../src/client/frames-client';
import { SILENCE_LIMITS_MS } from '../../src/client/watchdog';
import type { ExactFrame } from '../../workers/frames-api';
import type { Outcome } from '../../workers/analysis-api';
import { FramesService } from '../../workers/frames-service';
import { countOpenFrames } from '../fixtures/clips/count-open-frames';
import type { FramesFault } from '../fixtures/clips/faulty-frames.worker';
import { makeAudioOnly, makeClip, makeHevc, steadyTimes } from '../fixtures/clips/make-clip';
import { numberAt, numberOf, valueOf } from '../fixtures/clips/read-exact-frames';

const FAULTY_FRAME = 20;
const SHELF_BYTES = 128 * 1024 * 1024;
const SIZE = { widthPx: 320, heightPx: 240 };

let file: File;
beforeAll(async () => {
  file = await makeClip({ container: 'mp4', codec: 'vp9', ...SIZE, timesS: steadyTimes(240, 240) });
});

const clients: FramesClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

/** Workers with these faults, one after the other; the last one's for all that follow. */
function clientWith(...faults: readonly FramesFault[]) {
  const started: FramesFault[] = [];
  const startWorker = (): Worker => {
    const name = faults[started.length] ?? faults.at(-1)!;
    started.push(name);
    const url = new URL('../fixtures/clips/faulty-frames.worker.ts', import.meta.url);
    return new Worker(url, { type: 'module', name });
  };
  const options: FramesClientOptions = {
    startWorker,
    silenceLimitsMs: { ...SILENCE_LIMITS_MS, frames: 1500 },
    lookEveryMs: 100,
  };
  const client = new FramesClient(options);
  clients.push(client);
  return { client, started };
}

describe('a worker that fails', () => {
  it.each(['crash', 'hang', 'busy-loop'] as const)(
    'by a %s: a new one opens the clip again and gives the frame',
    async (fault) => {
      const { client, started } = clientWith(fault, 'no-fault');
      const held = valueOf(await client.open(file));
      expect(await numberAt(client, held, 3)).toBe(3);
      expect(await numberAt(client, held, FAULTY_FRAME)).toBe(FAULTY_FRAME);
      expect(await numberAt(client, held, 200)).toBe(200);
      expect(started).toEqual([fault, 'no-fault']);
    },
  );

  it('again and again is said, and the next frame is tried anew', async () => {
    const { client, started } = clientWith('crash');
    const held = valueOf(await client.open(file));
    const outcome = await client.frameAt(FAULTY_FRAME, 320);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'worker-crashed' } });
    expect(await numberAt(client, held, FAULTY_FRAME + 1)).toBe(FAULTY_FRAME + 1);
    expect(started).toEqual(['crash', 'crash', 'crash']);
  });

  it('by not starting', async () => {
    const client = new FramesClient({ startWorker: () => new Worker('/no-such.js', { type: 'module' }) });
    expect(await client.open(file)).toMatchObject({ ok: false, error: { code: 'worker-crashed' } });
    expect(await client.frameAt(0, 320)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('disposing settles what is under way, and the client can be used again', async () => {
    const { client } = clientWith('hang');
    valueOf(await client.open(file));
    const under = client.frameAt(FAULTY_FRAME, 320);
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.dispose();
    expect(await under).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await numberAt(client, valueOf(await client.open(file)), 5)).toBe(5);
  });
});

describe('clips', () => {
  it('that WebCodecs cannot decode come through the <video> element', async () => {
    const { client } = clientWith('no-webcodecs');
    const clip = { container: 'mp4', codec: 'vp9', widthPx: 240, heightPx: 320 } as const;
    const turned = await makeClip({ ...clip, rotationDeg: 90, timesS: steadyTimes(45, 30) });
    const held = valueOf(await client.open(turned));
    expect(held).toMatchObject({ widthPx: 240, heightPx: 320 });
    for (const place of [0, 1, 2, 3, 30, 29, 28, 3, 44]) {
      expect(await numberAt(client, held, place)).toBe(place);
    }
  });

  it('that nothing can play get their sentence', async () => {
    const { client } = clientWith('no-fault');
    const hevc = await client.open(await makeHevc(30));
    expect(hevc).toMatchObject({ ok: false, error: { code: 'cannot-decode' } });
    expect(!hevc.ok && hevc.error.message).toContain('Most Compatible');
    expect(await client.open(await makeAudioOnly('mp4'))).toMatchObject({
      ok: false,
      error: { code: 'no-video-track' },
    });
  });

  it('with damaged frames show all others, and say which cannot be shown', async () => {
    const clip = { container: 'mp4', codec: 'vp9', ...SIZE, indexFirst: true } as const;
    // A key frame a second: what is damaged lies in the second one.
    const whole = await makeClip({ ...clip, timesS: steadyTimes(90, 30) });
    const bytes = new Uint8Array(await whole.arrayBuffer());
    bytes.fill(0xff, Math.floor(bytes.length * 0.5), Math.floor(bytes.length * 0.55));
    const { client } = clientWith('no-fault');
    const held = valueOf(await client.open(new File([bytes], 'run.mp4')));
    const shown: number[] = [];
    for (let place = 0; place < 90; place++) {
      const outcome = await client.frameAt(place, 320);
      if (outcome.ok) {
        expect(numberOf(outcome.value.picture)).toBe(place);
        shown.push(place);
      } else {
        expect(outcome.error).toMatchObject({ code: 'decode-failed' });
        expect(outcome.error.message).toMatch(/this moment is damaged/);
      }
    }
    expect(held.timesS).toHaveLength(90);
    const missing = Array.from({ length: 90 }, (_, i) => i).filter((place) => !shown.includes(place));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing[0]).toBeGreaterThan(30);
    expect(missing.at(-1)).toBeLessThan(60);
  });
});

describe('in the worker', () => {
  it('a frame further costs one frame; no picture and no frame is left open', async () => {
    const large = { widthPx: 1280, heightPx: 720 };
    const clip = await makeClip({ container: 'mp4', codec: 'avc', ...large, timesS: steadyTimes(80, 60) });
    const open = countOpenFrames();
    try {
      const service = new FramesService();
      const held = valueOf(await service.open(clip));
      const probed = open.decoded();
      for (let place = 0; place < 80; place++) await numberAt(service, held, place, 1280);
      expect(open.decoded() - probed).toBe(80);
      for (let place = 79; place >= 20; place--) await numberAt(service, held, place, 1280);
      for (const place of [10, 70, 11, 69, 12]) await numberAt(service, held, place, 1280);
      expect(open.most().frames).toBeLessThan(90);
      expect(open.pictures.size).toBeGreaterThan(0);
      // Beside what is kept: a picture being added, and the one that is handed over.
      expect(open.most().pictureBytes).toBeLessThanOrEqual(SHELF_BYTES + 2 * 1280 * 720 * 4);
      await service.close();
      await vi.waitFor(() => expect(open.frames.size).toBe(0));
      expect(open.pictures.size).toBe(0);
    } finally {
      open.stop();
    }
  });

  it('requests that are overtaken are not decoded', async () => {
    const open = countOpenFrames();
    try {
      const service = new FramesService();
      const held = valueOf(await service.open(file));
      const probed = open.decoded();
      const outcomes = await Promise.all([230, 180, 60, 220, 5].map((place) => service.frameAt(place, 320)));
      expect(outcomes.map(codeOf)).toEqual([...Array<string>(4).fill('cancelled'), 'shown']);
      expect(numberOf(valueOf(outcomes.at(-1)!).picture)).toBe(5);
      // The frame, those before it, and what the decoder takes in one go; nowhere near 220 of them.
      expect(open.decoded() - probed).toBeLessThan(60);
      // One that has begun is left on its way.
      const late = service.frameAt(239, 320);
      await Promise.resolve();
      const next = service.frameAt(7, 320);
      expect(codeOf(await late)).toBe('cancelled');
      expect(numberOf(valueOf(await next).picture)).toBe(7);
      expect(held.timesS).toHaveLength(240);
      await service.close();
      await vi.waitFor(() => expect(open.frames.size).toBe(0));
      expect(open.pictures.size).toBe(0);
    } finally {
      open.stop();
    }
  });

  it('something is shown on the way while requests overtake each other without end', async () => {
    const service = new FramesService();
    const held = valueOf(await service.open(file));
    const outcomes: Promise<Outcome<ExactFrame>>[] = [];
    for (let i = 0; i < 150; i++) {
      outcomes.push(service.frameAt((i * 89) % 240, 320));
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    const ended = await Promise.all(outcomes);
    ended.forEach((outcome, i) => {
      if (outcome.ok) expect(numberOf(outcome.value.picture)).toBe((i * 89) % 240);
    });
    expect(ended.at(-1)!.ok).toBe(true);
    expect(ended.filter(({ ok }) => ok).length).toBeGreaterThan(2);
    expect(await numberAt(service, held, 100)).toBe(100);
    await service.close();
  });
});

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'shown' : outcome.error.code;
}
