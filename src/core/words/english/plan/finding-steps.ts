import type { PlanStepId } from '../../../plan/plan-step';
import { number } from '../../numbers';
import type { StepText } from './step-text';

/** Steps that a finding calls for. */
export const findingSteps = {
  'stretch-forward-side': {
    title: 'Stretch back the side that is ahead',
    how: ({ sides, stood }) =>
      sides.map((side) =>
        stood === side
          ? `When you stand, your ${side} side is ahead. Stretch it back.`
          : stood !== null
            ? `On film your ${side} side is ahead, though not when you stand. Stretch it back, and see whether that changes how you run.`
            : `On film your ${side} side is ahead. If it is ahead standing too, stretch it back.`,
      ),
  },
  'pelvis-position': {
    title: 'Have your pelvis put in place',
    how: () => [
      'Find somebody who can look at the position of your pelvis, bring it into a good one, and show you how to keep it there: keeping it is the harder part.',
      'Ask what pulls it out of place, so that the cause is worked on and not only what hurts.',
    ],
  },
  'release-hip': {
    title: 'Release the side of the hip',
    how: ({ sides: [side] }) => [
      `Loosen the side of the hip first, so that the leg can swing behind you freely: lie on a ball or roller and move slowly over what is tight.${side ? ` Give the ${side} hip more time.` : ''}`,
      'Then stretch the front of the hip gently: kneel on one knee, tuck the seat under, and move the hips forward without arching the back.',
    ],
  },
  'extend-from-hip': {
    title: 'Reach back from the hip',
    how: ({ sides: [side] }) => [
      'Hold the upper back tight as you run, and let the leg go back from the hip instead of arching the back.',
      `Let the seat push you on, and keep both hips facing ahead while a leg is behind you${side ? `, above all the ${side} one` : ''}.`,
    ],
  },
  'rib-cage-down': {
    title: 'Bring the rib cage down',
    how: () => [
      'As you run, think of bringing your lowest ribs down towards your hips, and lean slightly forward.',
      'Watch for it where one brakes: downhill, and when running to a set step rate.',
    ],
  },
  'face-forward': {
    title: 'Run facing straight ahead',
    how: ({ sides: [side] }) => [
      'Let chest, hips and feet all point where you are going.',
      ...(side ? [`When you notice that you turn, let the ${side} shoulder go back.`] : []),
    ],
  },
  'lean-slightly': {
    title: 'Stand tall, lean slightly',
    how: () => [
      'Run tall, as one straight line from ankle to head, and let that line lean a little forward from the ankles: neither bent at the hips nor leaning back.',
    ],
  },
  'shorter-steps': {
    title: 'Shorter, quicker steps',
    how: ({ because, rate }) => [
      rate?.is === 'slow'
        ? `At the same speed, try ${number(rate.tryPerMin[0], 0)} to ${number(rate.tryPerMin[1], 0)} steps a minute (5 to 10 % more than now), with a metronome, a minute at a time at first.`
        : 'At the same speed, make your steps shorter: they come quicker by themselves.',
      ...(because.includes('D3.overstride')
        ? ['Let the foot come down under a bent knee, near your body, instead of reaching for the ground.']
        : []),
    ],
  },
  'land-mid-foot': {
    title: 'Let the foot come down flat',
    how: ({ sides: [side] }) => [
      `Practise it in strides only, at first: let the ${side ? `${side} ` : ''}foot come down flat under you. Shorter steps bring much of it by themselves.`,
    ],
    cautions: [
      'Most runners land on the heel and run well; it is no fault by itself (Murray 2018). Change it slowly or not at all.',
    ],
  },
  'even-landing': {
    title: 'Even out left and right',
    how: () => [
      'Have somebody who knows running look at how you load each leg, and correct that.',
      'Listen to your steps: let both feet sound alike.',
      'Film yourself from the other side too, so that each leg is once the near one.',
    ],
  },
  'arm-swing': {
    title: 'Keep the arms within their range',
    how: ({ sides: [side] }) => [
      `Let the arms swing forward and back beside the body, elbows bent, hands short of the middle of the chest.${side ? ` Mind the ${side} arm.` : ''}`,
    ],
    cautions: ['Arm swing balances the legs: do not hold the arms still (Arellano & Kram 2014).'],
  },
  glutes: {
    title: 'Train the glutes',
    how: ({ sides: [side] }) => [
      'Exercise the glutes regularly: clamshells, bridges, side-lying leg lifts, lateral squat walks.',
      `Then small squats on one leg in front of a mirror, the knee over the middle of the foot.${side ? ` Begin with the ${side} leg.` : ''}`,
    ],
  },
} as const satisfies Partial<Record<PlanStepId, StepText>>;
