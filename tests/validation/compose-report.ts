import type { FigurePart, Figures, FigureTable, SummaryRow } from '../../src/app/accuracy/figures';
import { sayAccuracy } from '../../src/app/accuracy/say-accuracy';
import { nameOf } from '../../src/app/accuracy/summary-names';
import { words } from '../../src/core/words/words';

const shared = words.accuracy;

const HEAD = `# How well it measures

Written by \`npm run validate\`; every number is worked out by that command, none is typed in. The app shows the same
figures on its page "How accurate is this?".`;

const HOW_TO_READ = `## How to read the tables

Runs whose truth is known go through the same analysis as a video's, with nothing said about them. What comes out is
set against the truth.

- **bias ± SD**: mean of (found - true), and the spread of the single errors about it. **mean abs.**: mean size of an
  error. **in interval**: how often the 95 % interval that goes with a value holds the truth; 95 % is what it should be.
- **contact**, **toe-off**: a foot touches the belt, and leaves it. An event counts as found within 90 ms of a true one
  of the same foot; **missed** and **extra** are those without a partner.
- **n** of events: true events found. **n** of measures: values (one a side and clip, or one a clip). A missing row means
  that the measure is not given there, by design: contact times, and what is read at contact, need more than 30 frames a
  second. A smaller n than its neighbours': too few good strides, so no value was given.
- **exact** keypoints are the true ones; **spoiled** ones have 2 px of noise (white, on a runner 420 to about 510 px
  tall), 5 % of samples missing, and left and right exchanged for the legs in 10 % of the frames and for the arms in
  another 10 %. **network**: what the accurate model found in the film.`;

const PARTS: Readonly<Record<FigurePart['id'], { readonly title: string; readonly text: string }>> = {
  'made-up': {
    title: shared.tables.parts['made-up'].title,
    text: `Truth: made by us, exact (\`tests/fixtures/synthetic-runner\`). Twelve runners who differ in one thing each, every
one with a seed of its own, 8 s, filmed from the side and from behind or in front; cameras square at 5 m, or at 3.5 m, 5
degrees off square, tilted by 2 and higher, as people do film. That tilt goes straight into the trunk's lean and the
angles seen from behind: no analysis of the legs and trunk alone can know it.`,
  },
  cameras: {
    title: shared.tables.parts.cameras.title,
    text: `At 60 frames a second, spoiled keypoints. **square** and **casual** are the cameras above. **turned**: 10 degrees
off square. **tilted**: by 4 degrees. **uneven**: a variable frame rate, each frame up to a third of a frame early or
late, one in twenty left out. All three at 5 m.`,
  },
  captured: {
    title: 'Motion capture and force plates',
    text: `One runner at 2.5 m/s, 30 s, from Fukuchi et al. 2017 (https://doi.org/10.7717/peerj.3298), captured at 150 frames a
second and projected to cameras at both sides and behind at 4.5 m; at 30 and 60 frames a second as a camera sees it
between the captured frames. Truth of times: the force plates of the instrumented treadmill (80 N). Truth of angles and
lengths: the 3D joints at the plates' events, seen square without perspective, by formulas of the tests' own. Shoulders,
head and arms were not captured and stand still over the hips: nothing of them has a truth here.`,
  },
  rendered: {
    title: shared.tables.parts.rendered.title,
    text: `Truth: comes with each clip, from the renderer's 3D joints. Eight clips of 8 s, 60 frames a second, cameras at about 4
m. Mid-stance is half-way through contact there; pelvic drop is against the horizontal, not the stride's mean. The
renderer's shoulders are joint centres, and networks mark them 4 to 7 cm higher; hips too are placed by a convention of
each network's own.`,
  },
};

const TABLE_TITLES = {
  events: 'Events',
  measures: 'Measures',
  cameras: 'Mean size of the error',
  curves: 'Whole curves through the network, side views: mean absolute error, degrees',
} as const;

/** The figures as Markdown: what they come to first, long tables below. */
export function composeReport(figures: Figures): string {
  return [
    HEAD,
    inShort(figures),
    `## ${shared.headings.usual}\n\nMean size of the error at 60 frames a second. A dash: not given, or without a truth, there.`,
    summaryTable(figures.summary),
    `## The goals of this project\n\nSet before measuring. Goals on mirrored, shifted and broken tracks and on speed are held by \`npm test\`.`,
    barTable(figures),
    HOW_TO_READ,
    `## ${shared.tables.coverage}\n\nOver all cameras, frame rates and kinds of keypoints. An interval is meant to hold it in 90 to 99 %.`,
    markdownTable(figures.coverage, 1),
    ...figures.parts.map(section),
  ].join('\n\n');
}

function inShort(figures: Figures): string {
  const { measuring, film, bars } = sayAccuracy(figures);
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  return [
    '## In short',
    'The measuring alone, from joints that are known but spoiled on purpose, at 60 frames a second:',
    list(measuring),
    film.length > 0
      ? 'The whole way from film to value, rendered runners, through the network:'
      : 'The whole way from film to value, through the network:',
    list(film),
    ...figures.parts.flatMap(({ id, leftOut }) => (id === 'rendered' && leftOut !== null ? [leftOut] : [])),
    bars,
    'What these figures do not hold:',
    list(shared.limits.map(({ title, text }) => `**${title}** ${text}`)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function summaryTable(summary: readonly SummaryRow[]): string {
  const cell = (value: number | null): string => (value === null ? '-' : String(value));
  const percent = (value: number | null): string => (value === null ? '-' : `${value} %`);
  return markdownTable(
    {
      columns: [
        'what',
        'unit',
        'made-up runners, spoiled',
        'real runner, spoiled',
        'rendered runners, network',
        'in interval, made-up',
        'in interval, network',
      ],
      rows: summary.map((row) => [
        nameOf(row.what),
        row.unit,
        ...[row.madeUp, row.captured, row.network].map(cell),
        percent(row.heldPct),
        percent(row.networkHeldPct),
      ]),
    },
    2,
  );
}

function barTable({ bars }: Figures): string {
  const words = (met: boolean | null): string => (met === null ? '-' : met ? 'yes' : '**no**');
  const rows = bars.flatMap((group) => [
    [`**${group.on}**`, '', ''],
    ...group.bars.map(({ bar, measured, met }) => [bar, measured, words(met)]),
  ]);
  return markdownTable({ columns: ['goal', 'measured', 'met'], rows }, 3);
}

function section({ id, leftOut, clips, recognised, withoutTruth, tables }: FigurePart): string {
  const { title, text } = PARTS[id];
  return [
    `## ${title}\n\n${text}`,
    ...(leftOut === null ? [] : [`**Left out**: ${leftOut}`]),
    ...(clips === 0 ? [] : [`Clips: ${clips}; taken for a run and seen from the right side: ${recognised}.`]),
    ...tables.flatMap((each) => [
      `### ${TABLE_TITLES[each.id]}`,
      markdownTable(each.table, each.id === 'events' ? 2 : each.id === 'curves' ? 1 : 2),
    ]),
    ...(withoutTruth.length === 0 ? [] : [`No value or no truth here: ${withoutTruth.join(', ')}.`]),
  ].join('\n\n');
}

/** The first `words` columns to the left, numbers to the right. */
function markdownTable({ columns, rows }: FigureTable, words: number): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, c) => (c < words ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}
