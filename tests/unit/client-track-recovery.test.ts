import { describe, expect, it, vi } from 'vitest';
import { goOnAfterFaults, startOver } from '../../src/client/recovery';
import { TrackRecovery } from '../../src/client/track-recovery';
import type { AnalysisFailure, ErrorCode, Outcome, TrackedClip } from '../../workers/analysis-api';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';

const failure = (code: ErrorCode): AnalysisFailure => ({ code, message: `said of ${code}`, detail: '' });
const identity = {
  sha256: '',
  model: 'lite',
  modelSha256: '',
  backend: 'webgl',
  decoder: 'webcodecs',
} as const;
const part = (firstFrame: number, frames: number): TrackPart => ({
  firstFrame,
  timesS: new Float64Array(frames),
  points: new Float32Array(),
  after: null,
});

function recovering(request: Partial<ConstructorParameters<typeof TrackRecovery>[0]> = {}) {
  const onGoingOn = vi.fn();
  const recovery = new TrackRecovery(
    { file: new File([], 'a.mp4'), model: 'lite', ...request },
    onGoingOn,
    500,
  );
  const took = (first: number, frames: number, of: TrackIdentity = identity): boolean =>
    recovery.took(of, part(first, frames));
  return { recovery, onGoingOn, took };
}

describe('a clip that breaks off', () => {
  it('goes on as long as each try brings something, and gives up after two that do not', () => {
    const { recovery, took, onGoingOn } = recovering();
    for (let i = 0; i < 50; i++) {
      took(i * 10, 10);
      expect(recovery.brokeOff(failure('worker-crashed'))).toBeNull();
    }
    expect(recovery.brokeOff(failure('worker-crashed'))).toBeNull();
    const said = recovery.brokeOff(failure('worker-crashed'));
    expect(said).toMatchObject({
      code: 'worker-crashed',
      message: expect.stringMatching(/after 500 pictures/),
    });
    expect(onGoingOn).toHaveBeenCalledTimes(51);
    expect(onGoingOn).toHaveBeenLastCalledWith(failure('worker-crashed'), 500);
  });

  it('is no matter where one worker only relieves another, however often', () => {
    const { recovery, took, onGoingOn } = recovering();
    const seeing = { phase: 'frames', fraction: 0.5, framesDone: 10, framesTotal: 20 } as const;
    expect(recovery.told({ phase: 'probe', fraction: null })).not.toBeNull();
    expect(recovery.told(seeing)).toEqual(seeing);
    took(0, 10);
    for (let i = 0; i < 5; i++) expect(recovery.brokeOff(failure('worker-relieved'))).toBeNull();
    expect(onGoingOn).not.toHaveBeenCalled();
    expect(recovery.request.goOnFrom?.parts.length).toBe(1);
    // Nobody hears that it gets ready, nor that all before it was seen earlier.
    expect(recovery.told({ phase: 'probe', fraction: null })).toBeNull();
    expect(recovery.told({ ...seeing, framesKept: 10 })).toEqual(seeing);
    // What breaks off after it is heard again, and counts from there.
    expect(recovery.brokeOff(failure('worker-crashed'))).toBeNull();
    expect(onGoingOn).toHaveBeenCalledOnce();
    expect(recovery.told({ ...seeing, framesKept: 10 })).toEqual({ ...seeing, framesKept: 10 });
    expect(recovery.brokeOff(failure('worker-crashed'))).not.toBeNull();
  });

  it('does not go back to the strides where the looks were begun when one worker relieved another', () => {
    const { recovery } = recovering();
    const at = (phase: 'strides' | 'looks') => ({ phase, fraction: 1, framesDone: 4, framesTotal: 4 });
    recovery.told(at('strides'));
    recovery.brokeOff(failure('worker-relieved'));
    expect(recovery.told(at('strides'))).toEqual(at('strides'));
    expect(recovery.told(at('looks'))).toEqual(at('looks'));
    recovery.brokeOff(failure('worker-relieved'));
    expect(recovery.told(at('strides'))).toBeNull();
    expect(recovery.told(at('looks'))).toEqual(at('looks'));
  });

  it('keeps parts that follow, and those that begin it anew, and no others', () => {
    const { recovery, took } = recovering();
    expect([took(0, 10), took(10, 5), took(10, 5), took(16, 5), took(15, 1)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(recovery.framesKept).toBe(16);
    expect(took(0, 3, { ...identity, backend: 'wasm' })).toBe(true);
    expect(recovery.request.goOnFrom).toMatchObject({
      identity: { backend: 'wasm' },
      parts: [{ firstFrame: 0 }],
    });
    expect(recovery.framesKept).toBe(3);
  });

  it('that begins anew each time does not go on for ever', () => {
    const { recovery, took, onGoingOn } = recovering({ goOnFrom: { identity, parts: [part(0, 90)] } });
    let ended: AnalysisFailure | null = null;
    for (let i = 0; i < 20 && !ended; i++) {
      took(0, 10);
      ended = recovery.brokeOff(failure('worker-crashed'));
    }
    expect(ended).not.toBeNull();
    expect(onGoingOn.mock.calls.length).toBeLessThan(6);
  });

  it('because it was stuck twice at one place gets a limit for its pictures on the last try, and only then', () => {
    const { recovery, took } = recovering();
    expect(recovery.brokeOff(failure('worker-hung'))).toBeNull();
    // Nothing is known yet that the clip could end with.
    expect(recovery.request.decodeWithinMs).toBeUndefined();
    took(0, 10);
    recovery.brokeOff(failure('worker-hung'));
    expect(recovery.request.decodeWithinMs).toBeUndefined();
    recovery.brokeOff(failure('worker-hung'));
    expect(recovery.request.decodeWithinMs).toBe(500);
    took(10, 10);
    recovery.brokeOff(failure('worker-crashed'));
    expect(recovery.request.decodeWithinMs).toBeUndefined();
  });

  it('because the graphics processor went away twice begins anew without it, and says so at the end', () => {
    const { recovery, took } = recovering({ backend: 'webgl' });
    took(0, 10);
    recovery.brokeOff(failure('graphics-lost'));
    expect(recovery.request).toMatchObject({ backend: 'webgl', goOnFrom: { parts: [{}] } });
    took(10, 10);
    recovery.brokeOff(failure('graphics-lost'));
    expect(recovery.request.backend).toBe('wasm');
    expect(recovery.request.goOnFrom).toBeUndefined();
    const clip = { warnings: [{ code: 'clip-damaged', message: '' }] } as unknown as Parameters<
      typeof recovery.finished
    >[0];
    expect(recovery.finished(clip).warnings.map(({ code }) => code)).toEqual([
      'clip-damaged',
      'graphics-lost',
    ]);
    expect(recovering().recovery.finished(clip)).toBe(clip);
  });
});

describe('a graphics processor that cannot be used', () => {
  const clip = { warnings: [] } as unknown as TrackedClip;
  const saidAtTheEnd = (recovery: TrackRecovery): readonly string[] =>
    recovery.finished(clip).warnings.map(({ code }) => code);

  it.each(['webgl', 'webgpu'] as const)(
    'is left at once where it is unfit, and that is said (%s)',
    (backend) => {
      const { recovery, onGoingOn } = recovering({ backend });
      expect(recovery.brokeOff(failure('graphics-unfit'))).toBeNull();
      expect(recovery.request.backend).toBe('wasm');
      expect(onGoingOn).toHaveBeenCalledTimes(1);
      expect(saidAtTheEnd(recovery)).toEqual(['graphics-unfit']);
    },
  );

  it('is left where nobody asked for it by name', () => {
    const { recovery } = recovering();
    expect(recovery.brokeOff(failure('graphics-unfit'))).toBeNull();
    expect(recovery.request.backend).toBe('wasm');
  });

  it('is tried twice where the network fails there, then left with all that was seen on it', () => {
    const { recovery, took } = recovering({ backend: 'webgl' });
    took(0, 10);
    expect(recovery.brokeOff(failure('model-failed'))).toBeNull();
    expect(recovery.brokeOff(failure('model-failed'))).toBeNull();
    expect(recovery.request.backend).toBe('webgl');
    expect(recovery.brokeOff(failure('model-failed'))).toBeNull();
    expect(recovery.request).toMatchObject({ backend: 'wasm' });
    expect(recovery.request.goOnFrom).toBeUndefined();
    expect(saidAtTheEnd(recovery)).toEqual(['graphics-unfit']);
    // There it is no fault of the graphics.
    expect(recovery.brokeOff(failure('model-failed'))).toBeNull();
    expect(recovery.brokeOff(failure('model-failed'))).toMatchObject({ code: 'model-failed' });
  });

  it('is not blamed for what fails on the processor', () => {
    const { recovery } = recovering({ backend: 'wasm' });
    expect(recovery.brokeOff(failure('model-failed'))).toBeNull();
    expect(recovery.brokeOff(failure('model-failed'))).toMatchObject({ code: 'model-failed' });
    expect(saidAtTheEnd(recovery)).toEqual([]);
  });
});

describe('calls that keep nothing', () => {
  const outcomes = (...codes: readonly (ErrorCode | null)[]) => {
    let i = 0;
    return vi.fn((): Promise<Outcome<number>> => {
      const code = codes[i++];
      return Promise.resolve(code ? { ok: false, error: failure(code) } : { ok: true, value: i });
    });
  };

  it('start over once where the worker broke off', async () => {
    expect(await goOnAfterFaults(outcomes('worker-crashed', null), startOver())).toEqual({
      ok: true,
      value: 2,
    });
    const twice = outcomes('worker-hung', 'out-of-memory', null);
    expect(await goOnAfterFaults(twice, startOver())).toMatchObject({ error: { code: 'out-of-memory' } });
    expect(twice).toHaveBeenCalledTimes(2);
  });

  it.each(['decode-failed', 'cancelled', 'internal', 'not-a-video'] as const)(
    'do not where it is the clip, or the user: %s',
    async (code) => {
      const once = outcomes(code, null);
      expect(await goOnAfterFaults(once, startOver())).toMatchObject({ ok: false, error: { code } });
      expect(once).toHaveBeenCalledTimes(1);
    },
  );
});
