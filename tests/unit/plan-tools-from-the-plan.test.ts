import { describe, expect, it } from 'vitest';
import { cuesThatNeedWork, sideThatSitsForward } from '../../src/app/plan/from-the-plan';
import type { PlanStep } from '../../src/core/plan/plan-step';

const step: PlanStep = {
  id: 'stretch-forward-side',
  phase: 'position',
  criterion: 'D0.torso-rotation',
  document: 'D0',
  title: '',
  how: [],
  because: [],
};

describe('what the tools take from the plan', () => {
  it('is the side whose stretch is in it, and none where the plan does not know which', () => {
    expect(sideThatSitsForward([{ ...step, sides: ['left'] }])).toBe('left');
    for (const plan of [[], [step], [{ ...step, sides: ['left', 'right'] as const }]])
      expect(sideThatSitsForward(plan)).toBeNull();
    expect(sideThatSitsForward([{ ...step, id: 'glutes', sides: ['left'] }])).toBeNull();
  });

  it('are the form cues that need work, and no others', () => {
    const strides: PlanStep = {
      ...step,
      id: 'strides',
      cues: [
        { criterion: 'D2.upright', text: '', needsWork: false },
        { criterion: 'D2.midfoot', text: '', needsWork: true },
        { criterion: 'D3.arm-swing', text: '', needsWork: true },
      ],
    };
    expect([...cuesThatNeedWork([step, strides])]).toEqual(['D2.midfoot']);
    expect(cuesThatNeedWork([]).size).toBe(0);
  });
});
