import axe from 'axe-core';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Analysing } from '../../src/app/analysing/analysing';
import { BackendContext } from '../../src/app/backend/backend-context';
import { BackendDesk, type BackendEngine } from '../../src/app/backend/backend-desk';
import { engineWithBackend } from '../../src/app/backend/engine-with-backend';
import { BackendStore } from '../../src/app/backend/kept-backend';
import { SelfTestPage } from '../../src/app/self-test/self-test-page';
import { SessionContext } from '../../src/app/session/session-context';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import type { BackendTrial, Machine } from '../../src/backends/calibration';
import { fakeEngine } from '../fixtures/page/fake-engine';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/app/theme/frame.css';

const GRAPHICS: Machine = { card: 'Iris Xe', backends: ['wasm', 'webgl', 'webgpu'] };
const TRIALS: readonly BackendTrial[] = [
  { backend: 'wasm', frameMs: 100, fault: null },
  { backend: 'webgl', frameMs: 25, fault: null },
  { backend: 'webgpu', frameMs: null, fault: 'wrong', detail: 'joints-shifted' },
];
const CANCELLED = { code: 'cancelled', message: 'It was stopped.', detail: '' } as const;

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
  localStorage.removeItem('plumbline.backend');
});

/** @param waits the measuring ends only when it is stopped */
function deskOf(machine: Machine, waits = false) {
  const calibrate = vi.fn<BackendEngine['calibrate']>((_asked, onProgress, signal) => {
    onProgress?.({ backend: 'webgl', done: 1, total: 3 });
    if (!waits) return Promise.resolve({ ok: true, value: TRIALS });
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve({ ok: false, error: CANCELLED }));
    });
  });
  const look = (): ReturnType<BackendEngine['machine']> => Promise.resolve({ ok: true, value: machine });
  const store = new BackendStore(() => localStorage);
  return { calibrate, desk: new BackendDesk({ machine: look, calibrate, mostWorkers: 2 }, store) };
}

function show(desk: BackendDesk, child = createElement(SelfTestPage), session = sessionOf()): void {
  const element = document.body.appendChild(document.createElement('main'));
  root = createRoot(element);
  const within = createElement(BackendContext, { value: desk }, child);
  root.render(createElement(SessionContext, { value: session }, within));
}
const sessionOf = (): Session => new Session(fakeEngine(), DEFAULT_SETTINGS);

const part = () => page.getByRole('region', { name: 'What does the calculating' });
const choice = () => part().getByRole('combobox', { name: 'Calculate on' });
const now = () => document.querySelector('.backend-now')!.textContent;

describe('what does the calculating', () => {
  it('is measured when asked, said in plain words, and kept', async () => {
    const { desk } = deskOf(GRAPHICS);
    show(desk);
    await expect.element(part().getByText(/Not measured yet with the model “Accurate”/)).toBeVisible();
    await part().getByRole('button', { name: 'Measure now' }).click();
    await expect
      .element(part().getByText('Now: the graphics card (WebGL), about 40 pictures a second'))
      .toBeVisible();
    // 10 a second, and what a second worker was found to add.
    await expect.element(part().getByText(/About 1\d pictures a second, 2 workers together/)).toBeVisible();
    await expect
      .element(part().getByText(/^It finds the joints of a known picture in wrong places/))
      .toBeVisible();
    await expect.element(part().getByRole('button', { name: 'Measure again' })).toHaveFocus();
    expect(new BackendStore(() => localStorage).state().measured[0]!.trials).toEqual(TRIALS);
  });

  it('can be chosen by hand; what cannot be used is said in a sentence', async () => {
    const { desk } = deskOf(GRAPHICS);
    show(desk);
    await choice().selectOptions('webgl');
    await expect.poll(now).toMatch(/The graphics card \(WebGL\) has not been tried here/);
    await part().getByRole('button', { name: 'Measure now' }).click();
    await expect.poll(now).toMatch(/Now: the graphics card \(WebGL\), because you chose it/);
    await choice().selectOptions('webgpu');
    await expect
      .poll(now)
      .toMatch(
        /graphics card \(WebGPU\) cannot be used here: it finds the joints .* The processor does the work in its place/,
      );
    expect(desk.store.state().byHand).toBe('webgpu');
    await choice().selectOptions('automatic');
    await expect.poll(now).toMatch(/Now: the graphics card \(WebGL\), about 40/);
    expect(desk.store.state().byHand).toBeNull();
  });

  it('offers nothing to measure where the processor is all there is', async () => {
    const { desk, calibrate } = deskOf({ card: '', backends: ['wasm'] });
    show(desk);
    await expect.element(part().getByText(/nothing to measure, and no time is spent/)).toBeVisible();
    expect(part().getByRole('button').elements()).toEqual([]);
    expect(calibrate).not.toHaveBeenCalled();
  });

  it('is worked with the keyboard, and measuring stops when it is stopped', async () => {
    const { desk } = deskOf(GRAPHICS, true);
    show(desk);
    await expect.element(part().getByRole('button', { name: 'Measure now' })).toBeVisible();
    (choice().element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(part().getByText('2 of 3: the graphics card (WebGL)')).toBeVisible();
    await expect.element(part().getByRole('button', { name: 'Stop measuring' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(part().getByText(/Nothing was measured/)).toBeVisible();
    await expect.element(part().getByRole('button', { name: 'Measure now' })).toHaveFocus();
    expect(desk.store.state().measured).toEqual([]);
  });

  it.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'dark'],
    [1920, 'light'],
  ] as const)('can be used by anyone at %i px, %s, and nothing sticks out', async (width, theme) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    const { desk } = deskOf(GRAPHICS);
    await desk.measure('accurate', () => {});
    show(desk);
    await expect.element(part().getByText(/^Now: the graphics card/)).toBeVisible();
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});

describe('the first analysis', () => {
  it('says that it measures, and goes on without it when nobody will wait', async () => {
    await page.viewport(1280, 900);
    const { desk } = deskOf(GRAPHICS, true);
    const inner = fakeEngine();
    const track = vi.spyOn(inner, 'track');
    const session = new Session(engineWithBackend(inner, desk), DEFAULT_SETTINGS);
    const file = new File([], 'run.mp4', { type: 'video/mp4' });
    const analysed = session.analyse([{ file, kind: 'video' }]);
    show(desk, createElement(Analysing), session);
    const skip = page.getByRole('button', { name: 'Begin without measuring' });
    await expect.element(skip).toBeVisible();
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent(/calculates fastest here/);
    await expect.element(page.getByRole('status').last()).toHaveTextContent(/calculates fastest here/);
    expect(track).not.toHaveBeenCalled();
    await skip.click();
    await analysed;
    expect(track.mock.calls[0]![0].backend).toBeUndefined();
    expect(session.state().screen).toBe('result');
    session.dispose();
  });
});
