import { number } from '../numbers';

/** Never "0.0": nothing is measured without an error. */
const tenths = (value: number): string => number(Math.max(0.1, value), 1);

/** What the figures of accuracy come to, for someone who runs. Numbers are sizes of errors. */
export const accuracySentences = {
  stepRate: (perMinute: number) => `Step rate is usually within ${tenths(perMinute)} steps a minute.`,
  seenFromSide: 'Seen from the side',
  seenFrontal: 'Seen from behind or in front',
  moments: (seen: string, landingMs: number, pushOffMs: number) =>
    `${seen}, the moments of landing and push-off are usually within ${number(landingMs, 0)} and ${number(pushOffMs, 0)} thousandths of a second; a foot is on the ground for about 250.`,
  angles: (halfDeg: number, leastExact: string, mostDeg: number) =>
    `Half of all angles are usually within ${tenths(halfDeg)} degrees; the least exact, “${leastExact}”, within ${tenths(mostDeg)}.`,
  interval: (held: string) => `The interval beside a value should hold the truth in 95 of 100 cases. ${held}`,
  heldInNearlyAll: 'It does in nearly all, for every measure: the intervals are wider than they need be.',
  heldAsOften: 'It does at least as often for every measure.',
  heldLeast: (measure: string, percent: number) =>
    `It does least often for “${measure}”: in ${number(percent, 0)}.`,
  goals: (goals: number, met: number) =>
    `Of ${number(goals, 0)} goals that this project set itself before measuring, ${number(met, 0)} are met and ${number(goals - met, 0)} missed.`,

  /** Figures to begin with: a value, its unit, and what it is. */
  headlines: {
    stepRate: (perMinute: number) => ({
      value: `± ${tenths(perMinute)}`,
      unit: 'steps a minute',
      what: 'Step rate, usually',
    }),
    landing: (ms: number) => ({
      value: `± ${number(ms, 0)}`,
      unit: 'thousandths of a second',
      what: 'Landing seen from the side, usually',
    }),
    angles: (deg: number) => ({
      value: `± ${tenths(deg)}`,
      unit: 'degrees',
      what: 'Half of all angles, usually',
    }),
    goals: (met: number, goals: number) => ({
      value: `${number(met, 0)} of ${number(goals, 0)}`,
      unit: 'goals met',
      what: 'What this project set out to reach',
    }),
  },
};
