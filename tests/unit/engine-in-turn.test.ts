import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/app/engine';
import { engineInTurn } from '../../src/app/engine-in-turn';
import { fakeEngine } from '../fixtures/page/fake-engine';

const video = (name: string): File => new File(['x'], name, { type: 'video/mp4' });

/** An engine that notes which clips it is looking at, and how many at most at a time. */
function counted(): { engine: Engine; begun: string[]; most: () => number } {
  const fake = fakeEngine({ pictureMs: 1 });
  const begun: string[] = [];
  let [now, most] = [0, 0];
  const engine: Engine = {
    ...fake,
    async track(request, listener, signal) {
      begun.push(request.file.name);
      most = Math.max(most, ++now);
      const outcome = await fake.track(request, listener, signal);
      now--;
      return outcome;
    },
  };
  return { engine, begun, most: () => most };
}

const request = (name: string): Parameters<Engine['track']>[0] => ({ file: video(name), model: 'full' });

describe('an engine for several sessions', () => {
  it('looks at one clip after the other, in the order in which they were asked for', async () => {
    const { engine, begun, most } = counted();
    const shared = engineInTurn(engine);
    const outcomes = await Promise.all(['a', 'b', 'c'].map((name) => shared.track(request(name))));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(most()).toBe(1);
  });

  it('settles what is stopped while it waits at once, never looks at it, and lets nobody overtake', async () => {
    const { engine, begun, most } = counted();
    const shared = engineInTurn(engine);
    const stop = new AbortController();
    const settled: string[] = [];
    const first = shared.track(request('first')).then(() => settled.push('first'));
    const waiting = shared.track(request('waiting'), {}, stop.signal).then((outcome) => {
      settled.push('waiting');
      return outcome;
    });
    const last = shared.track(request('last')).then(() => settled.push('last'));
    stop.abort();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await Promise.all([first, last]);
    expect(settled).toEqual(['waiting', 'first', 'last']);
    expect(begun).toEqual(['first', 'last']);
    expect(most()).toBe(1);
  });
});
