import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LiveDesk } from '../../src/app/live/live-desk';
import { liveBalancer } from '../fixtures/balancing-person/live-balancer';
import { fakeCameras, fakeLiveEngine, fakeRecord, type FakeCameras } from '../fixtures/live';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { mountPage } from '../fixtures/page/mount-page';

let unmount = (): void => {};
beforeEach(() => page.viewport(1280, 900));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
});

/** Stands on the left leg from 0.5 s after the beginning, and puts the right foot down at 4.5 s. */
function show(): { cameras: FakeCameras; begin(): void } {
  const person = liveBalancer([
    {
      leg: 'left',
      lengthS: 9,
      touchDowns: [
        [-1, 0.5],
        [4.5, 9],
      ],
    },
  ]);
  const cameras = fakeCameras({ person });
  const desk = new LiveDesk(cameras, fakeLiveEngine({ person }));
  location.hash = '#checks/balance';
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = mountPage(fakeEngine(), root, { live: { desk, record: fakeRecord(), shelf: null } }));
  return { cameras, begin: () => person.begin(performance.now() / 1000) };
}

const start = () => page.getByRole('button', { name: /Turn the camera on|Try again/ });
const said = () => document.querySelector('.balance-say')?.textContent ?? '';
const SOON = { timeout: 15_000 };

async function unusable(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

describe('the balance check', () => {
  it('asks for no camera by itself, and says why there is none', async () => {
    const { cameras } = show();
    await expect.element(start()).toBeVisible();
    expect(cameras.asked).toBe(0);
    expect(await unusable()).toEqual([]);
    cameras.refuseWith('busy');
    await start().click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/using the camera/);
    expect(cameras.asked).toBe(1);
  });

  it('lets the camera go when it is stopped', async () => {
    const { cameras } = show();
    await start().click();
    await expect.poll(said, SOON).toMatch(/Lift your right foot/);
    expect(cameras.on).toBe(1);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.element(start()).toBeVisible();
    expect(cameras.on).toBe(0);
  });

  it('goes through a turn hands-free, and shows it when the camera goes away before the next', async () => {
    const { cameras, begin } = show();
    await start().click();
    await expect.poll(said, SOON).toMatch(/Lift your right foot/);
    begin();
    await expect.poll(said, SOON).toMatch(/On the left leg/);
    expect(await unusable()).toEqual([]);
    await expect.poll(said, SOON).toMatch(/Foot down/);
    await expect.poll(said, SOON).toMatch(/Next you stand on the right leg/);
    await expect.element(page.getByText(/^Left leg: [23] seconds$/)).toBeVisible();
    cameras.lose('unplugged');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/What was done up to then is below/);
    await expect.element(page.getByRole('heading', { name: 'How long' })).toBeVisible();
    await expect.element(page.getByText(/raised foot came down early/)).toBeVisible();
    await expect.element(page.getByText(/Sway is told from 5 seconds on/)).toBeVisible();
    expect(await unusable()).toEqual([]);
    await page.getByRole('button', { name: 'Do it again' }).click();
    await expect.element(start()).toBeVisible();
  });
});
