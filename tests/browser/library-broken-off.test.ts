import { beforeEach, describe, expect, it } from 'vitest';
import { IndexedLibrary } from '../../src/storage/library/indexed-library';
import { bits } from '../fixtures/library/bits';
import { madeUpSession } from '../fixtures/library/made-up-session';
import { countsOf, filesOf, removeLibrary, valueOf } from '../fixtures/library/open-library';
import type { Tab } from '../fixtures/library/tab';
import type { WriterTask } from '../fixtures/library/writer.worker';

const NAME = 'plumbline.runs.broken-off-test';
const SOURCE = `${NAME}.source`;
const fresh = (name = NAME): IndexedLibrary => new IndexedLibrary({ name });

beforeEach(async () => {
  await removeLibrary(NAME);
  await removeLibrary(SOURCE);
});

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A worker that is ended so many ms after it began. @returns whether it had finished before */
async function endedAfter(task: WriterTask, ms: number): Promise<boolean> {
  const worker = new Worker(new URL('../fixtures/library/writer.worker.ts', import.meta.url), {
    type: 'module',
  });
  let done = false;
  await new Promise<void>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data === 'done') done = true;
      resolve();
    };
    worker.postMessage(task);
  });
  await wait(ms);
  worker.terminate();
  // What it had handed to the browser before may still come to its end.
  await wait(150);
  return done;
}

