import type { WeekKind } from '../../plan/weekly-distance';
import type { DistanceUnit } from '../../plan/distance-unit';
import { number } from '../numbers';

const UNIT: Readonly<Record<DistanceUnit, string>> = { km: 'km', mi: 'mi' };

const distance = (value: number, unit: DistanceUnit): string => `${number(value, 1)}\u00a0${UNIT[unit]}`;

const KINDS: Readonly<Record<WeekKind, string>> = {
  now: 'Where you begin',
  build: 'Building',
  recover: 'Recovery',
  resume: 'Back to where you were',
};

/** Text of the weekly planner and of the check of a single run. */
export const toolsDistanceWords = {
  distance,
  units: { km: 'Kilometres', mi: 'Miles' },
  unitsLabel: 'Distances in',
  unit: UNIT,

  weeksTitle: 'The weeks ahead',
  weeksHow:
    'Never more than a tenth longer than the week it builds on, for three or four weeks; then a week with a fifth less; then on from where you were.',
  week: 'What you run this week',
  weekNote: 'All your runs of this week together.',
  buildWeeks: 'Weeks of building',
  growth: 'More each week',
  growthNote: 'A tenth is the most, and too much for some.',
  percent: (n: number): string => `${n}\u00a0%`,
  table: 'Your weeks',
  columns: { week: 'Week', from: 'From', distance: 'Distance', what: 'What it is' },
  kind: KINDS,
  change: (kind: WeekKind, percent: number): string =>
    kind === 'build'
      ? percent === 0
        ? 'Building: too short to grow by a whole tenth'
        : `${KINDS.build}, ${number(percent, 1)}\u00a0% more`
      : kind === 'recover'
        ? `${KINDS.recover}, ${number(-percent, 1)}\u00a0% less`
        : KINDS[kind],
  now: 'now',
  anew: 'Begin again with this week',
  empty: 'Say what you run this week, and the weeks to come stand here.',
  resumeNote:
    'The week after recovery is longer than the recovery week by a quarter: the article takes it as a return, not as growth. Every number is rounded down, so that no week breaks the rule by a rounding.',

  runTitle: 'One run, not too long',
  runHow:
    'A study of 5,205 runners (Frandsen and others, Br J Sports Med 2025) found more overuse injuries after single runs more than a tenth longer than the longest of the 30 days before. It found no such link with the change from one week to the next. So look at the longest run as well as at the week.',
  planned: 'The run you plan',
  plannedNote: 'Checked against the longest run of your last 30 days.',
  day: 'Day',
  ran: 'Distance',
  add: 'Write it down',
  addTitle: 'Runs you have done',
  wrongDay: 'Choose a day, today or before.',
  wrongDistance: (low: number, high: string): string =>
    `A distance from ${number(low, 1)} to ${high}, please.`,
  added: (run: string, day: string): string => `${run} on ${day} is written down.`,
  removed: (run: string, day: string): string => `${run} on ${day} is taken out.`,
  logTitle: 'The last 30 days',
  logEmpty: 'No run of the last 30 days is written down yet.',
  longest: 'longest',
  remove: 'Take out',
  removeNamed: (run: string, day: string): string => `Take out ${run} on ${day}`,
  nothing:
    'There is no run of the last 30 days to compare with. Write down the ones you did, the longest above all.',
  within: (longest: string, day: string, most: string): string =>
    `Within reach of your longest run (${longest} on ${day}): up to ${most} is no more than a tenth longer.`,
  spike: (percent: string, longest: string, day: string, most: string): string =>
    `That is ${percent}\u00a0% longer than your longest run of the last 30 days (${longest} on ${day}). Runs more than a tenth longer came before more injuries in that study. Keep it to ${most} or less.`,
  spikeTitle: 'A big jump',
  withinTitle: 'No big jump',
  nothingTitle: 'Cannot tell',
};
