import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Engine } from '../../src/app/engine';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import { IndexedWorkStore } from '../../src/storage/indexed-work-store';
import { openWorkDatabase, type WorkDatabase } from '../../src/storage/work-database';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { mountPage } from '../fixtures/page/mount-page';

const DATABASE = 'plumbline.work.test';
const open = (): Promise<WorkDatabase> => openWorkDatabase(DATABASE);
const file = (name = 'run.mp4', bytes = 'abc'): File => new File([bytes], name, { type: 'video/mp4' });
const swap = (fromS: number): HandEntry => ({ kind: 'swap-legs', fromS, toS: fromS + 0.3 });

const LAST_WRITE_MS = 500;

type Page = ReturnType<typeof mountPage>;
let mounted: Page | null = null;

beforeEach(async () => {
  await deleteDB(DATABASE);
  sessionStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
  close();
  sessionStorage.clear();
  location.hash = '';
});

function close(): void {
  mounted?.unmount();
  mounted = null;
  document.body.replaceChildren();
}

/** The page as it is after loading it anew: nothing of the last one is left but what was stored. */
function load(engine: Engine = fakeEngine(), openIt = open): Page {
  close();
  mounted = mountPage(engine, document.body.appendChild(document.createElement('div')), {
    store: new IndexedWorkStore(openIt),
  });
  return mounted;
}

/** As in another tab, which has no session storage of this one. */
function visit(engine?: Engine): Page {
  close();
  sessionStorage.clear();
  return load(engine);
}

const stored = async (): Promise<{ works: number; clips: number; entries: number }> => {
  const database = await open();
  const [work, works, clips] = [
    await database.get('works', 'latest'),
    await database.count('works'),
    await database.count('clips'),
  ];
  database.close();
  return { works, clips, entries: work?.byHand.length ?? 0 };
};
const keptEntries = (n: number): Promise<void> =>
  expect.poll(stored, { timeout: 5000 }).toMatchObject({ works: 1, entries: n });

async function analysed({ session }: Page, ...names: string[]): Promise<void> {
  await session.analyse(
    (names.length > 0 ? names : ['run.mp4']).map((name) => ({ file: file(name), kind: 'video' })),
  );
}

describe('work', () => {
  it('is there again after loading the page anew, corrections and all, without any network', async () => {
    const first = load();
    await analysed(first, 'run.mp4', 'run-rear.mp4');
    await first.session.doByHand(0, swap(1));
    await first.session.doByHand(1, swap(2));
    await first.session.undo();
    await first.session.set({ ...first.session.state().settings, statureCm: 181 });
    await first.session.undo();
    const { judged, entries, undone, settings } = first.session.state();
    await keptEntries(2);

    const engine = fakeEngine();
    engine.track = () => Promise.reject(new Error('no network is asked'));
    const { session } = load(engine);
    await expect.poll(() => session.state().screen).toBe('result');
    expect(session.state().judged!.report).toEqual(judged!.report);
    expect(session.state()).toMatchObject({ entries, undone, settings, canRedo: true });
    expect(session.state().clips.map(({ name }) => name)).toEqual(['run.mp4', 'run-rear.mp4']);
    await session.redo();
    expect(session.state().settings.statureCm).toBe(181);
    await session.undo();
    await session.undo();
    expect(session.state().judged!.report).not.toHaveProperty('byHand');
  });

  it('is offered in another tab, taken up when asked, and offered again after “New clip”', async () => {
    const first = load();
    await analysed(first);
    await first.session.doByHand(0, swap(1));
    const { report } = first.session.state().judged!;
    await keptEntries(1);
    const { session } = visit();
    await expect.element(page.getByText(/Analysed today, 1 correction\./)).toBeVisible();
    expect(session.state().screen).toBe('home');
    await page.getByRole('button', { name: /Go on with “run.mp4”/ }).click();
    await expect.poll(() => session.state().screen).toBe('result');
    expect(session.state().judged!.report).toEqual(report);
    await page.getByRole('button', { name: 'New clip' }).click();
    await expect.element(page.getByRole('button', { name: /Go on with “run.mp4”/ })).toBeVisible();
    const again = load();
    await expect.element(page.getByRole('button', { name: /Go on with/ })).toBeVisible();
    expect(again.session.state().screen).toBe('home');
  });

  it('that is forgotten is deleted for good', async () => {
    await analysed(load());
    await keptEntries(0);
    visit();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect.element(page.getByText(/deleted from this browser/)).toBeVisible();
    await expect.poll(stored).toEqual({ works: 0, clips: 0, entries: 0 });
    const { session } = load();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(session.state()).toMatchObject({ screen: 'home', notices: [], keeping: { offer: null } });
  });

  it('of the next clip takes its place, and nothing is left of the one before', async () => {
    const { session } = load();
    await analysed({ session } as Page, 'one.mp4', 'one-rear.mp4');
    await expect.poll(stored).toMatchObject({ works: 1, clips: 2 });
    await analysed({ session } as Page, 'two.mp4');
    await expect.poll(stored).toMatchObject({ works: 1, clips: 1 });
    visit();
    await expect.element(page.getByRole('button', { name: /Go on with “two.mp4”/ })).toBeVisible();
  });

  it('of two tabs: the last one’s is whole, whoever deleted its clips in between', async () => {
    const one = load();
    await analysed(one, 'one.mp4');
    await keptEntries(0);
    const other = mountPage(fakeEngine(), document.createElement('div'), {
      store: new IndexedWorkStore(open),
    });
    await analysed(other, 'other.mp4');
    await expect.poll(async () => (await new IndexedWorkStore(open).latest()).state).toBe('found');
    await one.session.doByHand(0, swap(1));
    await keptEntries(1);
    const found = await new IndexedWorkStore(open).read();
    expect(found).toMatchObject({
      state: 'found',
      value: { names: ['one.mp4'], clips: [{ name: 'one.mp4' }] },
    });
    other.unmount();
  });
});

