import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../src/app/home/sort-files';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS, type Settings } from '../../src/app/session/settings';
import type { Correction } from '../../src/core/by-hand/correction';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import { sourcesOf } from '../../src/report/report-sources';
import { fakeEngine, type FakeOptions } from '../fixtures/page/fake-engine';

const settings: Settings = { ...DEFAULT_SETTINGS, model: 'full' };
const video = (name: string): ChosenFile => ({
  file: new File(['x'], name, { type: 'video/mp4' }),
  kind: 'video',
});
const swap = (fromS: number): HandEntry => ({ kind: 'swap-legs', fromS, toS: fromS + 0.5 });
const mark = (id: string): HandEntry => ({
  kind: 'draw-mark',
  mark: { id, kind: 'plumb', points: [{ xPx: 4, yPx: 5 }], fromS: 0, toS: 1 },
});

/** A session with a report on show; what each analysis was given is written down. */
async function onReport(files = ['a.mp4'], options: FakeOptions = {}) {
  const engine = fakeEngine(options);
  const given: (readonly (readonly Correction[])[])[] = [];
  const { analyze } = engine;
  engine.analyze = (tracks, asked, corrections = [], signal) => {
    given.push(corrections);
    return analyze(tracks, asked, corrections, signal);
  };
  const session = new Session(engine, settings);
  await session.analyse(files.map(video));
  return { session, engine, given };
}

const refuse = (when: (correction: Correction) => boolean, engine: ReturnType<typeof fakeEngine>) => {
  const { analyze } = engine;
  engine.analyze = async (tracks, asked, corrections = [], signal) =>
    corrections.flat().some(when)
      ? { ok: false, error: { code: 'bad-track', message: 'No landing is near.', detail: '' } }
      : analyze(tracks, asked, corrections, signal);
};

describe('hand work', () => {
  it('is given to the analysis, stands in the report, and undone leaves the earlier report', async () => {
    const { session, given } = await onReport();
    const { report } = session.state().judged!;
    await session.doByHand(0, swap(1));
    expect(given.at(-1)).toEqual([[swap(1)]]);
    expect(session.state().judged!.report.byHand).toEqual([swap(1)]);
    expect(session.state().entries).toEqual([{ clip: 0, entry: swap(1) }]);
    await session.undo();
    expect(session.state().judged!.report).toEqual(report);
    expect(session.state()).toMatchObject({ canUndo: false, canRedo: true });
    await session.redo();
    expect(session.state().judged!.report.byHand).toEqual([swap(1)]);
  });

  it('however it was done and undone, undo of all is the earlier report', async () => {
    const { session } = await onReport();
    const { report } = session.state().judged!;
    const act = fc.oneof(
      fc.integer({ min: 0, max: 6 }).map((at) => () => session.doByHand(0, swap(at))),
      fc.constantFrom('p', 'q').map((id) => () => session.doByHand(0, mark(id))),
      fc.constant(() => session.undo()),
      fc.constant(() => session.redo()),
      fc.nat(4).map((place) => () => session.takeBack([place])),
      fc.integer({ min: 150, max: 200 }).map((statureCm) => () => session.set({ ...settings, statureCm })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        for (const each of acts) await each();
        const { entries, judged } = session.state();
        expect(judged!.report.byHand ?? []).toEqual(entries.map(({ entry }) => entry));
        while (session.state().canUndo) await session.undo();
        expect(session.state().judged!.report).toEqual(report);
        expect(session.state().settings).toEqual(settings);
      }),
      { numRuns: 25 },
    );
  });

  it('a mark changes the report without new verdicts', async () => {
    const { session, given } = await onReport();
    await session.doByHand(0, mark('p'));
    expect(given).toHaveLength(1);
    expect(session.state().judged!.report.byHand).toEqual([mark('p')]);
    expect(session.state().judging).toBe(false);
    await session.undo();
    expect(session.state().judged!.report).not.toHaveProperty('byHand');
  });

  it('a mark that is drawn while verdicts are made is in the report that comes of them', async () => {
    const { session, given } = await onReport();
    const corrected = session.doByHand(0, swap(1));
    await session.doByHand(0, mark('p'));
    await corrected;
    expect(given).toHaveLength(2);
    expect(session.state().judged!.report.byHand).toEqual([swap(1), mark('p')]);
  });

  it('everything can be taken back at once, and that undone', async () => {
    const { session } = await onReport();
    const { report } = session.state().judged!;
    await session.doByHand(0, swap(1));
    await session.doByHand(0, swap(2));
    await session.takeBack([0, 1]);
    expect(session.state().judged!.report).toEqual(report);
    expect(session.state()).toMatchObject({ entries: [], canUndo: true });
    await session.undo();
    expect(session.state().entries.map(({ entry }) => entry)).toEqual([swap(1), swap(2)]);
    await session.takeBack([0]);
    expect(session.state().judged!.report.byHand).toEqual([swap(2)]);
  });

  it('only the last of several quick corrections is waited for, with all of them in it', async () => {
    const { session, given } = await onReport();
    await Promise.all([1, 2, 3].map((at) => session.doByHand(0, swap(at))));
    expect(given.at(-1)).toEqual([[swap(1), swap(2), swap(3)]]);
    expect(session.state().judged!.report.byHand).toHaveLength(3);
    expect(session.state().judging).toBe(false);
  });

  it('a correction that cannot be judged is not kept and says why; the others stay', async () => {
    const { session, engine } = await onReport();
    refuse((each) => each.kind === 'swap-legs' && each.fromS === 2, engine);
    await session.doByHand(0, swap(1));
    await Promise.all([2, 3].map((at) => session.doByHand(0, swap(at))));
    expect(session.state().judged!.report.byHand).toEqual([swap(1), swap(3)]);
    expect(session.state().entries.map(({ entry }) => entry)).toEqual([swap(1), swap(3)]);
    expect(session.state().notices.join()).toMatch(/not kept. No landing is near/);
    await session.doByHand(0, swap(4));
    expect(session.state().entries).toHaveLength(3);
  });

  it('is kept behind another analysis that comes to nothing, and gone with the next report', async () => {
    const { session } = await onReport(['good.mp4'], { unreadable: ['bad.mp4'] });
    await session.doByHand(0, swap(1));
    await session.set({ ...session.state().settings, statureCm: 180 });
    const { entries, judged } = session.state();
    await session.analyse([video('bad.mp4')]);
    expect(session.state().entries).toEqual(entries);
    expect(session.state().judged!.report).toEqual(judged!.report);
    await session.undo();
    expect(session.state().entries).toHaveLength(1);
    await session.analyse([video('next.mp4')]);
    expect(session.state()).toMatchObject({ entries: [], undone: [], canUndo: false, canRedo: false });
    expect(session.state().judged!.report).not.toHaveProperty('byHand');
  });

  it('a correction under way when the next clip came is judged when nothing comes of that clip', async () => {
    const { session } = await onReport(['good.mp4'], { unreadable: ['bad.mp4'] });
    void session.doByHand(0, swap(1));
    await session.analyse([video('bad.mp4')]);
    await expect.poll(() => session.state().judged!.report.byHand).toEqual([swap(1)]);
  });

  it('belongs to its video, whichever of two the report is made from', async () => {
    const { session, given } = await onReport(['a.mp4', 'b.mp4'], { views: ['side-left', 'side-left'] });
    const [first, second] = session.state().clips;
    await session.doByHand(0, swap(1));
    await session.judgeOnly(second!.id);
    expect(given.at(-1)).toEqual([[]]);
    expect(session.state()).toMatchObject({ entries: [], canUndo: false });
    await session.doByHand(0, swap(2));
    expect(given.at(-1)).toEqual([[swap(2)]]);
    await session.judgeOnly(first!.id);
    expect(given.at(-1)).toEqual([[swap(1)]]);
    expect(session.state().entries).toEqual([{ clip: 0, entry: swap(1) }]);
    expect(session.state().judged!.report.byHand).toEqual([swap(1)]);
  });

  it('of two clips stands with its own', async () => {
    const { session, given } = await onReport(['a.mp4', 'b.mp4']);
    await session.doByHand(1, swap(1));
    await session.doByHand(0, mark('p'));
    expect(given.at(-1)).toEqual([[], [swap(1)]]);
    const [one, other] = sourcesOf(session.state().judged!.report);
    expect(one!.byHand).toEqual([mark('p')]);
    expect(other!.byHand).toEqual([swap(1)]);
  });
});

