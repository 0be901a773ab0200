import { deleteDB } from 'idb';
import { expect, it } from 'vitest';
import { AnalysisService } from '../../workers/analysis-service';
import { personBrokenOff } from '../../src/app/session/person-desk';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { IndexedWorkStore } from '../../src/storage/indexed-work-store';
import { IndexedUnfinishedStore } from '../../src/storage/unfinished/indexed-unfinished-store';
import { openWorkDatabase } from '../../src/storage/work-database';
import { drawNumber } from '../fixtures/clips/frame-number';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';
import { fakeEngine } from '../fixtures/page/fake-engine';

const DATABASE = 'plumbline.work.kept-person-test';
const BOX = { leftPx: 600, topPx: 10, widthPx: 300, heightPx: 600 };
const SHIFT_PX = 40;

/** Whoever is in the box stands 40 px further right. */
function engineWithTwo(): ReturnType<typeof fakeEngine> {
  const engine = fakeEngine();
  const { track } = engine;
  engine.track = async (request, ...rest) => {
    const outcome = await track(request, ...rest);
    if (!outcome.ok || !request.region) return outcome;
    const hip = outcome.value.track.columns.get('left_hip')!;
    const columns = new Map(outcome.value.track.columns);
    columns.set('left_hip', { ...hip, xPx: hip.xPx.map((x) => x + SHIFT_PX) });
    return { ok: true, value: { ...outcome.value, track: { ...outcome.value.track, columns } } };
  };
  return engine;
}

const hipX = (session: Session): number =>
  session.state().clips[0]!.tracked!.track.columns.get('left_hip')!.xPx[0]!;

it('the person chosen, and the one before, are there again on another visit without any network', async () => {
  const store = new IndexedWorkStore(() => openWorkDatabase(DATABASE));
  const earlier = new Session(engineWithTwo(), DEFAULT_SETTINGS, store);
  await earlier.analyse([{ file: new File(['x'], 'run.mp4', { type: 'video/mp4' }), kind: 'video' }]);
  const wholeX = hipX(earlier);
  await earlier.choosePerson(0, BOX);
  expect(hipX(earlier)).toBe(wholeX + SHIFT_PX);
  earlier.dispose();
  await expect
    .poll(async () => {
      const latest = await store.latest();
      return latest.state === 'found' && latest.value.byHand.length;
    })
    .toBe(1);

  const engine = engineWithTwo();
  engine.track = () => Promise.reject(new Error('the network was asked'));
  const later = new Session(engine, DEFAULT_SETTINGS, new IndexedWorkStore(() => openWorkDatabase(DATABASE)));
  await later.goOn();
  expect(later.state().screen).toBe('result');
  expect(hipX(later)).toBe(wholeX + SHIFT_PX);
  await later.undo();
  expect(hipX(later)).toBe(wholeX);
  await later.redo();
  expect(hipX(later)).toBe(wholeX + SHIFT_PX);
  later.dispose();
  await deleteDB(DATABASE);
});

/** A worker's service behind a page's engine, with a network that reads numbers and hands over each frame. */
function engineThatReads(beforeEach?: Parameters<typeof numberReader>[0]) {
  const reader = numberReader(beforeEach);
  const service = new AnalysisService(serviceParts(reader, { partEveryMs: 0 }));
  const engine = fakeEngine();
  engine.probe = (file) => service.probe(file);
  engine.fingerprint = (file) => service.fingerprint(file, () => {});
  engine.track = (request, listener) =>
    service.track(request, {
      onProgress: (progress) => listener?.onProgress?.(progress),
      onPreview: ({ picture }) => picture.close(),
      onPart: (identity, part) => listener?.onPart?.(identity, part),
    });
  return { engine, reader };
}

it('a look for a person goes on after the page was closed in it, to the same bits as one that nobody interrupted', async () => {
  const frames = 60;
  const file = await makeClip({
    ...{ container: 'webm', codec: 'vp8', widthPx: 640, heightPx: 320 },
    timesS: steadyTimes(frames, 30),
    draw: (context, i) => {
      // The number of the whole picture stands in its middle square, the person's beside it.
      drawNumber(context, 640, 320, 100 + i);
      context.translate(480, 0);
      drawNumber(context, 160, 320, 1 + i);
    },
  });
  const box = { leftPx: 480, topPx: 0, widthPx: 160, heightPx: 320 };
  const works = () => new IndexedWorkStore(() => openWorkDatabase(DATABASE));
  const unfinished = () => new IndexedUnfinishedStore(`${DATABASE}.unfinished`);
  const whoIs = (session: Session) => {
    const { columns, world } = session.state().clips[0]!.tracked!.track;
    return [...columns, ...world];
  };

  const whole = new Session(engineThatReads().engine, DEFAULT_SETTINGS);
  await whole.analyse([{ file, kind: 'video' }]);
  await whole.choosePerson(0, box);

  // The first page never comes past the middle of the look.
  let read = 0;
  const stuck = engineThatReads(() => (++read > frames + 40 ? new Promise(() => {}) : undefined));
  const earlier = new Session(stuck.engine, DEFAULT_SETTINGS, works(), { store: unfinished() });
  await earlier.analyse([{ file, kind: 'video' }]);
  await expect.poll(async () => (await works().latest()).state).toBe('found');
  void earlier.choosePerson(0, box);
  await expect.poll(() => read).toBeGreaterThan(frames + 40);
  earlier.dispose();
  await expect.poll(async () => (await unfinished().latest(null)).state).toBe('found');

  const { engine, reader } = engineThatReads();
  const later = new Session(engine, DEFAULT_SETTINGS, works(), { store: unfinished() });
  await later.begin();
  await expect.poll(() => later.state().screen).toBe('result');
  const { framesKept } = personBrokenOff(later.state())!.offer;
  expect(framesKept).toBeGreaterThan(20);
  expect(await later.goOnWithPerson(file)).toBeNull();
  // One for the warm-up.
  expect(reader.numbers).toHaveLength(1 + frames - framesKept);
  expect(whoIs(later)).toEqual(whoIs(whole));
  await expect.poll(async () => (await unfinished().latest(null)).state).toBe('nothing');
  later.dispose();
  await deleteDB(DATABASE);
  await deleteDB(`${DATABASE}.unfinished`);
});
