import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Library } from '../../src/storage/library/library';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import { openLibraryDatabase } from '../../src/storage/library/library-database';
import { madeUpChecks } from '../fixtures/made-up-checks';
import { bits } from '../fixtures/library/bits';
import { madeUpSession } from '../fixtures/library/made-up-session';

const NAME = 'plumbline.runs.sessions-test';
const fresh = (): Library => new IndexedLibrary({ name: NAME });

beforeEach(async () => {
  await deleteDB(NAME);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const found = await answer;
  if (!found.ok) throw new Error(found.trouble);
  return found.value;
}

const count = async (): Promise<Record<string, number>> => {
  const database = await openLibraryDatabase(NAME);
  const counts: Record<string, number> = {};
  for (const store of database.objectStoreNames) counts[store] = await database.count(store);
  database.close();
  return counts;
};

describe('a session', () => {
  it.each([
    ['one clip', { clips: 1 }],
    ['two clips and others who were the runner for a while', { clips: 2, people: true }],
    ['a report alone', { work: false }],
  ] as const)('of %s is opened as it was kept, to the last bit', async (_, made) => {
    const library = fresh();
    const runner = await value(library.addRunner('Ada'));
    const session = madeUpSession({ runnerId: runner.id, ...made });
    expect(await value(library.keep(session))).toEqual(session.facts);
    const opened = await value(fresh().open(session.facts.id));
    expect(bits(opened)).toEqual(bits(session));
    expect(await value(fresh().sessions())).toEqual([session.facts]);
  });

  it('that is kept again takes its own place, and its old clips go', async () => {
    const library = fresh();
    const { id: runnerId } = await value(library.addRunner('Ada'));
    await value(library.keep(madeUpSession({ runnerId, clips: 2 })));
    const later = madeUpSession({ runnerId, clips: 1, seed: 9 });
    await value(library.keep(later));
    expect(await count()).toMatchObject({ sessions: 1, reports: 1, works: 1, clips: 1 });
    expect(bits(await value(library.open(later.facts.id)))).toEqual(bits(later));
  });

  it('shares its clips with others: they are stored once, and go with the last that needs them', async () => {
    const library = fresh();
    const { id: runnerId } = await value(library.addRunner('Ada'));
    const one = madeUpSession({ runnerId, id: 'one', clips: 2 });
    const other = madeUpSession({ runnerId, id: 'other', clips: 1 });
    await value(library.keep(one));
    await value(library.keep(other));
    expect(await count()).toMatchObject({ sessions: 2, clips: 2 });
    await value(library.remove('one'));
    expect(await count()).toMatchObject({ sessions: 1, clips: 1 });
    expect(bits(await value(library.open('other')))).toEqual(bits(other));
    await value(library.remove('other'));
    expect(await count()).toMatchObject({ sessions: 0, reports: 0, works: 0, clips: 0, runners: 1 });
    expect(await library.remove('other')).toEqual({ ok: false, trouble: 'gone' });
  });

  it('can be told more of, and nothing that could not be read again', async () => {
    const library = fresh();
    const [ada, bob] = [await value(library.addRunner('Ada')), await value(library.addRunner('Bob'))];
    const session = madeUpSession({ runnerId: ada.id });
    await value(library.keep(session));
    const { id, notes } = session.facts;
    const told = { title: 'Hills', takenAt: new Date(0), runnerId: bob.id, notes: { ...notes, pain: 10 } };
    expect(await value(library.tell(id, told))).toEqual({ ...session.facts, ...told });
    for (const [wrong, trouble] of [
      [{ notes: { ...notes, pain: 11 } }, 'damaged'],
      [{ takenAt: new Date(NaN) }, 'damaged'],
      [{ runnerId: 'nobody' }, 'gone'],
    ] as const) {
      expect(await library.tell(id, wrong)).toEqual({ ok: false, trouble });
    }
    expect(await library.tell('none', {})).toEqual({ ok: false, trouble: 'gone' });
    expect(await value(library.sessions(bob.id))).toEqual([{ ...session.facts, ...told }]);
    expect(await value(library.sessions(ada.id))).toEqual([]);
  });

  it('of nobody is not kept', async () => {
    const session = madeUpSession({ runnerId: 'nobody' });
    expect(await fresh().keep(session)).toEqual({ ok: false, trouble: 'gone' });
    expect(await count()).toMatchObject({ sessions: 0, reports: 0, works: 0, clips: 0 });
  });
});

describe('a runner', () => {
  it('has a name that can be changed, and takes all sessions along', async () => {
    const library = fresh();
    const [ada, bob] = [await value(library.addRunner('Ada')), await value(library.addRunner('Bob'))];
    expect(await value(library.renameRunner(ada.id, 'Ada L.'))).toEqual({ ...ada, name: 'Ada L.' });
    for (const [id, runnerId] of [
      ['1', ada.id],
      ['2', ada.id],
      ['3', bob.id],
    ] as const) {
      const takenAt = new Date(2026, 1, Number(id));
      await value(library.keep(madeUpSession({ id, runnerId, takenAt, seed: Number(id) })));
    }
    expect((await value(library.sessions())).map(({ id }) => id)).toEqual(['3', '2', '1']);
    await value(library.removeRunner(ada.id));
    expect(await value(library.runners())).toEqual([bob]);
    expect(await count()).toMatchObject({ runners: 1, sessions: 1, reports: 1, works: 1, clips: 1 });
    expect(await library.renameRunner(ada.id, 'x')).toEqual({ ok: false, trouble: 'gone' });
  });
});

describe('a check', () => {
  it('is there as it was kept, for every tab, and goes with its runner or alone', async () => {
    const [library, otherTab] = [fresh(), fresh()];
    let told = 0;
    otherTab.subscribe(() => told++);
    const [ada, bob] = [await value(library.addRunner('Ada')), await value(library.addRunner('Bob'))];
    const [standing, balance] = madeUpChecks(ada.id, 2);
    const other = madeUpChecks(bob.id, 1)[0]!;
    for (const check of [balance!, standing!, other]) await value(library.keepCheck(check));
    expect(bits(await value(otherTab.checks(ada.id)))).toEqual(bits([standing, balance]));
    await expect.poll(() => told).toBe(5);
    await value(otherTab.keepCheck({ ...balance!, takenAt: new Date(0) }));
    expect((await value(library.checks(ada.id))).map(({ id }) => id)).toEqual([standing!.id, balance!.id]);
    expect((await value(library.usage())).checks).toBe(3);
    await value(otherTab.removeCheck(standing!.id));
    expect(await library.removeCheck(standing!.id)).toEqual({ ok: false, trouble: 'gone' });
    await value(library.removeRunner(ada.id));
    expect(await value(library.checks())).toHaveLength(1);
  });

  it('of nobody, or of findings that could not be read again, is not kept', async () => {
    const library = fresh();
    const { id } = await value(library.addRunner('Ada'));
    const [standing] = madeUpChecks(id);
    expect(await library.keepCheck({ ...standing!, runnerId: 'nobody' })).toMatchObject({ trouble: 'gone' });
    const wrong = { ...standing!, findings: { ...standing!.findings, repeats: -1 } } as typeof standing;
    expect(await library.keepCheck(wrong!)).toMatchObject({ trouble: 'damaged' });
    expect(await count()).toMatchObject({ checks: 0 });
  });
});

describe('deleting all of it', () => {
  it('takes checks along', async () => {
    const library = new IndexedLibrary({ name: NAME });
    const { id } = await value(library.addRunner('Ada'));
    await value(library.keepCheck(madeUpChecks(id)[0]!));
    await value(library.wipe());
    expect(await count()).toMatchObject({ runners: 0, checks: 0 });
  });
});
