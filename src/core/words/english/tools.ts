import { toolsDistanceWords } from './tools-distance';
import { toolsTimerWords } from './tools-timers';
import { toolsRecoveryWords } from './tools-recovery';

/** Text of the tools (timers, planner, checklist), of the plan's frame, and of the pages beside the report. */
export const toolsWords = {
  pages: {
    'how-accurate': 'How accurate is this?',
    tools: 'Timers and planners',
    documents: 'What the articles say',
    workspace: 'Look closely',
    library: 'My runs',
    trends: 'Over time',
    compare: 'Before and after',
    camera: 'Use your camera',
    checks: 'Checks to make standing',
    'your-data': 'Your data',
    'self-test': 'Does it measure right here?',
    licences: 'Licences',
  },
  shortPages: {
    'how-accurate': 'Accuracy',
    tools: 'Tools',
    documents: 'Articles',
    workspace: 'Look closely',
    library: 'My runs',
    trends: 'Over time',
    compare: 'Compare',
    camera: 'Camera',
    checks: 'Checks',
    'your-data': 'Your data',
    'self-test': 'Self-test',
    licences: 'Licences',
  },
  pageTitle: (page: string): string => `${page} – Plumbline`,
  pagesLabel: 'More pages',
  back: {
    home: 'Back to the first page',
    analysing: 'Back to the analysis',
    result: 'Back to the report',
  },

  lead: 'Four small tools for what the articles ask of every runner. They work without the network and remember where you were, in this browser alone.',
  onThisPage: 'Tools on this page',
  names: {
    'strides-timer': 'Strides timer',
    'stretch-timer': 'Stretch timer',
    'weekly-distance': 'Weekly distance',
    'recovery-checklist': 'Recovery checklist',
  },
  from: (document: string): string => `From “${document}”`,
  caution:
    'The articles’ advice is told in our own words. Stop whatever hurts; pain that stays is for a physician, not for a timer. This is no medical device.',

  plan: {
    heading: 'Your plan',
    lead: 'In the order the articles ask for: where the body is held first, then what is tight, then how you run, and strength after that.',
    physicianTitle: 'Pain that stays: see a physician',
    physician: [
      'This plan is no treatment. If pain lasts, comes back or wakes you, let a physician look at it before you go on with any of this.',
    ],
    paraphrased:
      'Every article’s wording is put into our own words; the titles are theirs. This is no medical device and gives no diagnosis.',
    step: (n: number): string => `Step ${n}`,
    dose: 'How often',
    why: 'Why',
    documentLabel: 'Article',
    everyone: 'It is for every runner, whatever the film shows.',
    sides: { left: 'left side', right: 'right side' },
    cues: 'Hold these while you do it',
    needsWork: 'needs work in your film',
    open: {
      'strides-timer': 'Open the strides timer',
      'stretch-timer': 'Open the stretch timer',
      'weekly-distance': 'Plan the weeks',
      'recovery-checklist': 'Open the checklist',
    },
  },

  timers: toolsTimerWords,
  distance: toolsDistanceWords,
  recovery: toolsRecoveryWords,
};