describe('work that cannot be read', () => {
  const DAMAGE: readonly (readonly [string, (database: WorkDatabase) => Promise<unknown>])[] = [
    ['has a record that is none', (database) => database.put('works', { key: 'latest', clips: 7 } as never)],
    ['lost its clip', (database) => database.clear('clips')],
    [
      'has columns of another length',
      async (database) => {
        const [clip] = await database.getAll('clips');
        const [column] = clip!.tracked.track.columns.values();
        (column as { xPx: Float64Array }).xPx = new Float64Array(3);
        await database.put('clips', clip!);
      },
    ],
    [
      'has times that do not rise',
      async (database) => {
        const [clip] = await database.getAll('clips');
        clip!.tracked.track.timesS.fill(1);
        await database.put('clips', clip!);
      },
    ],
    [
      'knows a correction of another version',
      async (database) => {
        const work = (await database.get('works', 'latest'))!;
        await database.put('works', {
          ...work,
          byHand: [{ clip: 0, entry: { kind: 'bend-time' } as never }],
        });
      },
    ],
  ];

  it.each(DAMAGE)('for it %s: says so and goes on with the first page', async (_, damage) => {
    await analysed(load());
    await keptEntries(0);
    close();
    // A page that is closed writes what it still has to, which would put the damage right.
    await new Promise((resolve) => setTimeout(resolve, LAST_WRITE_MS));
    const database = await open();
    await damage(database);
    database.close();
    const { session } = load(fakeEngine({ judgedForReal: true }));
    await expect
      .poll(
        () =>
          [
            ...session.state().notices,
            ...session.state().failures.map(({ failure }) => failure.message),
          ].join(),
        // Read, refused by the core, and told: on a busy machine that takes more than the usual second.
        { timeout: 10_000 },
      )
      .toMatch(/could not be read|frame times must rise/);
    expect(session.state()).toMatchObject({ screen: 'home', judged: null });
    await expect.element(page.getByRole('heading', { level: 1, name: /See how you run/ })).toBeVisible();
    await analysed({ session } as Page);
    expect(session.state().screen).toBe('result');
    await keptEntries(0);
  });
});

describe('a browser without room', () => {
  it.each([
    ['gives no storage', () => Promise.reject(new DOMException('no', 'InvalidStateError')), /no storage/],
    [
      'is full',
      () => {
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('no room', 'QuotaExceededError');
        });
        return open();
      },
      /no room left/,
    ],
  ])('that %s: everything works, and a sentence says that nothing is kept', async (_, openIt, sentence) => {
    const { session } = load(fakeEngine(), openIt as typeof open);
    await analysed({ session } as Page);
    await expect.element(page.getByText(sentence)).toBeInTheDocument();
    await session.doByHand(0, swap(1));
    expect(session.state().judged!.report.byHand).toEqual([swap(1)]);
    await expect(session.forget()).resolves.toBeUndefined();
  });
});

describe('the video of work that is taken up', () => {
  const sha = { own: 'ab12', other: 'ef56' };
  const taken = async (): Promise<Page> => {
    await analysed(load());
    await keptEntries(0);
    const engine = fakeEngine();
    engine.fingerprint = async (chosen) => ({
      ok: true,
      value: (await chosen.text()) === 'abc' ? sha.own : sha.other,
    });
    const again = load(engine);
    await expect.poll(() => again.session.state().screen).toBe('result');
    return again;
  };

  it('is missed, and added by choosing the very file, whatever its name', async () => {
    const { session } = await taken();
    await expect.element(page.getByText(/Everything is here but the video/)).toBeVisible();
    await page.getByLabelText(/Add the video “run.mp4”/).upload(file('renamed.mp4'));
    await expect.element(page.getByText(/Everything is here but the video/)).not.toBeInTheDocument();
    expect(session.state().clips[0]?.video?.name).toBe('renamed.mp4');
  });

  it.each([
    ['of another size', 'abcd'],
    ['of the same size', 'abd'],
  ])('is not another file %s', async (_, bytes) => {
    const { session } = await taken();
    await page.getByLabelText(/Add the video “run.mp4”/).upload(file('run.mp4', bytes));
    await expect.element(page.getByText(/is not the clip that was analysed/)).toBeVisible();
    expect(session.state().clips[0]).not.toHaveProperty('video');
  });

  it('is added when it is dropped', async () => {
    const { session } = await taken();
    const { judged } = session.state();
    await session.take([{ file: file('run.mp4'), kind: 'video' }]);
    expect(session.state().clips[0]?.video?.name).toBe('run.mp4');
    expect(session.state().judged).toBe(judged);
  });

  it('is not a file that only looks like it when it is dropped: that is analysed', async () => {
    const { session } = await taken();
    await session.take([{ file: file('run.mp4', 'abd'), kind: 'video' }]);
    expect(session.state().clips[0]?.progress).toBeDefined();
  });
});
