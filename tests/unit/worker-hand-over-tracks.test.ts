import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { givenCopies } from '../../src/client/give-tracks';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import type { AnalysisApi, AnalysisDoor } from '../../workers/analysis-api';
import { analysisDoor } from '../../workers/analysis-door';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const { track } = filmRunner(makeRunner({ durationS: 4 }), {
  ...{ view: 'side-left', durationS: 4, frameRateHz: 60 },
});
const frames = track.timesS.length;
const numbers = 1 + 3 * track.columns.size;

/** Frames of each array of numbers: none where they were given away. */
function lengths({ timesS, columns }: PoseTrack): Set<number> {
  const arrays = [
    timesS,
    ...[...columns.values()].flatMap(({ xPx, yPx, confidence }) => [xPx, yPx, confidence]),
  ];
  return new Set(arrays.map(({ length }) => length));
}

afterEach(() => void vi.restoreAllMocks());

describe('tracks between page and worker', () => {
  it('are given away as copies, both ways: who sends them has them still', async () => {
    const analysis = analyzeRun([track], {});
    const analyze = vi.fn(() => Promise.resolve({ ok: true as const, value: analysis }));
    const { port1, port2 } = new MessageChannel();
    expose(analysisDoor({ analyze } as Partial<AnalysisApi> as AnalysisApi), port1);
    const door = wrap<AnalysisDoor>(port2);
    const post = vi.spyOn(MessagePort.prototype, 'postMessage');
    for (let time = 0; time < 2; time++) {
      const outcome = await door.analyze(givenCopies([track]), {});
      expect(outcome).toEqual({ ok: true, value: analysis });
      expect(analyze).toHaveBeenLastCalledWith([track], {});
      expect([lengths(track), lengths(analysis.clips[0]!.cleaned)]).toEqual([
        new Set([frames]),
        new Set([frames]),
      ]);
    }
    const given = post.mock.calls.map(([, buffers]) => (buffers as unknown[]).length);
    expect(given).toEqual([numbers, numbers, numbers, numbers]);
    port1.close();
    port2.close();
  });

  it('are none where the worker has no answer', async () => {
    const error = { code: 'bad-track' as const, message: 'no', detail: '' };
    const { port1, port2 } = new MessageChannel();
    const analyze = () => Promise.resolve({ ok: false as const, error });
    expose(analysisDoor({ analyze } as Partial<AnalysisApi> as AnalysisApi), port1);
    const outcome = await wrap<AnalysisDoor>(port2).analyze(givenCopies([track]), {});
    expect(outcome).toEqual({ ok: false, error });
    port1.close();
    port2.close();
  });
});
