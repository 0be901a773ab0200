import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/app/engine';
import type { CompareDesk } from '../../src/app/comparison/compare-desk';
import { WorkUnderWay, type UnderWay } from '../../src/app/offline/under-way';
import type { Session } from '../../src/app/session/session';

const shown = {
  screen: 'home',
  judging: false,
  judged: null as object | null,
  keeping: { trouble: null as string | null },
};
const compared = { before: null as object | null, after: null };
const place = { hash: '' };

let work: WorkUnderWay;
beforeEach(() => {
  Object.assign(shown, { screen: 'home', judging: false, judged: null, keeping: { trouble: null } });
  Object.assign(compared, { before: null });
  place.hash = '';
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', place);
  work = new WorkUnderWay();
  const told = { subscribe: () => () => undefined };
  work.follow(
    { ...told, state: () => shown } as unknown as Session,
    { ...told, state: () => compared } as unknown as CompareDesk,
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('what a new version must not come into', () => {
  it('is nothing on the first page, nor beside a report that is kept', () => {
    expect(work.now()).toBeNull();
    Object.assign(shown, { screen: 'result', judged: {} });
    expect([work.now(), work.isBusy()]).toEqual([null, false]);
  });

  it.each<readonly [string, () => void, UnderWay, boolean]>([
    ['an analysis', () => void Object.assign(shown, { screen: 'analysing' }), 'analysing', true],
    ['verdicts being made', () => void Object.assign(shown, { judging: true }), 'analysing', true],
    ['the camera’s page', () => void Object.assign(place, { hash: '#camera' }), 'camera', true],
    ['a check', () => void Object.assign(place, { hash: '#checks/standing' }), 'check', true],
    [
      'two runs beside each other, which are not kept',
      () => void Object.assign(compared, { before: {} }),
      'comparison',
      false,
    ],
    [
      'a report that could not be kept',
      () => void Object.assign(shown, { judged: {}, keeping: { trouble: 'The disk is full.' } }),
      'not-kept',
      false,
    ],
  ])('is %s', (_, begin, expected, keepsMachineBusy) => {
    begin();
    expect([work.now(), work.isBusy()]).toEqual([expected, keepsMachineBusy]);
  });

  it('is not the list of checks, on which nothing is measured', () => {
    place.hash = '#checks';
    expect(work.now()).toBeNull();
  });

  it('is whatever the engine works at, on any page, until it is done or has failed', async () => {
    const told: unknown[] = [];
    work.subscribe(() => told.push(work.now()));
    let done!: () => void;
    let fail!: (error: Error) => void;
    const engine = work.watch({
      annotate: () => new Promise<void>((resolve) => (done = resolve)),
      compareVideo: () => new Promise<void>((_, reject) => (fail = reject)),
    } as unknown as Engine) as unknown as Record<'annotate' | 'compareVideo', () => Promise<void>>;
    const video = engine.annotate();
    const pair = engine.compareVideo();
    expect(work.isBusy()).toBe(true);
    done();
    await video;
    expect(work.isBusy()).toBe(true);
    fail(new Error('the worker is gone'));
    await expect(pair).rejects.toThrow('gone');
    expect([work.isBusy(), told]).toEqual([false, ['analysing', null]]);
  });
});
