import axe from 'axe-core';
import { createElement, type FunctionComponent } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showScene } from '../fixtures/page/scenes';
import type { MountedPage } from '../fixtures/page/mount-page';

const planted = vi.hoisted(() => ({ inTools: false }));
vi.mock('../../src/app/plan/tools', async (original) => {
  const own = await original<{ readonly Tools: FunctionComponent }>();
  const Tools = () => {
    if (planted.inTools) throw new Error('planted in a view, by run-1.mp4');
    return createElement(own.Tools);
  };
  return { Tools };
});

let mounted: MountedPage;
const errors = vi.spyOn(console, 'error');
beforeEach(async () => {
  // React tells of each planted fault.
  errors.mockImplementation(() => {});
  await page.viewport(1280, 900);
  mounted = await showScene('result', document.body.appendChild(document.createElement('div')));
  await expect.element(report()).toBeVisible();
});
afterEach(() => {
  mounted.unmount();
  document.body.replaceChildren();
  location.hash = '';
  planted.inTools = false;
  errors.mockReset();
});

const report = () => page.getByRole('heading', { level: 1, name: /One thing to work on/ });
const fault = () => page.getByRole('heading', { level: 1, name: 'This part of the page failed' });
const tools = () => page.getByRole('heading', { level: 1, name: 'Timers and planners' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

/** Onto the button, from the heading, as with a keyboard alone. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 4 && document.activeElement?.textContent !== name; presses++) {
    await userEvent.tab();
  }
  expect(document.activeElement?.textContent).toBe(name);
}

describe('a page whose view throws', () => {
  it('stands aside for what happened and the ways on, and the session stays, by keyboard alone', async () => {
    const { judged, clips } = mounted.session.state();
    planted.inTools = true;
    location.hash = '#tools';
    await expect.element(fault()).toHaveFocus();
    expect(mounted.session.state()).toMatchObject({ judged, clips });
    expect(await faults()).toEqual([]);
    expect(document.querySelector('.fault-details pre')!.textContent).toContain(
      'planted in a view, by [file]',
    );

    // It fails again: that is told again.
    await tabTo('Show it again');
    await userEvent.keyboard('{Enter}');
    await expect.element(fault()).toHaveFocus();

    planted.inTools = false;
    await tabTo('Show it again');
    await userEvent.keyboard('{Enter}');
    await expect.element(tools()).toBeVisible();

    planted.inTools = true;
    location.hash = '';
    await expect.element(report()).toBeVisible();
    location.hash = '#tools';
    await expect.element(fault()).toHaveFocus();
    await tabTo('Leave this page');
    await userEvent.keyboard('{Enter}');
    await expect.element(report()).toBeVisible();
    // Nothing of the fault stays behind.
    expect(fault().elements()).toEqual([]);
    expect(mounted.session.state().judged).toBe(judged);
  });
});

describe('a report that cannot be drawn', () => {
  it('leaves the other pages, and stands again when it can be', async () => {
    const { judged } = mounted.session.state();
    const own = Object.getOwnPropertyDescriptor(judged!.report, 'criteria')!;
    Object.defineProperty(judged!.report, 'criteria', {
      configurable: true,
      get: () => {
        throw new Error('planted in the report');
      },
    });
    for (let times = 0; times < 2; times++) {
      location.hash = '#tools';
      await expect.element(tools()).toBeVisible();
      expect(fault().elements()).toEqual([]);
      location.hash = '';
      await expect.element(fault()).toBeVisible();
    }
    expect(await faults()).toEqual([]);
    Object.defineProperty(judged!.report, 'criteria', own);
    await button('Show it again').click();
    await expect.element(report()).toBeVisible();
  });
});
