import type { PlanStepId } from '../../../plan/plan-step';
import type { StepText } from './step-text';

/** Steps that the articles ask of every runner. */
export const everydaySteps = {
  physician: {
    title: 'Pain that stays: see a physician',
    how: () => [
      'If pain in your back, hips or legs stays for some time, see a physician soon and do not just run on.',
      'Plumbline is no medical device: it sees how you move, not what hurts or why.',
    ],
  },
  'check-standing': {
    title: 'Check how you stand',
    how: ({ sides, stood }) => [
      'Stand with both feet pointing straight ahead, let the rest of you settle, and look down. Are the hand and the hip of one side further forward?',
      stood !== null
        ? 'You have made this check; make it again in a few weeks, to see what has changed.'
        : sides.length > 0
          ? 'See whether it is the side that is ahead on film.'
          : 'If so, stretch that side back. If not, there is nothing to stretch.',
    ],
  },
  'position-first': {
    title: 'Position first, strength after',
    how: () => [
      'Keep to this order: glute and core exercises on a badly placed pelvis are largely wasted, and can make things worse.',
      'A film shows only part of it: if you train strength because something hurts, have your pelvis looked at first.',
    ],
  },
  strides: {
    title: 'Strides, to practise good form',
    how: () => [
      'Run five short stretches hard, with an easy walk or jog between them, and hold the form cues in each.',
      'Think of one or two cues at a time.',
    ],
    dose: 'Once or twice a week: 5 times 20 to 30 seconds, hard.',
  },
  strength: {
    title: 'Strength and other sports',
    how: () => [
      'Add short strength sessions for core, hips, ankles and feet; do them before or after a run if time is scarce.',
      'Mix running with weights and with other endurance sports, such as cycling or swimming.',
    ],
    dose: '20 to 30 minutes, a few days a week.',
  },
  balance: {
    title: 'Balance, from the ground up',
    how: () => [
      'Ankles: pull against a resistance band in all four directions.',
      'Feet: grip a towel that lies on the floor with your toes, and lift it.',
      'Hips: clamshells, bridges, standing leg lifts, lateral squat walks, heel raises; working each leg by itself is useful too.',
      'Then do exercises on a wobble board or another soft surface, a little of it barefoot, and run on trails now and then.',
    ],
    dose: 'Towel curls: 10 to 15 at a time.',
    cautions: ['Have something to hold on to, and get used to bare feet slowly.'],
  },
  distance: {
    title: 'Build up distance slowly',
    how: () => [
      'Build up by a little a week, three or four weeks long; then let a week of recovery follow with 20 % less, and go on from where you stopped.',
      'Ten per cent is the most; for some runners it is too much.',
    ],
    dose: 'Never more than 10 % more a week; after 3 to 4 weeks one with 20 % less.',
    cautions: [
      'A large study found more injuries after single runs over 10 % longer than the longest of the last 30 days, and no link with the weekly change (Frandsen 2025): mind each run too, not only the week.',
    ],
  },
  'stretch-after-run': {
    title: 'Stretch after every run',
    how: () => [
      'Hold each stretch and do a few rounds: glutes, hamstrings, quads, calves.',
      'A foam roller is slower, and reaches deeper tightness.',
    ],
    dose: '10 minutes after every run, 20 seconds a hold.',
  },
  sleep: {
    title: 'Sleep enough',
    how: () => ['Sleep is when the body mends what training wears: put it first.'],
    dose: 'At least 7 hours a night; 9 or more if you compete.',
  },
  shoes: {
    title: 'Change shoes through the week',
    how: () => [
      'Wear well-cushioned shoes for long and easy runs and lighter ones for fast sessions, so that the feet work differently.',
    ],
  },
  desk: {
    title: 'Face your work',
    how: () => [
      'At a desk, point legs, hips and chest the same way, towards what you do; move the screen rather than turn to it.',
      'Small faults count: even beginners take more than 50,000 steps a week.',
    ],
  },
  'film-again': {
    title: 'Film yourself again',
    how: () => [
      'Form is hard to feel. When you have worked on it for some weeks, film yourself again, at the same speed and from the same place, and compare.',
    ],
  },
} as const satisfies Partial<Record<PlanStepId, StepText>>;
