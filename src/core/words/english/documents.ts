import type { CriterionKind, DocumentId, Verdict } from '../../criteria/criterion';
import { CRITERION_TEXTS } from './documents-criteria';
import { MEASURE_TEXTS } from './documents-measures';

/** Text of the page about the documents: what they say, what a film shows of it, how each measure is defined. */
export const documentsWords = {
  lead: 'Five articles say what good running looks like and what to do about aches. Here is each of their points in our own words, what a film can show of it, and how every measure behind it is defined.',
  criteria: CRITERION_TEXTS,
  measures: MEASURE_TEXTS,

  cautionsHeading: 'Two cautions before you read',
  cautions: {
    form: {
      title: 'Form on film is no proven cause of injury.',
      text: 'Reviews find little that links the angles seen in a film to later injury (Peterson et al. 2022). A verdict says that you match what an article describes, never that you will be hurt.',
      short:
        'Form on film is no proven cause of injury (Peterson et al. 2022): something to try, not a diagnosis.',
    },
    spike: {
      title: 'One long run may matter more than the week.',
      text: 'A newer study of thousands of runners saw more injuries after a single run much longer than any of the month before, and not after weeks that grew fast (Frandsen et al. 2025). Mind both.',
      short:
        'A newer study saw risk in single runs much longer than usual, not in the weekly sum (Frandsen et al. 2025).',
    },
  },

  /** What each article is about, in a sentence. */
  about: {
    D0: 'Why a body that is turned at the desk stays turned on the run, and how to straighten it.',
    D1: 'Why the place of the pelvis comes before strength.',
    D2: 'Three pieces: low back pain, how to avoid injury day by day, and why balance is worth training.',
    D3: 'Faults of form that may stand behind a back that hurts.',
    D4: 'Two reasons why hip or low back may hurt: an arched back, and a leg that does not get behind.',
  } satisfies Record<DocumentId, string>,

  kinds: {
    measured: 'measured from video',
    standing: 'a check you make standing',
    advice: 'advice',
  } satisfies Record<CriterionKind, string>,

  filterLegend: 'Show what can be seen',
  filters: {
    all: 'All',
    side: 'From the side',
    behind: 'From behind or in front',
    none: 'Without video',
  },
  shown: (criteria: number, measures: number): string =>
    `${criteria} ${criteria === 1 ? 'point' : 'points'} and ${measures} ${measures === 1 ? 'measure' : 'measures'} shown`,

  contents: 'On this page',
  measuresHeading: 'How each measure is defined',
  measuresLead:
    'Every measure, in the order of the body. In the drawings the thick line is what is measured, the dotted one is what it is held against. A drawing shows an ordinary value, not yours.',
  linkTo: 'Link to this',

  says: 'The article says',
  shows: 'A film shows',
  hidden: 'It does not show',
  hiddenAlone: 'A film does not show',
  film: 'How to film it',
  judged: 'The verdict',
  measuredBy: 'Measured by',
  caution: 'Caution',
  limitsHeading: (n: number): string => (n === 1 ? 'Its limits' : 'Their limits'),
  noLimits: 'No limits: for information.',

  /** A stretch of values: `null` is an open end. Numbers come ready with their signs, the unit stands once. */
  stretch: (from: string | null, to: string | null, unit: string): string => {
    if (from === null) return `below ${to ?? ''}${unit}`;
    return to === null ? `${from}${unit} or more` : `${from} to ${to}${unit}`;
  },
  stretches: (parts: readonly string[]): string => parts.join('; '),
  verdictsHeading: 'What a verdict means',
  verdictMeans: {
    meets: 'As the article asks.',
    watch: 'Past an inner limit, or the film cannot rule it out.',
    flag: 'Matches what the article warns of: the whole 95 % interval lies past the outer limit.',
    'cannot-tell': 'This film does not show it; the report says why, and how to film so that it can.',
  } satisfies Record<Verdict, string>,

  facts: {
    unit: 'Unit and sign',
    when: 'When it is read',
    from: 'Seen from',
    rate: 'Frames a second',
    error: 'Usual error',
    exact: 'The exact definition',
    countsFor: 'Counts for',
    nothing: 'no verdict: for information',
  },
  when: {
    contact: 'as the foot lands',
    'mid-stance': 'mid-stance, when the standing knee is most bent',
    'toe-off': 'push-off, as the toes leave the ground',
    interval: 'from moment to moment: landings and push-offs',
    stance: 'over the time on the ground',
    stride: 'over a whole stride',
  },
  from: {
    side: 'the side',
    frontal: 'behind or in front',
    any: 'any side',
    'side-first': 'the side; large turns also from behind or in front',
  },
  rate: {
    any: 'any',
    slow: (least: string): string => `${least} or more`,
    fast: (least: string): string =>
      `60, and not below ${least}: it hangs on the moment of landing or push-off`,
  },
  error: {
    film: (value: string): string => `about ${value} from film`,
    joints: (value: string): string => `about ${value} where the joints are known; not tried from film`,
    untried: 'not tried',
  },

  groups: {
    time: 'Time',
    trunk: 'Trunk and hips',
    legSide: 'Legs from the side',
    legBehind: 'Hips and legs from behind',
    arms: 'Arms and shoulders',
    even: 'Left against right',
  },
};
