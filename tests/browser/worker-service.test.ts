import { EncodedPacketSink } from 'mediabunny';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Phase, Preview, Progress } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import { aloneAtDesk } from '../../workers/track-desk';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

const FRAMES = 90;
const PHASES: readonly Phase[] = ['probe', 'load-model', 'warm-up', 'frames', 'measure'];
let file: File;

beforeAll(async () => {
  const timesS = steadyTimes(FRAMES, 30);
  file = await makeClip({ container: 'webm', codec: 'vp8', widthPx: 320, heightPx: 240, timesS });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function listening(onProgress: (progress: Progress) => void = () => {}) {
  const told: Progress[] = [];
  const previews: Preview[] = [];
  const listener = {
    onProgress: (progress: Progress): void => {
      told.push(progress);
      onProgress(progress);
    },
    onPreview: (preview: Preview): void => void previews.push(preview),
  };
  const phases = (): Phase[] =>
    told.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1]);
  return { told, previews, listener, phases };
}

describe('track', () => {
  it('ties every frame to its own time', async () => {
    const service = new AnalysisService(serviceParts(numberReader()));
    const outcome = await service.track({ file, model: 'lite' }, listening().listener);
    if (!outcome.ok) throw new Error(outcome.error.detail);
    const { track, framesDecoded, provenance, timings, warnings } = outcome.value;
    expect(framesDecoded).toBe(FRAMES);
    const nose = track.columns.get('nose')!;
    nose.xPx.forEach((number, i) => expect(number).toBe(i + 1));
    track.timesS.forEach((timeS, i) => expect(Math.abs(timeS - i / 30)).toBeLessThan(6e-4));
    expect(track).toMatchObject({ widthPx: 320, heightPx: 240 });
    expect(provenance).toEqual({ model: 'lite', modelSha256: 'f'.repeat(64), backend: 'wasm' });
    expect(timings.totalMs).toBeGreaterThanOrEqual(timings.networkMs);
    expect(warnings).toEqual([]);
  });

  it('has a worker alone where no other takes part, and nowhere else', async () => {
    const told: (boolean | undefined)[] = [];
    const service = (): AnalysisService =>
      new AnalysisService(
        serviceParts(numberReader(), {
          createEstimator: (_, __, alone) => {
            told.push(alone);
            return Promise.resolve(numberReader());
          },
        }),
      );
    const request = { file, model: 'lite' as const };
    await service().track(request, listening().listener);
    expect(told.splice(0)).toEqual([true]);
    await service().track(request, listening().listener, null, aloneAtDesk());
    await service().help(request, { take: () => null, done: () => {}, onProgress: () => {} });
    expect(told.map((alone) => alone ?? false)).toEqual([false, false]);
  });

  it("hands the network pictures of the clip's size", async () => {
    const service = new AnalysisService(serviceParts(numberReader()));
    const outcome = await service.track({ file, model: 'lite' }, listening().listener);
    if (!outcome.ok) throw new Error(outcome.error.detail);
    expect(outcome.value.track.columns.get('nose')!.yPx[0]).toBe(240);
  });

  it('takes the checksum of the file', async () => {
    const outcome = await new AnalysisService(serviceParts(numberReader())).track(
      { file, model: 'lite' },
      listening().listener,
    );
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(outcome).toMatchObject({ ok: true, value: { sha256: hex } });
  });

  it('lists the frames of a file that it probed once only, and those of another file', async () => {
    const walk = vi.spyOn(EncodedPacketSink.prototype, 'packets');
    const walks = (): number => {
      const listed = walk.mock.calls.filter(([, , options]) => options?.metadataOnly).length;
      walk.mockClear();
      return listed;
    };
    const service = new AnalysisService(serviceParts(numberReader()));
    const tracked = async (name: string) => {
      // As it comes from the page: another object for the same file.
      const copy = new File([file], name, { type: file.type, lastModified: file.lastModified });
      const outcome = await service.track({ file: copy, model: 'lite' }, listening().listener);
      if (!outcome.ok) throw new Error(outcome.error.detail);
      return outcome.value;
    };
    await service.probe(file);
    expect(walks()).toBe(1);
    const { framesDecoded, sha256 } = await tracked(file.name);
    expect(walks()).toBe(0);
    const other = await tracked('other.webm');
    expect(walks()).toBe(1);
    expect([framesDecoded, sha256]).toEqual([other.framesDecoded, other.sha256]);
    walk.mockRestore();
  });

  it('tells phases, frames, rate and time left', async () => {
    const { told, listener, phases } = listening();
    const service = new AnalysisService(serviceParts(numberReader(() => pause(12))));
    await service.track({ file, model: 'lite' }, listener);
    expect(phases()).toEqual(PHASES);
    const frames = told.filter(({ phase }) => phase === 'frames');
    expect(frames.at(-1)).toMatchObject({
      fraction: 1,
      framesDone: FRAMES,
      framesTotal: FRAMES,
      secondsLeft: 0,
    });
    expect(frames.length).toBeGreaterThan(5);
    expect(frames.length).toBeLessThan(FRAMES / 2);
    const middle = frames[Math.floor(frames.length / 2)]!;
    expect(middle.framesPerSecond).toBeGreaterThan(5);
    expect(middle.framesPerSecond).toBeLessThan(84);
    expect(middle.secondsLeft).toBeCloseTo((FRAMES - middle.framesDone!) / middle.framesPerSecond!, 6);
    frames.reduce((before, { framesDone }) => (expect(framesDone!).toBeGreaterThan(before), framesDone!), -1);
  });

  it('sends previews, and never a second one before the first was taken', async () => {
    const { previews, listener } = listening();
    await new AnalysisService(serviceParts(numberReader(() => pause(12)))).track(
      { file, model: 'lite' },
      listener,
    );
    expect(previews.length).toBeGreaterThan(2);
    expect(previews[0]).toMatchObject({ widthPx: 320, heightPx: 240 });
    expect(previews[0]!.picture.width).toBe(320);
    const [x, , confidence] = previews[0]!.points!;
    expect(x).toBe(Math.round(previews[0]!.timeS * 30) + 1);
    expect(confidence).toBeCloseTo(0.9, 6);

    let sent = 0;
    const stuck = { onProgress: () => {}, onPreview: () => (sent++, new Promise<void>(() => {})) };
    const outcome = await new AnalysisService(serviceParts(numberReader(() => pause(12)))).track(
      { file, model: 'lite' },
      stuck,
    );
    expect(outcome.ok).toBe(true);
    expect(sent).toBe(1);
  });

  it('goes on when the page fails to show something', async () => {
    const broken = (): never => {
      throw new Error('the page is broken');
    };
    const outcome = await new AnalysisService(serviceParts(numberReader())).track(
      { file, model: 'lite' },
      { onProgress: broken, onPreview: broken },
    );
    expect(outcome.ok).toBe(true);
  });

  it('keeps the network warm for the next clip, and frees it when the model changes', async () => {
    const readers: ReturnType<typeof numberReader>[] = [];
    const createEstimator = vi.fn(() => {
      const reader = numberReader();
      readers.push(reader);
      return Promise.resolve(reader);
    });
    const tensorCount = (): number => readers.reduce((sum, reader) => sum + reader.tensors, 0);
    const service = new AnalysisService(serviceParts(numberReader(), { createEstimator, tensorCount }));
    const first = listening();
    const second = listening();
    await service.track({ file, model: 'lite' }, first.listener);
    await service.track({ file, model: 'lite' }, second.listener);
    expect(createEstimator).toHaveBeenCalledTimes(1);
    expect(first.phases()).toContain('warm-up');
    expect(second.phases()).not.toContain('warm-up');
    await service.track({ file, model: 'full' }, listening().listener);
    expect(createEstimator).toHaveBeenCalledTimes(2);
    expect(await service.diagnostics()).toMatchObject({ tensors: 100, busy: false });
  });

  it('keeps tensors flat over five clips', async () => {
    const reader = numberReader();
    const service = new AnalysisService(serviceParts(reader));
    const counts: number[] = [];
    for (let i = 0; i < 5; i++) {
      expect((await service.track({ file, model: 'lite' }, listening().listener)).ok).toBe(true);
      counts.push((await service.diagnostics()).tensors);
    }
    expect(counts).toEqual([100, 100, 100, 100, 100]);
  });

  it('does one clip after the other', async () => {
    let inside = 0;
    const reader = numberReader(async () => {
      expect(++inside).toBe(1);
      await pause(1);
      inside--;
    });
    const service = new AnalysisService(serviceParts(reader));
    const both = await Promise.all(
      [1, 2].map(() => service.track({ file, model: 'lite' }, listening().listener)),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  });
});

describe('faults of the network', () => {
  it('one that cannot be loaded is said, and tried again the next time', async () => {
    const createEstimator = vi
      .fn()
      .mockRejectedValueOnce(new Error('no weights'))
      .mockResolvedValue(numberReader());
    const service = new AnalysisService(serviceParts(numberReader(), { createEstimator }));
    const outcome = await service.track({ file, model: 'lite' }, listening().listener);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'model-failed', detail: 'Error: no weights' },
    });
    expect((await service.track({ file, model: 'lite' }, listening().listener)).ok).toBe(true);
  });

  it('one that fails at a frame is freed', async () => {
    const reader = numberReader((numbers) => {
      if (numbers.length > 20) throw new Error('context lost');
    });
    const service = new AnalysisService(serviceParts(reader));
    const outcome = await service.track({ file, model: 'lite' }, listening().listener);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'model-failed' } });
    expect(await service.diagnostics()).toEqual({ tensors: 0, busy: false, modelsLoaded: [] });
  });
});

