import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chooseUnits } from '../../src/app/theme/units-choice';
import { showScene } from '../fixtures/page/scenes';

const KEY = 'plumbline.tools';
let unmount = (): void => {};

beforeEach(async () => {
  localStorage.clear();
  chooseUnits('metric');
  // A Sunday.
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date('2026-11-22T10:00:00'),
  });
  await page.viewport(1280, 900);
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
  delete document.documentElement.dataset['theme'];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(scene = 'home', hash = '#tools'): Promise<void> {
  location.hash = hash;
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = await showScene(scene, root));
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function openAgain(): Promise<void> {
  unmount();
  document.body.replaceChildren();
  await open();
}

async function unusable(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

const week = () => page.getByRole('textbox', { name: 'What you run this week' });
const planned = () => page.getByRole('textbox', { name: 'The run you plan' });
const rows = () => [...document.querySelectorAll('.weeks tbody tr')].map((tr) => tr.textContent ?? '');

async function writeDown(day: string, distance: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Runs you have done' });
  await form.getByLabelText('Day').fill(day);
  await form.getByLabelText('Distance').fill(distance);
  await form.getByRole('button', { name: 'Write it down' }).click();
}

describe('the tools page', () => {
  it.each([
    [390, 'light'],
    [1280, 'dark'],
    [1920, 'light'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    await open();
    await week().fill('24');
    await planned().fill('14');
    await writeDown('2026-11-20', '10');
    await expect.element(page.getByText(/A big jump/)).toBeVisible();
    const strides = page.getByRole('group', { name: 'Strides timer' });
    await strides.getByRole('button', { name: 'Start' }).click();
    await strides.getByRole('button', { name: 'Skip' }).click();
    await expect.element(strides.getByText('Stride 1 of 5').first()).toBeVisible();
    // The face changes its colours in a moment.
    await new Promise((done) => setTimeout(done, 400));
    expect(await unusable()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('is reached from every page, and leads back', async () => {
    await open('result', '');
    const link = page
      .getByRole('navigation', { name: 'More pages' })
      .getByRole('link', { name: 'Timers and planners' });
    // A report that is still being drawn may take the focus away again.
    await expect.element(page.getByRole('heading', { name: 'Your plan' })).toBeVisible();
    (link.element() as HTMLElement).focus();
    await expect.element(link).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Timers and planners' })).toHaveFocus();
    expect(document.title).toBe('Timers and planners – Plumbline');
    await page.getByRole('link', { name: 'Recovery checklist' }).click();
    await expect.element(page.getByRole('heading', { name: 'Recovery checklist' })).toHaveFocus();
    await page.getByRole('link', { name: 'Back to the report' }).click();
    await expect.element(page.getByRole('heading', { name: 'Your plan' })).toBeInTheDocument();
  });
});

describe('the weeks', () => {
  it('grow by a tenth at most, rest, go on, and know the week that it is', async () => {
    await open();
    await week().fill('20');
    await expect.element(page.getByRole('table', { name: 'Your weeks' })).toBeVisible();
    expect(rows()).toHaveLength(11);
    expect(rows()[0]).toMatch(/^1now16 Nov20\.0\skm/);
    expect(rows()[1]).toMatch(/^223 Nov22\.0\skm.*10\.0\s% more/);
    expect(rows()[4]).toMatch(/21\.2\skm.*Recovery/);
    expect(rows()[5]).toMatch(/26\.6\skm.*Back to where you were/);
    await page.getByRole('radio', { name: '4', exact: true }).click();
    expect(rows()).toHaveLength(13);
    // Two weeks on the plan is where it was, and this week is its third.
    vi.setSystemTime(new Date('2026-11-30T09:00:00'));
    await openAgain();
    await expect.element(week()).toHaveValue('20');
    expect(rows()[2]).toMatch(/^3now30 Nov24\.2/);
    await page.getByRole('button', { name: 'Begin again with this week' }).click();
    await vi.waitFor(() => expect(rows()[0]).toMatch(/^1now30 Nov20\.0/));
  });

  it('are told in miles too, and a slip of the finger is not used', async () => {
    await open();
    await week().fill('32,2');
    await expect.element(page.getByRole('table', { name: 'Your weeks' })).toBeVisible();
    await page.getByRole('radio', { name: 'Miles' }).click();
    // 32.2 km are 20.008 miles.
    await expect.element(week()).toHaveValue('20');
    expect(rows()[0]).toMatch(/20\.0\smi/);
    await week().fill('-5');
    await expect.element(page.getByText(/A distance from 0\.7 to 248\.0\smi, please/)).toBeVisible();
    expect(rows()[0]).toMatch(/20\.0\smi/);
    await week().fill('');
    await expect.element(page.getByText(/Say what you run this week/)).toBeVisible();
  });
});

describe('one planned run', () => {
  it('is held against the longest of the last 30 days', async () => {
    await open();
    await planned().fill('12');
    await expect.element(page.getByText(/no run of the last 30 days to compare/)).toBeVisible();
    await writeDown('2026-10-22', '15');
    await expect.element(page.getByText(/No run of the last 30 days is written down yet/)).toBeVisible();
    await writeDown('2026-11-02', '10,5');
    await expect.element(page.getByText(/14\.3 % longer|14\.3\s% longer/)).toBeVisible();
    await planned().fill('11,5');
    await expect.element(page.getByText(/up to 11\.5\skm is no more/)).toBeVisible();
    await page.getByRole('button', { name: /Take out 10\.5/ }).click();
    await expect.element(page.getByRole('heading', { name: 'The last 30 days' })).toHaveFocus();
    await expect.element(page.getByText(/no run of the last 30 days to compare/)).toBeVisible();
  });

  it('takes no run of tomorrow, and says which field is wrong', async () => {
    await open();
    await writeDown('2026-11-23', '10');
    await expect.element(page.getByText('Choose a day, today or before.')).toBeVisible();
    await expect.element(page.getByRole('form').getByLabelText('Day')).toHaveFocus();
    await writeDown('2026-11-22', 'far');
    await expect.element(page.getByText(/A distance from 0\.1 to 300\.0\skm/)).toBeVisible();
    await expect.element(page.getByRole('form').getByLabelText('Distance')).toHaveFocus();
    expect(localStorage.getItem(KEY)).toBeNull();
  });
});

describe('the checklist', () => {
  it('keeps its ticks for the week and empties itself on Monday, page open or not', async () => {
    await open();
    const sleep = () => page.getByRole('checkbox', { name: 'Sleep, Sunday' });
    (sleep().element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(sleep()).toBeChecked();
    await openAgain();
    await expect.element(sleep()).toBeChecked();
    await expect.element(page.getByText('7 hours or more in the night', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'I compete' }).click();
    await expect.element(page.getByText(/9 hours or more/)).toBeVisible();
    vi.setSystemTime(new Date('2026-11-23T00:00:30'));
    vi.advanceTimersByTime(60_000);
    await expect.element(sleep()).not.toBeChecked();
    await expect.element(page.getByText(/Week of Mon.* 23 Nov/)).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'I compete' })).toBeChecked();
  });
});

describe('what is kept', () => {
  it('comes in from another tab as it is changed there', async () => {
    await open();
    await week().fill('20');
    const kept = JSON.parse(localStorage.getItem(KEY)!) as object;
    localStorage.setItem(KEY, JSON.stringify({ ...kept, plannedRunKm: 17 }));
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await expect.element(planned()).toHaveValue('17');
    await expect.element(week()).toHaveValue('20');
  });

  it('may be damaged or refused: the page begins anew and works', async () => {
    localStorage.setItem(KEY, '{"version":1,"weeks":');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await open();
    await expect.element(week()).toHaveValue('');
    await week().fill('20');
    await expect.element(page.getByRole('table', { name: 'Your weeks' })).toBeVisible();
  });
});
