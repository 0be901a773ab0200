import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../src/app/home/sort-files';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS, type Settings } from '../../src/app/session/settings';
import type { PersonBox } from '../../src/core/by-hand/correction';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { fakeEngine, type FakeOptions } from '../fixtures/page/fake-engine';

const settings: Settings = { ...DEFAULT_SETTINGS, model: 'full' };
const ONE: PersonBox = { leftPx: 600, topPx: 10, widthPx: 300, heightPx: 600 };
const OTHER: PersonBox = { ...ONE, leftPx: 20 };
const choose = (box: PersonBox): HandEntry => ({ kind: 'choose-person', box });
const swap: HandEntry = { kind: 'swap-legs', fromS: 1, toS: 2 };

/** Whoever is in a box stands that many px further right than the one found in the whole picture. */
const SHIFT_PX = 40;

/** A report on show, on an engine that writes down where it looked and which tracks it judged. */
async function onReport(options: FakeOptions = {}, names = ['a.mp4']) {
  const engine = fakeEngine(options);
  const { track, analyze } = engine;
  const looked: (PersonBox | undefined)[] = [];
  const judgedTracks: (readonly PoseTrack[])[] = [];
  engine.track = async (request, ...rest) => {
    looked.push(request.region);
    const outcome = await track(request, ...rest);
    if (!outcome.ok || !request.region) return outcome;
    const { columns } = outcome.value.track;
    const shift = (xPx: Float64Array): Float64Array =>
      xPx.map((x) => x + (request.region === OTHER ? 2 : 1) * SHIFT_PX);
    const moved = [...columns].map(
      ([name, column]) => [name, { ...column, xPx: shift(column.xPx) }] as const,
    );
    return {
      ok: true,
      value: { ...outcome.value, track: { ...outcome.value.track, columns: new Map(moved) } },
    };
  };
  engine.analyze = (tracks, ...rest) => {
    judgedTracks.push(tracks);
    return analyze(tracks, ...rest);
  };
  const session = new Session(engine, settings);
  await session.analyse(
    names.map((name): ChosenFile => ({ file: new File(['x'], name, { type: 'video/mp4' }), kind: 'video' })),
  );
  const hipX = (tracks: readonly PoseTrack[], clip: number): number =>
    tracks[clip]!.columns.get('left_hip')!.xPx[0]!;
  const whole = hipX(judgedTracks[0]!, 0);
  return {
    session,
    engine,
    looked,
    /** How far right of the first runner the one who was judged last stands, px. */
    judgedAt: (clip = 0): number => Math.round(hipX(judgedTracks.at(-1)!, clip) - whole),
    /** The same of the keypoints that the page shows. */
    shownAt: (clip = 0): number => Math.round(hipX([session.state().clips[clip]!.tracked!.track], 0) - whole),
  };
}

