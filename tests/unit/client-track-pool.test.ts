import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnalysisLine } from '../../src/client/analysis-lines';
import { PoolSizer } from '../../src/client/pool-size';
import { TrackPool } from '../../src/client/track-pool';
import type { BackendId } from '../../src/pose/pose-estimator';

/** What stands for a worker: it is asked, never answers, and is ended. */
class StillLine {
  asked = 0;
  ended = 0;
  readonly dead = false;
  heard(): void {}
  call(): Promise<never> {
    this.asked++;
    return new Promise(() => {});
  }
  end(): void {
    this.ended++;
  }
}

let helpers: StillLine[];
let pool: TrackPool;

function poolOf(most: number, backend?: BackendId): TrackPool {
  helpers = [];
  const startLine = (): AnalysisLine => {
    const line = new StillLine();
    helpers.push(line);
    return line as unknown as AnalysisLine;
  };
  const request = { file: new File([], 'run.mp4'), model: 'lite' as const, ...(backend && { backend }) };
  return (pool = new TrackPool(request, startLine, new PoolSizer(most)));
}

const leader = (): AnalysisLine => new StillLine() as unknown as AnalysisLine;

beforeEach(() => void (helpers = []));
afterEach(() => pool.end());

describe('helpers', () => {
  it.each([undefined, 'wasm'] as const)('get ready while the leader does (asked for: %s)', (backend) => {
    poolOf(2, backend).deskFor(leader());
    expect(helpers.map(({ asked }) => asked)).toEqual([1]);
  });

  it('are not more because another worker takes the lead before it knows the clip', () => {
    poolOf(2).deskFor(leader());
    pool.deskFor(leader());
    expect(helpers.length).toBe(1);
  });

  it.each(['webgl', 'webgpu'] as const)('are none where graphics hardware calculates: %s', (backend) => {
    poolOf(2, backend).deskFor(leader());
    expect(helpers).toEqual([]);
  });

  it('are none where one worker is all that the machine can do with', () => {
    poolOf(1).deskFor(leader());
    expect(helpers).toEqual([]);
  });

  it('end with the clip, though they never came to it', () => {
    poolOf(2).deskFor(leader());
    pool.end();
    expect(helpers.map(({ ended }) => ended)).toEqual([1]);
  });
});
