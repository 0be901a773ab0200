import type { Comparison } from './compare-run';
import { eventTable, measureTable, unchecked } from './lay-out-tables';

export const INTRODUCTION = `# How well it measures

Written by \`npm run validate\`; every number in the tables is worked out by that command, none is typed in.

Keypoints of runs whose truth is known go through the same analysis as a video's, with nothing said about them. What
comes out is set against the truth.

- **bias**: mean of (found - true). **SD**: spread of the single errors about the bias. **mean abs.**: mean size of
  an error. **in interval**: how often the 95 % interval that goes with a value holds the truth; 95 % is what it should
  be.
- **contact**, **toe-off**: a foot touches the belt, and leaves it. An event counts as found within 90 ms of a true one
  of the same foot; **missed** and **extra** are those without a partner.
- **n** of events: true events found. **n** of measures: values (one a side and clip, or one a clip). A missing row means
  that the measure is not given there, by design: contact times, and what is read at contact, need more than 30 frames a
  second. A smaller n than its neighbours': too few good strides, so no value was given.
- **clean** keypoints are exact; **spoiled** ones have 2 px of noise (white, on a runner 420 to about 510 px tall), 5 % of
  samples missing, and left and right exchanged for the legs in 10 % of the frames and for the arms in another 10 %.

What these tables do not say:

- **No network is in them.** A network adds errors of its own, slower and more alike from frame to frame than noise,
  and often larger: \`npm run bench -- agreement\` measures them, \`models/cards/\` lists them. A real video measures
  worse than this.
- The runners of the first part are made by this project: what is wrong in its picture of running is wrong in
  the truth too. The second part is one real runner, at one speed; the third one body in seven ways of running.
- What "contact" is differs from source to source by about 10 ms (force above 80 N, the sole's exact touch, the kink in
  the foot's path); that difference is in the bias, and in every value read at contact.`;

const PARTS = {
  'made-up': {
    title: 'Runners made of numbers',
    text: `Truth: made by us, exact (\`tests/fixtures/synthetic-runner\`). Twelve runners who differ in one thing each, every
one with a seed of its own, 8 s, filmed from the side and from behind or in front; cameras square at 5 m, or at 3.5 m, 5
degrees off square, tilted by 2 and higher, as people do film. That tilt goes straight into the trunk's lean and the
angles seen from behind: no analysis of the legs and trunk alone can know it.`,
  },
  captured: {
    title: 'Motion capture against force plates',
    text: `Truth: the force plates of an instrumented treadmill (80 N). One runner at 2.5 m/s, 30 s, from Fukuchi et al. 2017
(https://doi.org/10.7717/peerj.3298), captured at 150 frames a second and projected to cameras at both sides and behind at 4.5 m.
Shoulders and head were not captured and stand still over the hips. Only times have a truth here.`,
  },
  rendered: {
    title: 'Rendered runners, from their exact joints',
    text: `Truth: comes with each clip, from the renderer's 3D joints. Eight clips of 8 s, 60 frames a second, cameras at about 4
m. Mid-stance is half-way through contact there; pelvic drop is against the horizontal, not the stride's mean.`,
  },
} as const;

/** One part of the report: the tables, or, where its data does not lie beside the project, that it was skipped. */
export function section(part: keyof typeof PARTS, comparisons: readonly Comparison[] | 'skipped'): string {
  const { title, text } = PARTS[part];
  const head = `## ${title}\n\n${text}`;
  if (comparisons === 'skipped') {
    return `${head}\n\n**Skipped**: its data (../shared/data) does not lie beside the project here.`;
  }
  const recognised = comparisons.filter((comparison) => comparison.recognised).length;
  const missing = unchecked(comparisons);
  return [
    head,
    `Clips: ${comparisons.length}; taken for a run and seen from the right side: ${recognised}.`,
    `### Events`,
    eventTable(comparisons),
    `### Measures`,
    measureTable(comparisons),
    ...(missing.length > 0 ? [`No value or no truth here: ${missing.join(', ')}.`] : []),
  ].join('\n\n');
}
