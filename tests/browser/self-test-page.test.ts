import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SelfTestPage } from '../../src/app/self-test/self-test-page';
import type { SelfTestEngine } from '../../src/app/self-test/use-self-test';
import { Session } from '../../src/app/session/session';
import { SessionContext } from '../../src/app/session/session-context';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import { AnalysisClient } from '../../src/client/analysis-client';
import { reading, type SelfTestResult } from '../../src/self-test/self-test';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { showScene } from '../fixtures/page/scenes';

const KEPT = 'plumbline.self-test';
let unmount = (): void => {};
beforeEach(() => localStorage.removeItem(KEPT));
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  localStorage.removeItem(KEPT);
  location.hash = '';
});

function showPage(startEngine?: () => SelfTestEngine): void {
  const root = createRoot(document.body.appendChild(document.createElement('main')));
  const value = new Session(fakeEngine(), DEFAULT_SETTINGS);
  root.render(
    createElement(SessionContext, { value }, createElement(SelfTestPage, startEngine ? { startEngine } : {})),
  );
  unmount = () => root.unmount();
}

const button = (name: RegExp) => page.getByRole('button', { name });

/** A machine on which the trunk leans 3 degrees more than it does, or not. */
function machine(right: boolean): SelfTestEngine {
  const lean = reading('trunkLean', right ? 8.1 : 11, { truth: 8, bar: 0.5, unit: 'deg' });
  const result: SelfTestResult = {
    parts: [{ part: 'measuring', readings: [lean], fault: right ? null : 'measures-off' }],
  };
  return { selfTest: () => Promise.resolve({ ok: true, value: result }), dispose: () => {} };
}

async function testOn(right: boolean): Promise<void> {
  showPage(() => machine(right));
  await button(/^Run the self-test$/).click();
  await expect.element(button(/again/i)).toBeVisible();
  unmount();
  document.body.replaceChildren();
}

it('stops when it is told to, by the key that began it: the worker ends, nothing is kept, and it can be run again', async () => {
  const engines: AnalysisClient[] = [];
  const disposed = vi.spyOn(AnalysisClient.prototype, 'dispose');
  showPage(() => {
    const client = new AnalysisClient();
    engines.push(client);
    return client;
  });
  await expect.element(button(/^Run the self-test$/)).toBeVisible();
  button(/^Run the self-test$/)
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => engines.length).toBe(1);
  await expect.element(button(/^Stop$/)).toBeVisible();
  // The focus stays where the hand is.
  expect(document.activeElement).toBe(button(/^Stop$/).element());
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('The test was stopped. Nothing came of it.')).toBeVisible();
  expect(disposed).toHaveBeenCalledTimes(1);
  expect(localStorage.getItem(KEPT)).toBeNull();
  expect(document.activeElement).toBe(button(/^Run the self-test$/).element());

  await userEvent.keyboard('{Enter}');
  await expect.poll(() => engines.length).toBe(2);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => disposed.mock.calls.length).toBe(2);
  disposed.mockRestore();
});

it('a report says that this machine measured wrong, until a test finds it right', async () => {
  const line = page.getByText(/The self-test failed on this machine on .*: these values may be off/);
  const showReport = async (): Promise<void> => {
    const root = document.body.appendChild(document.createElement('div'));
    ({ unmount } = await showScene('result', root));
    await expect.element(page.getByRole('heading', { level: 1, name: /to work on/ })).toBeVisible();
  };
  await testOn(false);
  await showReport();
  await expect.element(line).toBeVisible();
  await page.getByRole('link', { name: 'Run the self-test' }).click();
  expect(location.hash).toBe('#self-test');
  unmount();
  document.body.replaceChildren();
  location.hash = '';

  await testOn(true);
  await showReport();
  await expect.element(page.getByRole('heading', { name: 'How well the clip could be read' })).toBeVisible();
  expect(line.elements()).toEqual([]);
});