describe('a setting that is told while a report is on show', () => {
  it('is an entry that undo takes back, from the panel too', async () => {
    const { session, engine } = await onReport();
    await session.set({ ...settings, statureCm: 180 });
    expect(session.state().entries).toEqual([{ clip: 0, entry: { kind: 'tell', told: { statureCm: 180 } } }]);
    await session.undo();
    expect(session.state().settings.statureCm).toBeNull();
    await session.redo();
    expect(session.state().settings.statureCm).toBe(180);
    expect(engine.analyses).toEqual([{}, { statureCm: 180 }, {}, { statureCm: 180 }]);
  });

  it('typed digit by digit is one entry, and none where it ends as it began', async () => {
    const { session } = await onReport();
    for (const slowMotionFactor of [1, 12]) await session.set({ ...settings, slowMotionFactor });
    expect(session.state().entries).toHaveLength(1);
    await session.set({ ...settings, slowMotionFactor: null });
    expect(session.state().entries).toEqual([]);
  });

  it('is remembered for the next clip where it is the runner’s; a view and a tilt are this clip’s', async () => {
    const { session, engine } = await onReport();
    await session.set({ ...session.state().settings, statureCm: 180 });
    await session.set({ ...session.state().settings, view: 'rear' });
    await session.doByHand(0, { kind: 'tell', told: { cameraRollDeg: 2 } });
    expect(session.state().settings).toMatchObject({ statureCm: 180, view: 'rear', cameraRollDeg: 2 });
    await session.analyse([video('next.mp4')]);
    expect(engine.analyses.at(-1)).toEqual({ statureCm: 180 });
    expect(session.state().settings).toMatchObject({ view: 'auto', cameraRollDeg: null });
  });

  it('that cannot be judged is set back', async () => {
    const { session, engine } = await onReport();
    engine.analyze = async () => ({ ok: false, error: { code: 'bad-track', message: 'Oh.', detail: '' } });
    await session.set({ ...settings, statureCm: 180 });
    expect(session.state()).toMatchObject({ entries: [], notices: ['Oh.'], settings: { statureCm: null } });
  });
});
