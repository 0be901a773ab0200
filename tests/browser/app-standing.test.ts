import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountPage } from '../fixtures/page/mount-page';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { fakeLive, type FakeLive } from '../fixtures/live';

let unmount = (): void => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
});

async function open(width: number): Promise<FakeLive> {
  await page.viewport(width, 900);
  location.hash = '#checks/standing';
  const live = fakeLive('standing');
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = mountPage(fakeEngine(), root, { live }));
  await expect.element(page.getByRole('heading', { name: 'How you stand', level: 1 })).toBeVisible();
  return live;
}

async function unusable(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

const button = (name: string) => page.getByRole('button', { name });

async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(640, 360);
  canvas.getContext('2d')!.fillRect(0, 0, 640, 360);
  return new File([await canvas.convertToBlob()], 'me.png', { type: 'image/png' });
}

describe('the standing check', () => {
  it('asks for the camera on a click only, is led by keys, and lets the camera go', async () => {
    const { cameras } = await open(390);
    expect(await unusable()).toEqual([]);
    expect(cameras.asked).toBe(0);
    await button('Turn the camera on').click();
    await expect.element(page.getByText('March on the spot')).toBeVisible();
    expect(await unusable()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('Turn a quarter to your right')).toBeVisible();
    await expect.element(page.getByText(/Turn until your left side/)).toBeVisible();
    expect(cameras.on).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('The check was stopped.')).toBeVisible();
    expect(cameras.on).toBe(0);
  });

  it('says why there is no camera, and goes on by photos: a bad one has its sentence, the others stay', async () => {
    const { cameras } = await open(1280);
    cameras.refuseWith('refused');
    await button('Turn the camera on').click();
    await expect.element(page.getByText(/The camera was not allowed/)).toBeVisible();
    await button('Use photos instead').click();
    await userEvent.upload(page.getByLabelText('Front: choose a photo'), await picture());
    await expect.element(page.getByText('Found you.')).toBeVisible();
    const notes = new File(['not a picture'], 'notes.jpg', { type: 'image/jpeg' });
    await userEvent.upload(page.getByLabelText('Left side: choose a photo'), notes);
    await expect.element(page.getByText(/could not be opened as a picture/)).toBeVisible();
    await expect.element(page.getByText('Found you.')).toBeVisible();
    expect(await unusable()).toEqual([]);
    await button('Show what was found').click();
    await expect.element(page.getByText(/Seen once/)).toBeVisible();
    await expect.element(page.getByText('Seen from: the front.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'The numbers' })).toBeVisible();
    expect(await unusable()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
  });
});
