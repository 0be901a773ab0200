import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Figures } from '../../src/app/accuracy/figures';
import { MOTION_CAPTURE_PRESENT } from '../fixtures/known-runners/motion-capture';
import { RENDERED_RUNNERS_PRESENT } from '../fixtures/known-runners/rendered-runner';
import { buildFigures } from './build-figures';
import { writeChangeFigures } from './change-figures';
import { writeCheckFigures } from './check-figures';
import { capturedRuns } from './captured-runs';
import { compareRun } from './compare-run';
import { composeReport } from './compose-report';
import type { KnownRun } from './known-run';
import { madeUpRuns } from './made-up-runs';
import { networkRuns } from './network-runs';
import { renderedRuns } from './rendered-runs';

const REPORT = 'docs/validation.md';
const FIGURES = 'src/app/accuracy/figures.json';
const NO_DATA = 'Its data (../shared/data) does not lie beside the project here.';

const HELP = `npm run validate               known runners against their truth; a minute or two
npm run validate -- --network  the rendered runners' films through the pose network too: about 2 minutes a film
                               on two cores, once; what it finds is kept until the code that finds it changes
npm run validate -- --changes  when a difference is a change: unchanged and changed runners, into
                               docs/validation-changes.md; about ten minutes. --changes=20: fewer runners of each kind
npm run validate -- --checks   the standing and the balance check on made-up people, into docs/validation-checks.md; a
                               minute or two. --checks=12: fewer people of each kind
`;
const CHECKS = /^--checks(?:=(\d+))?$/;
const USUAL_PEOPLE = 60;
const CHANGES = /^--changes(?:=(\d+))?$/;
const USUAL_REPEATS = 100;

/**
 * `npm run validate`: sets what is measured against what is known, prints the report, and writes it to
 * docs/validation.md and, as the data that the app shows, to src/app/accuracy/figures.json.
 * @param prepareApp builds the page and brings the networks' weights, where films are to be looked at
 * @returns the exit code: 0 done, 2 bad arguments
 */
export async function main(args: readonly string[], prepareApp: () => Promise<void>): Promise<number> {
  const changes = args.length === 1 ? CHANGES.exec(args[0]!) : null;
  if (changes) {
    await writeChangeFigures(Math.max(1, Number(changes[1] ?? USUAL_REPEATS)));
    return 0;
  }
  const checks = args.length === 1 ? CHECKS.exec(args[0]!) : null;
  if (checks) {
    await writeCheckFigures(Math.max(1, Number(checks[1] ?? USUAL_PEOPLE)));
    return 0;
  }
  if (args.some((arg) => arg !== '--network')) {
    process.stderr.write(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  const network = await networkRuns(args.includes('--network'), prepareApp);
  const figures = buildFigures(
    {
      madeUp: compareAll(madeUpRuns()),
      captured: MOTION_CAPTURE_PRESENT ? compareAll(capturedRuns()) : [],
      rendered: RENDERED_RUNNERS_PRESENT ? compareAll(renderedRuns()) : [],
      network: network.comparisons,
      curves: network.curves,
    },
    {
      captured: MOTION_CAPTURE_PRESENT ? null : NO_DATA,
      rendered: RENDERED_RUNNERS_PRESENT ? null : NO_DATA,
      network: network.leftOut,
    },
  );
  await write(figures);
  return 0;
}

async function write(figures: Figures): Promise<void> {
  const style = { printWidth: 110 };
  const report = await format(composeReport(figures), { ...style, parser: 'markdown' });
  process.stdout.write(report);
  mkdirSync('docs', { recursive: true });
  writeFileSync(REPORT, report);
  writeFileSync(FIGURES, oneRowALine(figures));
  process.stderr.write(`\nWritten to ${REPORT} and ${FIGURES}\n`);
}

function compareAll(runs: Iterable<KnownRun>): ReturnType<typeof compareRun>[] {
  return Array.from(runs, compareRun);
}

/** Small, and yet a change of one row is one line in a diff. */
function oneRowALine(figures: Figures): string {
  const rows = /(?<=[\]}],|\[)(?=\[|\{)/g;
  return `${JSON.stringify(figures).replace(rows, '\n')}\n`;
}
