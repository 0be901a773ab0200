import axe from 'axe-core';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PlanSection } from '../../src/app/plan/plan-section';
import type { PlanStep } from '../../src/core/plan/plan-step';
import { showScene } from '../fixtures/page/scenes';
import '../../src/app/theme/tokens.css';
import '../../src/app/theme/base.css';
import '../../src/app/theme/frame.css';

let end = (): void => {};
afterEach(() => {
  end();
  document.body.replaceChildren();
  location.hash = '';
  delete document.documentElement.dataset['theme'];
});

/** Made up, and out of order on purpose. */
const PLAN: readonly PlanStep[] = [
  {
    id: 'distance',
    phase: 'load',
    criterion: 'D2.ten-percent',
    document: 'D2',
    title: 'Build up slowly',
    how: ['A little more each week.'],
    because: [],
    tool: 'weekly-distance',
  },
  {
    id: 'glutes',
    phase: 'strength',
    criterion: 'D3.knee-collapse',
    document: 'D3',
    title: 'Train your glutes',
    how: ['Regularly.'],
    because: ['D3.knee-collapse', 'D1.pelvis-position'],
    sides: ['left'],
  },
  {
    id: 'stretch-forward-side',
    phase: 'position',
    criterion: 'D0.torso-rotation',
    document: 'D0',
    title: 'Take the right side back',
    how: ['Stretch it.', 'Without force.'],
    dose: 'Every day',
    because: ['D0.torso-rotation'],
    sides: ['right'],
    cautions: ['Coarse from one camera.'],
    tool: 'stretch-timer',
  },
];

function show(plan: readonly PlanStep[]): void {
  const place = document.body.appendChild(document.createElement('main'));
  const root: Root = createRoot(place);
  root.render(createElement(PlanSection, { plan }));
  end = () => root.unmount();
}

describe('the plan', () => {
  it('stands in the order of the phases, numbered through, whatever order it came in', async () => {
    await page.viewport(1280, 900);
    show(PLAN);
    await expect.element(page.getByRole('heading', { name: 'Your plan' })).toBeVisible();
    const titles = [...document.querySelectorAll('.plan-step h4')].map((each) => each.textContent);
    expect(titles).toEqual([
      'Step 1: Take the right side backright side',
      'Step 2: Train your glutesleft side',
      'Step 3: Build up slowly',
    ]);
    const phases = page
      .getByRole('heading', { level: 3 })
      .elements()
      .map((each) => each.textContent);
    expect(phases).toEqual(['Pain that stays: see a physician', 'Position', 'Strength', 'Distance']);
  });

  it('says for each step why, from where, how often, and leads to the finding and to the tool', async () => {
    await page.viewport(1280, 900);
    show(PLAN);
    const first = page.getByRole('listitem').filter({ hasText: 'Take the right side back' });
    await expect.element(first.getByText('Every day')).toBeVisible();
    await expect.element(first.getByText('From “Solving the Aches and Pains of Runners”')).toBeVisible();
    await expect
      .element(first.getByRole('link', { name: 'Upper body facing forward' }))
      .toHaveAttribute('href', '#criterion-D0-torso-rotation');
    await expect
      .element(first.getByRole('link', { name: 'Open the stretch timer' }))
      .toHaveAttribute('href', '#tools/stretch-timer');
    await expect.element(page.getByText('It is for every runner, whatever the film shows.')).toBeVisible();
  });

  it('always sends pain that stays to a physician, and says what it is not', async () => {
    await page.viewport(1280, 900);
    show([]);
    await expect.element(page.getByText(/see a physician/)).toBeVisible();
    await expect.element(page.getByText(/no medical device/)).toBeVisible();
    end();
    document.body.replaceChildren();
    show([
      {
        id: 'physician',
        phase: 'physician',
        criterion: 'D3.physician',
        document: 'D3',
        title: 'Go',
        how: ['Have it looked at.'],
        because: [],
      },
    ]);
    await expect.element(page.getByText('Have it looked at.')).toBeVisible();
  });

  it.each([
    [390, 'dark'],
    [1280, 'light'],
  ] as const)(
    'is part of the report at %i px, %s, and its links lead to cards that are there',
    async (width, theme) => {
      await page.viewport(width, 900);
      document.documentElement.dataset['theme'] = theme;
      const root = document.body.appendChild(document.createElement('div'));
      ({ unmount: end } = await showScene('result', root));
      await expect.element(page.getByRole('heading', { name: 'Your plan' })).toBeInTheDocument();
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.plan-facts a')];
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(document.querySelector(link.hash), link.hash).not.toBeNull();
      const { violations } = await axe.run('.plan-section', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
      // A place on the report is no page: the report stays.
      links[0]!.click();
      await expect.element(page.getByRole('heading', { name: 'Your plan' })).toBeInTheDocument();
    },
  );
});
