import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { FAMILY } from '../../src/core/comparison/compare-measure';
import { isAvailable, type MeasureId } from '../../src/core/metrics/measure';
import { plantChange, type Detections } from './changed-runners';
import { countFalseAlarms, type FalseAlarms, type Repeat } from './false-alarms';
import { countDriftAlarms } from './drift-alarms';
import { percent, shownIn } from './number-text';
import { PLANTED } from './planted-changes';
import { filmOnce, type Filming } from './repeat-films';
import { table } from './table';

const REPORT = 'docs/validation-changes.md';

interface Case {
  readonly repeat: Repeat;
  readonly filming: Filming;
}

const VIEWS = ['side-left', 'rear'] as const;

const CASES: readonly Case[] = VIEWS.flatMap((view) => {
  const at = (rateHz: number, camera: Filming['camera'] = 'stands'): Filming => ({
    view,
    rateHz,
    camera,
    durationS: 10,
  });
  return [
    { repeat: 'encoded twice', filming: at(60) },
    { repeat: 'two halves', filming: at(60) },
    { repeat: 'another film', filming: at(60) },
    { repeat: 'another film', filming: at(120) },
    { repeat: 'another film', filming: at(60, 'anew') },
  ] satisfies Case[];
});

const PLANTED_FILMING = { rateHz: 60, durationS: 12, camera: 'stands' } as const;
const DRIFT_S = 40;

/**
 * How often an unchanged runner is said to have changed, and how often one who changed by twice the detectable change is
 * found: printed, and written to docs/validation-changes.md.
 * @param repeats comparisons of each kind; one in 25 as many runners for each planted change
 */
export async function writeChangeFigures(repeats: number): Promise<void> {
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const alarms = CASES.map((each) => {
    say(`unchanged: ${each.repeat}, ${each.filming.view}, ${each.filming.rateHz} frames/s`);
    return alarmRow(each, countFalseAlarms(each.repeat, each.filming, repeats));
  });
  const drifts = VIEWS.map((view) => {
    say(`unchanged over ${DRIFT_S} s: ${view}`);
    const clips = Math.ceil(repeats / 4);
    const { alarmed, numbers } = countDriftAlarms(view, DRIFT_S, clips);
    return [view, `${clips}`, numbers.toFixed(0), `${alarmed}`, percent(alarmed / clips)];
  });
  const planted = PLANTED.map((each) => {
    say(`changed: ${each.id} ${each.part}`);
    const filming = { ...PLANTED_FILMING, view: each.view };
    const unit = unitOf(each.id, filming);
    return plantedRow(each, plantChange(each, filming, Math.max(2, Math.round(repeats / 25))), unit);
  });
  const text = `# When a difference is a change

Written by \`npm run validate -- --changes=${repeats}\`; every number is worked out by that command.

Made-up runners whose truth is exact, filmed with 2 px of noise (in every second film it wanders slowly), 2 % of samples
missing, legs exchanged in 3 % of the frames. A comparison looks at up to ${FAMILY} numbers: both sides, left, right and
their difference of every measure. **alarmed**: comparisons in which any one of them was said to have changed. At most
5 % is the bar, for all numbers together.

## Unchanged runners

${table(['looked at twice', 'view', 'frames/s', 'camera', 'comparisons', 'numbers each', 'alarmed', 'share', 'which'], alarms)}

**encoded twice**: one film, other noise, four times; each against each. **two halves**: of 20 s, each judged by itself. **another film**: other
strides, other noise, each film against the five after it; **set up anew**: the camera 0.7 m nearer or further, 3 degrees round, tilted by 1.5 (SD).

## Unchanged over one clip of ${DRIFT_S} s: the first against the last fifth

${table(['view', 'clips', 'measures each', 'alarmed', 'share'], drifts)}

## Runners changed by twice the detectable change

One thing is changed in each, until the truth of the number is twice its detectable change away. **found**: on that
number and in the right direction. **elsewhere**: numbers said to change whose truth did not (by a quarter of their
detectable change, that way); of all comparisons.

${table(['changed', 'part', 'view', 'detectable', 'runners', 'found', 'elsewhere'], planted)}
`;
  const report = await format(text, { printWidth: 110, parser: 'markdown' });
  process.stdout.write(report);
  mkdirSync('docs', { recursive: true });
  writeFileSync(REPORT, report);
  say(`\nWritten to ${REPORT}`);
}

function alarmRow(
  { repeat, filming }: Case,
  { comparisons, alarmed, numbers, which }: FalseAlarms,
): string[] {
  const camera = filming.camera === 'anew' ? 'set up anew' : 'stands';
  return [
    repeat,
    filming.view,
    `${filming.rateHz}`,
    camera,
    `${comparisons}`,
    numbers.toFixed(0),
    `${alarmed}`,
    percent(alarmed / comparisons),
    [...new Set(which)].join(', ') || '-',
  ];
}

function plantedRow(
  { id, part, view }: Detections['planted'],
  found: Detections | null,
  unit: string,
): string[] {
  if (!found) return [id, part, view, '-', '-', 'no runner can change so much', '-'];
  const shown = shownIn(unit);
  return [
    id,
    part,
    view,
    `${shown.text(found.detectable)} ${shown.unit}`,
    `${found.runners}`,
    `${found.found}`,
    found.elsewhere.join(', ') || 'none',
  ];
}

function unitOf(id: MeasureId, filming: Filming): string {
  const result = filmOnce({}, 1, filming).metrics[id];
  return isAvailable(result) ? result.unit : '';
}
