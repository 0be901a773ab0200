import { deleteDB } from 'idb';
import { expect, it } from 'vitest';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { IndexedWorkStore } from '../../src/storage/indexed-work-store';
import { openWorkDatabase } from '../../src/storage/work-database';
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
