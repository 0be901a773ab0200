import axe from 'axe-core';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chooseUnits } from '../../src/app/theme/units-choice';
import type { SessionFacts } from '../../src/storage/library/library';
import { IndexedWorkStore } from '../../src/storage/indexed-work-store';
import type { WorkStore } from '../../src/storage/kept-work';
import { openWorkDatabase } from '../../src/storage/work-database';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { manySessions, NO_NOTES, RUNNERS } from '../fixtures/page/many-sessions';
import { memoryLibrary, type MemoryLibrary } from '../fixtures/page/memory-library';
import { mountPage, type MountedPage } from '../fixtures/page/mount-page';

let mounted: MountedPage | null = null;

beforeEach(async () => {
  localStorage.clear();
  chooseUnits('metric');
  await page.viewport(1280, 900);
});
afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.body.replaceChildren();
  location.hash = '';
  delete document.documentElement.dataset['theme'];
});

/** Two of one runner, one of another; the latest is poorly filmed. */
const [LATEST, MIDDLE, FIRST] = manySessions(3).map((each, i): SessionFacts => ({
  ...each,
  runnerId: i === 1 ? 'runner-2' : 'runner-1',
  takenAt: new Date(`2026-${['11-20', '10-02', '03-04'][i]}T08:00:00`),
  title: '',
  notes: i === 0 ? { ...NO_NOTES, shoes: 'Kestrel 4', pain: 3 } : NO_NOTES,
  verdicts: i === 0 ? { 'D3.overstride': 'flag' } : { 'D3.overstride': 'meets' },
  clips: [{ ...each.clips[0]!, warnings: i === 0 ? ['camera-moves'] : [], videoBytes: i === 2 ? 24e6 : 0 }],
})) as [SessionFacts, SessionFacts, SessionFacts];

function open(library: MemoryLibrary | null, store?: WorkStore): MountedPage {
  location.hash = '#library';
  const root = document.body.appendChild(document.createElement('div'));
  mounted = mountPage(fakeEngine({ judgedForReal: true }), root, { store, library });
  return mounted;
}

