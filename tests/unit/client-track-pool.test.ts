import { wrap } from 'comlink';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnalysisLine } from '../../src/client/analysis-lines';
import { PoolSizer } from '../../src/client/pool-size';
import { type HelpersSource, TrackPool } from '../../src/client/track-pool';
import type { BackendId } from '../../src/pose/pose-estimator';
import type { LeadersDesk, StretchPlan } from '../../workers/track-desk';

/** What stands for a worker: it is asked, never answers, and is ended. */
class StillLine {
  asked = 0;
  ended = 0;
  get dead(): boolean {
    return this.ended > 0;
  }
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
let canStart: boolean;

function poolOf(most: number, backend?: BackendId): TrackPool {
  helpers = [];
  const lines: HelpersSource = {
    startLine: () => {
      const line = new StillLine();
      helpers.push(line);
      return line as unknown as AnalysisLine;
    },
    hasSpareFor: () => canStart,
    endSpare: () => {},
  };
  const request = { file: new File([], 'run.mp4'), model: 'lite' as const, ...(backend && { backend }) };
  return (pool = new TrackPool(request, lines, new PoolSizer(most), () => {}, 250));
}

const plan = (backend: BackendId): StretchPlan => ({
  identity: { ...{ sha256: 'ab', model: 'lite', modelSha256: 'cd', backend }, decoder: 'webcodecs' },
  ...{ pass: 'all', count: 10, frames: 1000, first: 0, looks: null, more: false },
  known: { sha256: 'ab', timesS: new Float64Array(1000), keyPlaces: [0] },
});

const leader = (): AnalysisLine => new StillLine() as unknown as AnalysisLine;

beforeEach(() => {
  helpers = [];
  canStart = true;
});
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

  it.each([
    [false, 1],
    [true, 0],
  ])(
    'end when all is seen, before the leader joins it; not where another pass follows (%s)',
    async (more, ended) => {
      const desk = wrap<LeadersDesk>(poolOf(2).deskFor(leader()));
      await desk.begin({ ...plan('wasm'), more });
      for (let turn = await desk.next(); turn.take !== null; turn = await desk.next()) {
        expect(helpers.map((helper) => helper.ended)).toEqual([0]);
      }
      expect(helpers.map((helper) => helper.ended)).toEqual([ended]);
    },
  );
});

describe('the worker that leads', () => {
  async function relievedAt(backend: BackendId): Promise<(boolean | undefined)[]> {
    const desk = wrap<LeadersDesk>(poolOf(2, backend).deskFor(leader()));
    expect(pool.known).toBeUndefined();
    await desk.begin(plan(backend));
    const relieved: (boolean | undefined)[] = [];
    for (let turn = await desk.next(); turn.take !== null; turn = await desk.next()) {
      relieved.push(turn.relieved);
    }
    return relieved;
  }

  it('is relieved after so many frames, unless next to nothing is left', async () => {
    // Asked after none, 100, 200, 300 frames; there are a helper and the last stretch at the end.
    const no = false;
    expect(await relievedAt('wasm')).toEqual([no, no, no, true, true, true, true, true, no, no]);
    expect(pool.known?.sha256).toBe('ab');
  });

  it('stays where no other stands ready', async () => {
    canStart = false;
    expect(new Set(await relievedAt('wasm'))).toEqual(new Set([false]));
  });

  it('begins anew to count with another one', async () => {
    await relievedAt('wasm');
    const desk = wrap<LeadersDesk>(pool.deskFor(leader()));
    await desk.begin(plan('wasm'));
    expect((await desk.next()).relieved).toBe(false);
  });

  it('is not where graphics hardware calculates: it would have to get ready there again', async () => {
    expect(new Set(await relievedAt('webgl'))).toEqual(new Set([false]));
  });
});
