import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { hashOf } from '../../src/app/routes/page-route';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { fakeOffline, type OfflineScene } from '../fixtures/page/fake-offline';
import { mountPage } from '../fixtures/page/mount-page';

let unmount = (): void => {};
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  location.hash = '';
});

function show(scene: OfflineScene, at: '' | 'your-data' = '') {
  if (at) location.hash = hashOf(at);
  const offline = fakeOffline(scene);
  const root = document.body.appendChild(document.createElement('div'));
  ({ unmount } = mountPage(fakeEngine(), root, { offline }));
  return offline;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('installing', () => {
  it('is offered where the browser offers it and the page can be kept: on its page, and in the foot of every page', async () => {
    const offline = show({ phase: 'whole', mayInstall: true }, 'your-data');
    const ask = vi.spyOn(offline.install, 'ask');
    await expect.element(button('Install Plumbline').first()).toBeVisible();
    await expect.poll(() => button('Install Plumbline').elements().length).toBe(2);
    await button('Install Plumbline').first().click();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is not offered where nothing can be kept: its window would stay empty without the network', async () => {
    show({ phase: 'unsupported', readyBytes: 0, totalBytes: 0, mayInstall: true }, 'your-data');
    await expect.element(page.getByText(/does not let pages work without the network/)).toBeVisible();
    expect(button('Install Plumbline').elements()).toHaveLength(0);
    await expect.element(page.getByText('a window and an icon of its own')).not.toBeInTheDocument();
  });

  it('is not offered where the browser does not offer it', async () => {
    show({ phase: 'whole' }, 'your-data');
    await expect.element(button('Remove it from this browser')).toBeVisible();
    expect(button('Install Plumbline').elements()).toHaveLength(0);
  });
});

describe('a new version', () => {
  it('is taken when it is asked for by the keyboard, and leaves when it is told to come later', async () => {
    const offline = show({ phase: 'whole', update: 'offered' });
    const take = vi.spyOn(offline.desk, 'takeUpdate');
    await expect.element(button('Use it now')).toBeVisible();
    button('Use it now').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(take).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(button('Later').element());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('A new version is ready.')).not.toBeInTheDocument();
  });

  it('waits while something would be lost, and says what', async () => {
    show({ phase: 'whole', update: 'offered', underWay: 'analysing' });
    await expect.element(page.getByText('It waits until the work under way is done.')).toBeVisible();
    expect(button('Use it now').elements()).toHaveLength(0);
  });
});