describe('a page that is ended in mid-write', () => {
  it('leaves the session as it was kept once, whole, and no clip that nobody needs', async () => {
    const library = fresh();
    const { id: runnerId } = await valueOf(library.addRunner('Ada'));
    const other = madeUpSession({ id: 'other', runnerId, seed: 500 });
    await valueOf(library.keep(other));
    const versions = [0, 1, 2, 3].map((n) =>
      madeUpSession({ id: 'again', runnerId, clips: n % 2 === 0 ? 1 : 2, seed: 10 * n + 1 }),
    );
    const seen = new Set<number>();
    for (const ms of [0, 5, 11, 17, 26, 40, 61, 90, 130, 170]) {
      await endedAfter({ kind: 'keep', name: NAME, runnerId }, ms);
      const opened = await fresh().open('again');
      if (opened.ok) {
        const { sha256 } = opened.value.report.clip;
        const found = versions.findIndex(({ report }) => report.clip.sha256 === sha256);
        expect(bits(opened.value)).toEqual(bits(versions[found]));
        seen.add(found);
        const clips = found % 2 === 0 ? 1 : 2;
        expect(await countsOf(NAME)).toMatchObject({ sessions: 2, reports: 2, works: 2, clips: clips + 1 });
      } else expect(opened.trouble).toBe('gone');
      expect(bits(await valueOf(fresh().open('other')))).toEqual(bits(other));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('leaves no half a video: the file is cleared at the next opening', async () => {
    const { id: runnerId } = await valueOf(fresh().addRunner('Ada'));
    const { facts } = madeUpSession({ runnerId });
    await valueOf(fresh().keep(madeUpSession({ runnerId })));
    const video = new File([new Uint8Array(60e6).fill(5)], 'run.mp4');
    let leftBehind = 0;
    for (const ms of [0, 15, 30, 60]) {
      const done = await endedAfter({ kind: 'video', name: NAME, id: facts.id, video }, ms);
      if (done) break;
      leftBehind += (await filesOf(NAME)).length;
      const library = fresh();
      const [now] = await valueOf(library.sessions());
      if (now!.clips[0]!.videoBytes > 0) break;
      await expect
        .poll(async () => (await library.sessions()).ok && filesOf(NAME), { timeout: 10_000 })
        .toEqual([]);
      expect(await valueOf(library.video(facts.id, 0))).toBeNull();
    }
    expect(leftBehind).toBeGreaterThan(0);
  });

  it('brings in all of a file or nothing, and clears what it had put in place', async () => {
    const source = fresh(SOURCE);
    const { id: runnerId } = await valueOf(source.addRunner('Ada'));
    for (let n = 0; n < 6; n++) {
      await valueOf(source.keep(madeUpSession({ id: `s${n}`, runnerId, seed: 20 * n })));
      await valueOf(source.keepVideo(`s${n}`, 0, new File([new Uint8Array(500_000).fill(n)], 'run.mp4')));
    }
    const file = await valueOf(source.exportAll());
    const whole = await countsOf(SOURCE);
    const library = fresh();
    const bob = await valueOf(library.addRunner('Bob'));
    await valueOf(library.keep(madeUpSession({ id: 'own', runnerId: bob.id, seed: 999 })));
    const before = await countsOf(NAME);
    const after = Object.fromEntries(Object.entries(whole).map(([store, n]) => [store, n + before[store]!]));
    let [nothing, halfway] = [0, 0];
    for (const ms of [20, 120, 250, 400, 550, 700, 900]) {
      await endedAfter({ kind: 'import', name: NAME, file }, ms);
      const sessions = await valueOf(library.sessions());
      expect([1, 7]).toContain(sessions.length);
      if (sessions.length === 7) break;
      nothing++;
      if ((await countsOf(NAME))['reports']! > 1) halfway++;
      const next = fresh();
      await expect
        .poll(async () => (await next.sessions()).ok && countsOf(NAME), { timeout: 10_000 })
        .toEqual(before);
    }
    expect(nothing).toBeGreaterThan(0);
    await library.importAll(file);
    expect(await countsOf(NAME)).toEqual(after);
    console.info(`ended ${nothing} times before the end, ${halfway} of them with parts in place`);
  });
});

describe('two tabs', () => {
  it('are told of each other’s changes, and see them', async () => {
    const frame = document.createElement('iframe');
    const script = new URL('../fixtures/library/tab.ts', import.meta.url).href;
    frame.srcdoc = `<script type="module" src="${script}"></script>`;
    document.body.append(frame);
    const tab = (): Tab => frame.contentWindow as Tab;
    await expect.poll(() => typeof tab().libraryOf, { timeout: 20_000 }).toBe('function');
    const there = tab().libraryOf!(NAME);
    const here = fresh();
    const heard = { here: 0, there: 0 };
    const leave = [here.subscribe(() => heard.here++), there.subscribe(() => heard.there++)];
    const ada = await valueOf(here.addRunner('Ada'));
    await expect.poll(() => heard).toEqual({ here: 1, there: 1 });
    expect((await valueOf(there.runners())).map(({ name }) => name)).toEqual(['Ada']);
    await valueOf(there.renameRunner(ada.id, 'Ada L.'));
    await expect.poll(() => heard).toEqual({ here: 2, there: 2 });
    expect((await valueOf(here.runners())).map(({ name }) => name)).toEqual(['Ada L.']);
    // A failed change is none.
    await here.renameRunner('nobody', 'x');
    leave.forEach((stop) => stop());
    await valueOf(here.addRunner('Bob'));
    await wait(100);
    expect(heard).toEqual({ here: 2, there: 2 });
    frame.remove();
  });

  it('write at once, and all of it is there', async () => {
    const [one, other] = [fresh(), fresh()];
    const { id: runnerId } = await valueOf(one.addRunner('Ada'));
    const keep = (library: IndexedLibrary, n: number) =>
      valueOf(library.keep(madeUpSession({ id: `s${n % 4}`, runnerId, seed: n % 3 })));
    await Promise.all(Array.from({ length: 16 }, (_, n) => keep(n % 2 ? one : other, n)));
    const sessions = await valueOf(one.sessions());
    expect(sessions.map(({ id }) => id).sort()).toEqual(['s0', 's1', 's2', 's3']);
    for (const { id } of sessions) await valueOf(other.open(id));
    await Promise.all([one.remove('s0'), other.remove('s1'), one.remove('s2'), other.remove('s3')]);
    expect(await countsOf(NAME)).toMatchObject({ sessions: 0, reports: 0, works: 0, clips: 0 });
  });

  it('where one clears what is left over while the other places a video: the video stays', async () => {
    const { id: runnerId } = await valueOf(fresh().addRunner('Ada'));
    const { facts } = madeUpSession({ runnerId });
    await valueOf(fresh().keep(madeUpSession({ runnerId })));
    const video = new File([new Uint8Array(30e6).fill(5)], 'run.mp4');
    const opened: Promise<unknown>[] = [];
    await valueOf(fresh().keepVideo(facts.id, 0, video, () => opened.push(fresh().sessions())));
    await Promise.all(opened);
    await wait(200);
    expect(opened.length).toBeGreaterThan(3);
    expect((await valueOf(fresh().video(facts.id, 0)))?.size).toBe(30e6);
  });
});
