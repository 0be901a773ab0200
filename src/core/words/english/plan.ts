import type { PlanPhase, PlanStepId } from '../../plan/plan-step';
import { everydaySteps } from './plan/everyday-steps';
import { findingSteps } from './plan/finding-steps';
import type { StepText } from './plan/step-text';

const steps: Readonly<Record<PlanStepId, StepText>> = { ...everydaySteps, ...findingSteps };

/** A part of the plan, and why it stands where it does. */
const phases: Readonly<Record<PlanPhase, { readonly title: string; readonly why: string }>> = {
  physician: { title: 'First of all', why: 'No film and no exercise takes the place of a physician.' },
  position: { title: 'Position', why: 'What is out of place is put in order before it is made strong.' },
  release: { title: 'Release', why: 'What is tight is loosened before the movement is practised.' },
  mechanics: { title: 'How you run', why: 'Practised little by little, in short stretches.' },
  strength: { title: 'Strength', why: 'After position, so that it is not wasted.' },
  balance: { title: 'Balance', why: 'Running is balancing on one leg, again and again.' },
  load: { title: 'Distance', why: 'The body needs time to get used to more.' },
  recovery: { title: 'Recovery', why: 'For every runner, whatever the film shows.' },
  habit: { title: 'Every day', why: 'The rest of the day shapes how you run.' },
  film: { title: 'And then', why: 'To see what has changed.' },
};

/** Text of the plan. */
export const planWords = {
  steps,
  phases,
  /** The five form cues that strides are to practise. */
  cues: {
    'D2.upright': 'Upright, tall from hips to head',
    'D2.relaxed-shoulders': 'Shoulders relaxed, arms loose',
    'D2.quick-steps': 'Quick steps',
    'D2.midfoot': 'Landing on the middle of the foot',
    'D2.forward-lean': 'A slight lean forward, from the ankles',
  },
};
