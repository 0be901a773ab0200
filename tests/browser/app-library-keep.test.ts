import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { reportJson } from '../../src/export/report-json';
import { chooseUnits } from '../../src/app/theme/units-choice';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { NO_NOTES, RUNNERS, manySessions } from '../fixtures/page/many-sessions';
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
});

const clip = (): File => new File([new Uint8Array(3_000_000)], 'run-1.mp4', { type: 'video/mp4' });

/** A page with a report of a synthetic runner on it, made from a clip. */
async function report(library: MemoryLibrary | null): Promise<MountedPage> {
  const root = document.body.appendChild(document.createElement('div'));
  mounted = mountPage(fakeEngine({ judgedForReal: true }), root, { library });
  await mounted.session.analyse([{ file: clip(), kind: 'video' }]);
  await expect.element(page.getByRole('heading', { name: 'Keep this run' })).toBeVisible();
  return mounted;
}

const part = () => page.getByRole('region', { name: 'Keep this run' });
const press = (name: string) => part().getByRole('button', { name, exact: true }).click();

async function kept(library: MemoryLibrary) {
  const sessions = await library.sessions();
  return sessions.ok ? sessions.value : [];
}

describe('a report', () => {
  it('is kept under a name, with notes, and never twice', async () => {
    const library = memoryLibrary();
    const { session } = await report(library);
    await press('Keep this run');
    await expect.element(part().getByText('A name, please: any that you will know again.')).toBeVisible();
    await expect.element(part().getByLabelText('Name of the runner')).toHaveFocus();
    await part().getByLabelText('Name of the runner').fill('Alex');
    await part().getByLabelText('Day of the run').fill('2026-03-04');
    await part().getByLabelText('Shoes').fill('Kestrel 4');
    await part().getByRole('combobox', { name: 'Pain' }).selectOptions('2');
    await press('Keep this run');
    await expect.element(part().getByText('Kept as Alex’s run of Wed, 4 Mar 2026.')).toBeVisible();
    const [facts, ...rest] = await kept(library);
    expect(rest).toEqual([]);
    expect(facts).toMatchObject({ notes: { ...NO_NOTES, shoes: 'Kestrel 4', pain: 2 } });
    expect(facts?.measures.stepRate?.overall?.value).toBeGreaterThan(100);
    expect(facts?.clips).toMatchObject([{ name: 'run-1.mp4', view: 'side-left', videoBytes: 0 }]);
    const whole = await library.open(facts!.id);
    expect(whole.ok && whole.value.work?.names).toEqual(['run-1.mp4']);

    // A correction: the kept one is brought up to date, notes and day stay.
    await session.doByHand(0, { kind: 'tell', told: { cameraRollDeg: 6 } });
    await expect.element(part().getByText(/has changed since it was kept/)).toBeVisible();
    await press('Update the kept run');
    await expect.element(part().getByText('Alex’s run of Wed, 4 Mar 2026 is up to date.')).toBeVisible();
    const [after, ...others] = await kept(library);
    expect(others).toEqual([]);
    expect(after?.notes).toEqual(facts?.notes);
    expect(after?.takenAt).toEqual(facts?.takenAt);
    expect(after?.measures.trunkLean).not.toEqual(facts?.measures.trunkLean);
  });

  it('is known by its film when it is analysed again, and may be kept as one more run', async () => {
    const library = memoryLibrary([], { runners: RUNNERS.slice(0, 1) });
    const { session } = await report(library);
    await press('Keep this run');
    await expect.element(part().getByText(/^Kept as Alex Winter/)).toBeVisible();
    session.home();
    await session.analyse([{ file: clip(), kind: 'video' }]);
    await expect.element(part().getByText(/^This film is kept already, as Alex Winter/)).toBeVisible();
    await press('Keep it as one more run');
    await press('Keep this run');
    await expect.element(part().getByText(/^Kept as Alex Winter/)).toBeVisible();
    expect(await kept(library)).toHaveLength(2);
  });

  it('begins with the runner of the latest run; its video only where that is asked for', async () => {
    const library = memoryLibrary(
      manySessions(2, { runners: 2 }).map((each) => ({
        ...each,
        clips: each.clips.map((own) => ({ ...own, videoBytes: 0 })),
      })),
    );
    await report(library);
    await expect.element(part().getByRole('combobox', { name: 'Runner' })).toHaveValue('runner-2');
    await expect.element(part().getByText(/^The browser has room for about 2\.0 GB more/)).toBeVisible();
    await part().getByRole('checkbox', { name: 'Keep the video too (3.0 MB)' }).click();
    await press('Keep this run');
    await expect.element(part().getByText('The video is kept with it.')).toBeVisible();
    expect((await kept(library))[0]?.clips[0]?.videoBytes).toBe(3_000_000);
  });

  it('is kept although its video finds no room, and says so', async () => {
    const library = memoryLibrary([], { runners: RUNNERS.slice(0, 1), quotaBytes: 2e6 });
    await report(library);
    await expect.element(part().getByText(/has room for about 2\.0 MB only/)).toBeVisible();
    await part()
      .getByRole('checkbox', { name: /Keep the video too/ })
      .click();
    await press('Keep this run');
    await expect
      .element(part().getByText(/^The run is kept, the video is not\. The browser has no/))
      .toBeVisible();
    expect(await kept(library)).toHaveLength(1);
  });

  it('opened from a file is kept as it is', async () => {
    const library = memoryLibrary([], { runners: RUNNERS.slice(0, 1) });
    const { session } = await report(library);
    const json = reportJson(session.state().judged!.report);
    session.home();
    await session.take([{ file: new File([json], 'run-1.report.json'), kind: 'pose-track' }]);
    await press('Keep this run');
    await expect.element(part().getByText(/^Kept as Alex Winter/)).toBeVisible();
    const [facts] = await kept(library);
    const whole = await library.open(facts!.id);
    expect(whole.ok && whole.value.work).toBeNull();
    location.hash = '#library';
    session.home();
    await page.getByRole('button', { name: /^Open the run/ }).click();
    await expect.poll(() => session.state().judged?.report.clip.name).toBe('run-1.mp4');
    await expect.element(part().getByText(/^Kept as Alex Winter/)).toBeVisible();
  });

  it('says why nothing can be kept, and keeps what was typed when there is no room', async () => {
    const library = memoryLibrary();
    await report(library);
    await part().getByLabelText('Name of the runner').fill('Alex');
    library.keep = async () => ({ ok: false, trouble: 'full' });
    await press('Keep this run');
    await expect.element(part().getByText(/The browser has no room left/)).toBeVisible();
    const runners = await library.runners();
    expect(runners).toEqual({ ok: true, value: [] });
    mounted?.unmount();
    document.body.replaceChildren();
    await report(null);
    await expect.element(part().getByText(/gives the page no storage/)).toBeVisible();
  });

  it.each([390, 1280])('can be kept by anyone at %i px', async (width) => {
    await page.viewport(width, 900);
    await report(memoryLibrary([], { runners: RUNNERS }));
    await expect.element(part().getByRole('button', { name: 'Keep this run' })).toBeVisible();
    const { violations } = await axe.run(document.querySelector('.keep-run')!, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
