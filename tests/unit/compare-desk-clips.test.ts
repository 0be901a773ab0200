import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompareDesk } from '../../src/app/comparison/compare-desk';
import { earlierFirst } from '../../src/app/comparison/earlier-first';
import { putBeside, putClipsApart, putReportOnShow } from '../../src/app/comparison/put-report-on-show';
import { workOfClip } from '../../src/app/comparison/work-of-clip';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { fakeEngine } from '../fixtures/page/fake-engine';

const video = (name: string) =>
  ({ file: new File(['x'], name, { type: 'video/mp4' }), kind: 'video' }) as const;

async function twoOfOneView(): Promise<Session> {
  const session = new Session(fakeEngine({ views: ['side-right', 'side-right'] }), DEFAULT_SETTINGS);
  await session.analyse([video('run-1.mp4'), video('run-2.mp4')]);
  return session;
}

describe('two clips of one view', () => {
  it('become a run each, with their videos, and no network is asked', async () => {
    const session = await twoOfOneView();
    expect(session.state().judged?.clipIds).toHaveLength(1);
    const engine = { ...fakeEngine(), track: () => Promise.reject(new Error('asked the network')) };
    const desk = new CompareDesk(engine);
    await putClipsApart(desk, session);
    const { before, after, said } = desk.state();
    expect(before?.state().judged?.report.clip.name).toBe('run-1.mp4');
    expect(after?.state().judged?.report.clip.name).toBe('run-2.mp4');
    expect([before, after].map((side) => side?.state().clips[0]?.video?.name)).toEqual([
      'run-1.mp4',
      'run-2.mp4',
    ]);
    expect(said.join()).toMatch(/order of their names/);
    expect(session.state().judged?.clipIds).toHaveLength(1);
  });

  it('each keep what was done by hand to them alone', async () => {
    const session = await twoOfOneView();
    await session.doByHand(0, { kind: 'swap-legs', fromS: 1, toS: 1.4 });
    await session.judgeOnly(session.state().clips[1]!.id);
    await session.doByHand(0, { kind: 'swap-legs', fromS: 2, toS: 2.4 });
    await session.doByHand(0, { kind: 'swap-legs', fromS: 3, toS: 3.4 });
    await session.takeBack([1]);
    const work = session.work('w', new Date(0))!;
    expect(work.byHand).toHaveLength(3);
    const [first, second] = [workOfClip(work, 0), workOfClip(work, 1)];
    expect(first.byHand).toEqual([{ clip: 0, entry: { kind: 'swap-legs', fromS: 1, toS: 1.4 } }]);
    expect(first.steps).toEqual([{ kind: 'do', entry: 0 }]);
    expect(second.byHand.map(({ clip, entry }) => [clip, 'fromS' in entry && entry.fromS])).toEqual([
      [0, 2],
      [0, 3],
    ]);
    expect(second.steps).toEqual([
      { kind: 'do', entry: 0 },
      { kind: 'do', entry: 1 },
      { kind: 'take-back', entries: [1] },
    ]);
    expect(second.names).toEqual(['run-2.mp4']);
  });
});

describe('the report on show', () => {
  it('goes to after, then to before, and never twice', async () => {
    const session = new Session(fakeEngine(), DEFAULT_SETTINGS);
    const desk = new CompareDesk(fakeEngine());
    await putBeside(desk, session);
    expect(desk.state()).toMatchObject({ before: null, after: null });
    await session.analyse([video('one.mp4')]);
    await putBeside(desk, session);
    await putBeside(desk, session);
    expect(desk.state().before).toBeNull();
    expect(desk.state().after?.state().clips[0]?.video?.name).toBe('one.mp4');
    await session.analyse([video('two.mp4')]);
    await putBeside(desk, session);
    expect(desk.state().before?.state().judged?.report.clip.name).toBe('two.mp4');
    await session.analyse([video('three.mp4')]);
    await putBeside(desk, session);
    expect(desk.state().said.join()).toMatch(/Both places are taken/);
    expect(desk.state().after?.state().judged?.report.clip.name).toBe('one.mp4');
  });

  it('is put there as it was judged, by its file where it was opened from one', async () => {
    const session = new Session(fakeEngine(), DEFAULT_SETTINGS);
    await session.analyse([video('one.mp4')]);
    const desk = new CompareDesk(fakeEngine());
    await putReportOnShow(desk, 'before', session);
    const copy = desk.state().before!;
    expect(copy.state().judged?.report.metrics).toEqual(session.state().judged?.report.metrics);

    const { reportJson } = await import('../../src/export/report-json');
    const file = new File([reportJson(session.state().judged!.report)], 'one.report.json');
    await session.take([{ file, kind: 'pose-track' }]);
    await putReportOnShow(desk, 'after', session);
    expect(desk.state().after?.state().judged?.clipIds).toEqual([]);
  });
});

describe('which clip is the earlier', () => {
  const one = (name: string, lastModified?: number) => ({
    name,
    ...(lastModified !== undefined && { lastModified }),
  });
  const names = (...pair: ReturnType<typeof one>[]): string[] =>
    earlierFirst(pair[0]!, pair[1]!, (each) => each).pair.map(({ name }) => name);

  it('is told by the words in the names, then the dates, then the names', () => {
    expect(names(one('after.mp4', 1), one('before.mp4', 9e9))).toEqual(['before.mp4', 'after.mp4']);
    expect(names(one('a.mp4', 9e9), one('b.mp4', 1))).toEqual(['b.mp4', 'a.mp4']);
    expect(names(one('run 10.mp4', 1000), one('run 2.mp4', 2000))).toEqual(['run 2.mp4', 'run 10.mp4']);
  });

  it('does not depend on which was dropped first', () => {
    const dated = fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom('before', 'after', 'before and after')),
      lastModified: fc.integer({ min: 0, max: 1e6 }),
    });
    fc.assert(
      fc.property(dated, dated, (a, b) => {
        // The same name in other letters is the same name: nothing tells those apart.
        fc.pre(a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' }) !== 0);
        expect(earlierFirst(a, b, (each) => each).pair).toEqual(earlierFirst(b, a, (each) => each).pair);
      }),
    );
  });
});