async function unusable(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

const rows = () => [...document.querySelectorAll('.run-row h4')].map((each) => each.textContent);
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

describe('my runs', () => {
  it.each([
    [390, 'light'],
    [768, 'dark'],
    [1280, 'dark'],
    [1920, 'light'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    open(memoryLibrary([LATEST, MIDDLE, FIRST]));
    await button(/^Edit, video.*20 Nov 2026$/).click();
    await button('Delete this run').click();
    await page.getByRole('checkbox', { name: /4 Mar 2026/ }).click();
    await button('Delete all runs').click();
    await expect.element(page.getByText(/Delete 3 runs and 1 video and all runners, for good/)).toBeVisible();
    expect(await unusable()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('begin with the runner of the latest run, and say of each what was found, noted and filmed poorly', async () => {
    open(memoryLibrary([LATEST, MIDDLE, FIRST]));
    await expect.element(heading('Runs of Alex Winter')).toBeVisible();
    expect(rows()).toEqual(['Fri, 20 Nov 2026', 'Wed, 4 Mar 2026']);
    const [first, second] = [...document.querySelectorAll('.run-row')].map((row) => row.textContent);
    expect(first).toMatch(/To work on: Steps that fit your body.*Poorly filmed: the camera moved/);
    expect(first).toMatch(/Kestrel 4 · pain 3 of 10/);
    expect(second).toMatch(/Video kept, 24 MB/);
    expect(second).not.toMatch(/Poorly filmed/);
    await page.getByRole('radio', { name: /Mira/ }).click();
    await expect.poll(rows).toEqual(['Fri, 2 Oct 2026']);
  });

  it('are narrowed to a month', async () => {
    open(memoryLibrary([LATEST, MIDDLE, FIRST]));
    await page.getByRole('combobox', { name: 'Month' }).selectOptions('March 2026 (1)');
    await expect.poll(rows).toEqual(['Wed, 4 Mar 2026']);
  });

  it('open as the report that they were kept from, and are known there', async () => {
    const { session } = open(memoryLibrary([LATEST, MIDDLE, FIRST]));
    await button(/^Open the run of Fri, 20 Nov 2026/).click();
    await expect.poll(() => location.hash, { timeout: 15_000 }).toBe('');
    expect(session.state().judged?.report.clip.name).toBe(LATEST.clips[0]!.name);
    await expect.element(page.getByText('Kept as Alex Winter’s run of Fri, 20 Nov 2026.')).toBeVisible();
  });

  it('two that are ticked go to the comparison, the earlier one as before', async () => {
    const { desk } = open(memoryLibrary([LATEST, MIDDLE, FIRST]));
    await page.getByRole('checkbox', { name: /20 Nov 2026/ }).click();
    await expect.element(page.getByText(/Tick one more run/)).toBeVisible();
    await page.getByRole('checkbox', { name: /4 Mar 2026/ }).click();
    await expect
      .element(page.getByText('Wed, 4 Mar 2026 is before, Fri, 20 Nov 2026 is after.'))
      .toBeVisible();
    await button('Compare').click();
    await expect.poll(() => location.hash, { timeout: 15_000 }).toBe('#compare');
    const name = (place: 'before' | 'after') => desk.state()[place]?.state().judged?.report.clip.name ?? '';
    await expect.poll(() => name('before'), { timeout: 15_000 }).toBe(FIRST.clips[0]!.name);
    await expect.poll(() => name('after'), { timeout: 15_000 }).toBe(LATEST.clips[0]!.name);
  });

  it('take notes later, and go when that is said twice', async () => {
    const library = memoryLibrary([LATEST, MIDDLE, FIRST]);
    open(library);
    await button(/^Edit, video.*20 Nov 2026$/).click();
    const editor = page.getByRole('group', { name: 'Run of Fri, 20 Nov 2026' });
    await editor.getByRole('textbox', { name: 'Speed' }).fill('11,5');
    await editor.getByRole('textbox', { name: 'Anything else' }).fill('Felt light.');
    await editor.getByLabelText('Day of the run').fill('2026-11-19');
    await editor.getByRole('button', { name: 'Save' }).click();
    await expect.poll(rows).toEqual(['Thu, 19 Nov 2026', 'Wed, 4 Mar 2026']);
    await expect.element(page.getByText('Felt light.').first()).toBeVisible();
    const told = await library.sessions();
    expect(told.ok && told.value[0]?.notes).toMatchObject({ speedKmh: 11.5, pain: 3, shoes: 'Kestrel 4' });

    (button('Delete this run').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    // The focus waits on what leaves all as it is.
    await expect.element(button('Keep it')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Delete this run')).toHaveFocus();
    expect(rows()).toHaveLength(2);
    await userEvent.keyboard('{Enter}');
    await button('Delete it').click();
    await expect.poll(rows).toEqual(['Wed, 4 Mar 2026']);
    await expect.element(heading('Runs of Alex Winter')).toHaveFocus();
  });

  it('give the room of a video back', async () => {
    open(memoryLibrary([FIRST]));
    await button(/^Edit, video.*4 Mar 2026$/).click();
    await button(/^Delete the video “/).click();
    await button('Delete the video').click();
    await expect.element(page.getByText('The video is deleted.')).toBeVisible();
    await expect.element(page.getByText(/^1 run, no videos\.$/)).toBeVisible();
  });
});

describe('five hundred runs', () => {
  it('are all there, the latest at once', async () => {
    open(memoryLibrary(manySessions(500)));
    await expect.poll(() => rows().length).toBeGreaterThan(20);
    await expect.poll(() => rows().length, { timeout: 10_000 }).toBe(500);
    await expect.element(page.getByText('Over time', { exact: true }).first()).toBeVisible();
  });
});

describe('runners', () => {
  it('come, are renamed, and go with a count of what goes with them', async () => {
    open(memoryLibrary([LATEST, MIDDLE, FIRST]));
    await button('Add a runner').click();
    await userEvent.keyboard('mira{Enter}');
    await expect.element(page.getByText('There is a runner of that name already.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill('Kim');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('No runs of Kim are kept yet.')).toBeVisible();
    await button('Rename Kim').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Kim B.');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Runs of Kim B.')).toBeVisible();
    await page.getByRole('radio', { name: /Alex/ }).click();
    await button('Remove Alex Winter').click();
    await expect.element(page.getByText(/^Remove Alex Winter, and with it 2 runs/)).toBeVisible();
    await button('Remove with 2 runs').click();
    await expect.poll(rows).toEqual(['Fri, 2 Oct 2026']);
    await expect.element(page.getByRole('radio', { name: /Alex/ })).not.toBeInTheDocument();
  });
});

describe('everything at once', () => {
  it('is saved, brought in and deleted', async () => {
    const full = memoryLibrary([LATEST, MIDDLE, FIRST]);
    const file = await full.exportAll();
    const library = memoryLibrary([FIRST]);
    open(library);
    await expect.element(heading('Runs of Alex Winter')).toBeVisible();
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File([file.ok ? file.value : ''], 'runs.zip'));
    await expect
      .element(page.getByText('1 runner and 2 runs came in. 1 run was here already and stayed as it was.'))
      .toBeVisible();
    await userEvent.upload(input, new File(['{'], 'other.zip'));
    await expect.element(page.getByText('This is no library file.')).toBeVisible();
    expect(rows()).toHaveLength(2);
    await button('Save everything to a file').click();
    await expect.element(page.getByText(/is made and handed to the browser/)).toBeVisible();
    await button('Delete all runs').click();
    await button('Delete them all').click();
    await expect.element(heading('No runs are kept yet')).toBeVisible();
    await expect.element(page.getByText('All runs, runners and checks are deleted.')).toBeVisible();
  });

  it('is saved without what is damaged, and says how much that is', async () => {
    open(memoryLibrary([FIRST], { damaged: { runners: [], sessions: ['x', 'y'] } }));
    await button('Save everything to a file').click();
    await expect.element(page.getByText(/2 runs are damaged and not in the file/)).toBeVisible();
  });

  it('that is deleted leaves the latest work alone, and a link leads to where everything is deleted', async () => {
    const database = 'plumbline.work.wiped';
    await deleteDB(database);
    const store = new IndexedWorkStore(() => openWorkDatabase(database));
    const { session } = open(memoryLibrary([FIRST]), store);
    const file = new File(['abc'], 'run.mp4', { type: 'video/mp4' });
    await session.analyse([{ file, kind: 'video' }]);
    await expect.poll(async () => (await store.latest()).state).toBe('found');
    location.hash = '#library';
    await button('Delete all runs').click();
    await button('Delete them all').click();
    await expect.element(page.getByText('All runs, runners and checks are deleted.')).toBeVisible();
    expect((await store.latest()).state).toBe('found');
    await page.getByRole('link', { name: /Everything that this page keeps/ }).click();
    await expect.element(button('Delete everything')).toBeVisible();
  });

  it('can be stopped on its way', async () => {
    open(memoryLibrary([FIRST], { answerMs: 400 }));
    await button('Save everything to a file').click();
    await button('Stop').click();
    await expect.element(page.getByText('Stopped. Everything is as it was.')).toBeVisible();
  });
});

describe('when something is wrong', () => {
  it('says that there is no storage, and the way on', async () => {
    open(null);
    await expect.element(page.getByText(/gives the page no storage/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Analyse a clip' })).toBeVisible();
    expect(await unusable()).toEqual([]);
  });

  it('tries again', async () => {
    const library = memoryLibrary([FIRST], { trouble: 'damaged' });
    open(library);
    await expect.element(page.getByText(/This could not be read/)).toBeVisible();
    library.fail(null);
    await expect.element(heading('Runs of Alex Winter')).toBeVisible();
  });

  it('deletes what cannot be read, and nothing else', async () => {
    open(memoryLibrary([FIRST], { damaged: { runners: [], sessions: ['x'] } }));
    await expect.element(page.getByText(/^1 run, check or runner cannot be read/)).toBeVisible();
    await button('Delete what cannot be read').click();
    await button('Delete what cannot be read').click();
    await expect.element(page.getByText('What could not be read is deleted.')).toBeVisible();
    expect(rows()).toHaveLength(1);
  });

  it('shows what another tab does', async () => {
    const library = memoryLibrary([MIDDLE, FIRST], { runners: RUNNERS });
    open(library);
    await expect.element(heading('Runs of Mira')).toBeVisible();
    await library.tell(MIDDLE.id, { title: 'Told elsewhere' });
    await expect.element(page.getByText('Told elsewhere')).toBeVisible();
  });
});