describe('cancel', () => {
  it.each(PHASES)(
    'in the phase "%s" ends at once, leaves nothing busy and no tensor behind',
    async (phase) => {
      // Slow enough that progress is told in the midst of the clip.
      const reader = numberReader(() => pause(5));
      const createEstimator = async () => {
        await pause(150);
        return reader;
      };
      const service = new AnalysisService(serviceParts(reader, { createEstimator }));
      let cancelledMs = 0;
      let seenThen = 0;
      const { listener, told } = listening((progress) => {
        const there = progress.phase === phase && (phase !== 'frames' || progress.framesDone! > 10);
        if (there && cancelledMs === 0) {
          cancelledMs = performance.now();
          seenThen = reader.numbers.length;
          void service.cancel();
        }
      });
      const outcome = await service.track({ file, model: 'lite' }, listener);
      const tookMs = performance.now() - cancelledMs;
      expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(tookMs).toBeLessThan(500);
      expect(told.at(-1)!.phase).toBe(phase);
      expect(reader.numbers.length).toBeLessThan(seenThen + 5);
      if (phase !== 'measure') expect(seenThen).toBeLessThan(FRAMES);
      expect((await service.diagnostics()).busy).toBe(false);
      const seen = reader.numbers.length;
      await pause(300);
      expect(reader.numbers.length).toBe(seen);
      expect((await service.diagnostics()).tensors).toBe(100);
      expect((await service.track({ file, model: 'lite' }, listening().listener)).ok).toBe(true);
    },
  );

  it('that comes as a message is heard within two frames, though the network never pauses', async () => {
    const busy = (): void => {
      const endMs = performance.now() + 5;
      while (performance.now() < endMs);
    };
    const reader = numberReader(busy);
    const service = new AnalysisService(serviceParts(reader));
    const { port1, port2 } = new MessageChannel();
    let sentAt = 0;
    port2.onmessage = () => void service.cancel();
    const { listener } = listening(({ framesDone = 0 }) => {
      if (framesDone < 10 || sentAt > 0) return;
      sentAt = reader.numbers.length;
      port1.postMessage('cancel');
    });
    const outcome = await service.track({ file, model: 'lite' }, listener);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(reader.numbers.length - sentAt).toBeLessThanOrEqual(2);
    port1.close();
  });

  it('also ends a clip that waits its turn', async () => {
    const service = new AnalysisService(serviceParts(numberReader(() => pause(5))));
    const both = [1, 2].map(() => service.track({ file, model: 'lite' }, listening().listener));
    await pause(100);
    await service.cancel();
    const outcomes = await Promise.all(both);
    expect(outcomes.map((outcome) => !outcome.ok && outcome.error.code)).toEqual(['cancelled', 'cancelled']);
  });
});

describe('analyze', () => {
  const track = { widthPx: 1, heightPx: 1, timesS: new Float64Array(), columns: new Map(), world: new Map() };

  it('passes tracks and options on', async () => {
    const analyzeRun = vi.fn(serviceParts(numberReader()).analyzeRun);
    const service = new AnalysisService(serviceParts(numberReader(), { analyzeRun }));
    const outcome = await service.analyze([track, track], { view: 'rear' }, [[], [{ kind: 'whole-clip' }]]);
    expect(outcome).toMatchObject({ ok: true, value: { warnings: [{ message: '2' }] } });
    expect(analyzeRun).toHaveBeenCalledWith([track, track], { view: 'rear' }, [[], [{ kind: 'whole-clip' }]]);
  });

  it('says a bad track, and tells it from a fault of ours', async () => {
    const failing = (error: Error) =>
      new AnalysisService(serviceParts(numberReader(), { analyzeRun: () => Promise.reject(error) })).analyze(
        [track],
        {},
      );
    expect(await failing(new RangeError('no frames'))).toMatchObject({
      ok: false,
      error: { code: 'bad-track' },
    });
    expect(await failing(new TypeError('x of undefined'))).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});