describe('choosing another person', () => {
  it('looks at the clip again, there only, and judges whom it finds; the entry is the last of the list', async () => {
    const { session, looked, judgedAt, shownAt } = await onReport();
    await session.doByHand(0, swap);
    const screens: string[] = [];
    session.subscribe(
      () => void (screens.at(-1) === session.state().screen || screens.push(session.state().screen)),
    );
    const { timesS } = session.state().clips[0]!.tracked!.track;
    await session.choosePerson(0, ONE);
    expect(looked).toEqual([undefined, ONE]);
    expect(screens).toEqual(['analysing', 'result']);
    expect([judgedAt(), shownAt()]).toEqual([SHIFT_PX, SHIFT_PX]);
    expect(session.state().entries.map(({ entry }) => entry)).toEqual([swap, choose(ONE)]);
    expect(session.state().judged!.report.byHand).toEqual([swap, choose(ONE)]);
    expect(session.state().reportNumber).toBe(1);
    // The very same times: views stay at their moment.
    expect(session.state().clips[0]!.tracked!.track.timesS).toBe(timesS);
  });

  it('undo, redo and choosing once more need no network', async () => {
    const { session, looked, judgedAt, shownAt } = await onReport();
    const { report } = session.state().judged!;
    await session.choosePerson(0, ONE);
    await session.choosePerson(0, OTHER);
    expect([judgedAt(), shownAt()]).toEqual([2 * SHIFT_PX, 2 * SHIFT_PX]);
    await session.undo();
    expect([judgedAt(), shownAt()]).toEqual([SHIFT_PX, SHIFT_PX]);
    await session.undo();
    expect([judgedAt(), shownAt()]).toEqual([0, 0]);
    expect(session.state().judged!.report).toEqual(report);
    await session.redo();
    await session.redo();
    expect([judgedAt(), shownAt()]).toEqual([2 * SHIFT_PX, 2 * SHIFT_PX]);
    await session.choosePerson(0, ONE);
    expect([judgedAt(), shownAt()]).toEqual([SHIFT_PX, SHIFT_PX]);
    expect(session.state().entries.map(({ entry }) => entry)).toEqual([
      choose(ONE),
      choose(OTHER),
      choose(ONE),
    ]);
    await session.takeBack([2]);
    expect([judgedAt(), shownAt()]).toEqual([2 * SHIFT_PX, 2 * SHIFT_PX]);
    expect(looked).toEqual([undefined, ONE, OTHER]);
  });

  it('of two clips changes the one, and the other stays', async () => {
    const { session, judgedAt } = await onReport({ views: ['side-left', 'rear'] }, ['a.mp4', 'b.mp4']);
    await session.choosePerson(1, ONE);
    expect([judgedAt(0), judgedAt(1)]).toEqual([0, SHIFT_PX]);
    expect(session.state().entries).toEqual([{ clip: 1, entry: choose(ONE) }]);
    await session.undo();
    expect([judgedAt(0), judgedAt(1)]).toEqual([0, 0]);
  });

  it('stopped midway, the report comes back with all that was done to it, and can be corrected', async () => {
    const { session, engine, judgedAt } = await onReport();
    await session.doByHand(0, swap);
    const { judged, clips, entries } = session.state();
    engine.track = async (_request, _listener, signal) => {
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      return { ok: false, error: { code: 'cancelled', message: '', detail: '' } };
    };
    const choosing = session.choosePerson(0, ONE);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.state()).toMatchObject({ screen: 'analysing', judged: null });
    session.stop();
    await choosing;
    expect(session.state()).toMatchObject({ screen: 'result', notices: [], failures: [], canUndo: true });
    expect(session.state().judged).toBe(judged);
    expect(session.state().clips).toEqual(clips);
    expect(session.state().entries).toEqual(entries);
    await session.undo();
    expect(session.state().entries).toEqual([]);
    expect(judgedAt()).toBe(0);
  });

  it('where nobody is found a sentence says so, and the report stays', async () => {
    const { session, engine } = await onReport();
    await session.doByHand(0, swap);
    const { judged } = session.state();
    const failure = { code: 'no-runner', message: 'No runner was found.', detail: '' } as const;
    engine.track = () => Promise.resolve({ ok: false, error: failure });
    await session.choosePerson(0, ONE);
    expect(session.state()).toMatchObject({ screen: 'result', failures: [{ name: 'a.mp4', failure }] });
    expect(session.state().judged).toBe(judged);
    expect(session.state().entries.map(({ entry }) => entry)).toEqual([swap]);
  });

  it('who cannot be judged is not kept, and the one before is judged still', async () => {
    const { session, engine, shownAt } = await onReport();
    const { analyze } = engine;
    engine.analyze = (tracks, asked, corrections = [], signal) =>
      corrections.flat().some(({ kind }) => kind === 'choose-person')
        ? Promise.resolve({ ok: false, error: { code: 'bad-track', message: 'Too short.', detail: '' } })
        : analyze(tracks, asked, corrections, signal);
    await session.choosePerson(0, ONE);
    expect(session.state()).toMatchObject({ screen: 'result', judging: false, entries: [] });
    expect(session.state().notices.join()).toMatch(/not kept.*Too short/);
    expect(shownAt()).toBe(0);
  });
});

describe('in keypoint files', () => {
  /** Two people side by side for two seconds: a tall one at x = 100, a small one at x = 400. */
  const people = new File(
    [
      JSON.stringify(
        Array.from({ length: 60 }, (_, i) =>
          [
            [100, 400],
            [400, 150],
          ].map(([x, tall]) => ({
            image_id: i,
            keypoints: Array.from({ length: 17 }, (_, k) => [x! + i, 20 + (tall! * k) / 16, 0.9]).flat(),
          })),
        ).flat(),
      ),
    ],
    'people.json',
  );
  const around: PersonBox = { leftPx: 350, topPx: 0, widthPx: 100, heightPx: 200 };

  it('the other person is read from them, also at another frame rate', async () => {
    const engine = fakeEngine();
    const session = new Session(engine, settings);
    await session.analyse([{ file: people, kind: 'pose-track' }]);
    const nose = (): number => session.state().clips[0]!.tracked!.track.columns.get('nose')!.xPx[0]!;
    expect(nose()).toBe(100);
    await session.choosePerson(0, around);
    expect(nose()).toBe(400);
    await session.set({ ...session.state().settings, keypointFps: 60 });
    expect([nose(), session.state().clips[0]!.tracked!.track.timesS[60 - 1]]).toEqual([400, 59 / 60]);
    await session.undo();
    expect([nose(), session.state().clips[0]!.tracked!.track.timesS[60 - 1]]).toEqual([100, 59 / 60]);
    await session.choosePerson(0, { ...around, leftPx: 900 });
    expect(session.state().failures[0]?.failure.message).toMatch(/Nobody is in that part/);
    expect(nose()).toBe(100);
  });
});
