import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { balanceErrors, BALANCE_RATES, MARK_NOISE } from './balance-errors';
import { percent } from './number-text';
import { standingErrors, STANDING_WAYS, TURNS_DEG } from './standing-errors';
import { table } from './table';

const REPORT = 'docs/validation-checks.md';

/**
 * How far off the standing and the balance check are on made-up people: printed, and written to
 * docs/validation-checks.md.
 * @param people of each kind
 */
export async function writeCheckFigures(people: number): Promise<void> {
  const standing = STANDING_WAYS.flatMap((way) =>
    TURNS_DEG.map((turnDeg) => {
      process.stderr.write(`standing: ${way.name}, ${turnDeg} degrees\n`);
      const { right, wrong, meanDeg, largestDeg, held } = standingErrors(way, turnDeg, people);
      const size = [meanDeg, largestDeg].map((deg) => deg.toFixed(1));
      return [way.name, `${turnDeg}`, `${right} of ${people}`, `${wrong}`, ...size, percent(held)];
    }),
  );
  const balance = MARK_NOISE.flatMap((noiseShare) =>
    BALANCE_RATES.map((perS) => {
      process.stderr.write(`balance: ${perS} frames/s, marks off by ${noiseShare}\n`);
      const { path, area } = balanceErrors(noiseShare, perS, people);
      const cells = [path, area].flatMap(({ told, rms, largest, held }) => [
        `${told} of ${people}`,
        percent(rms),
        percent(largest),
        percent(held),
      ]);
      return [percentOfHeight(noiseShare), `${perS}`, ...cells];
    }),
  );
  const text = `# How well the checks measure

Written by \`npm run validate -- --checks=${people}\`; every number is worked out by that command. Made-up people whose truth
is exact; no network is in it. No film of a standing person with a known turn was at hand.

## The standing check

Shoulders and hips turned alike against the feet, half of the people to each side; three repeats, the camera off square by
some degrees, tilted, nearer or further. **side told**: the side that sits further forward was named; **wrong**: the other
one was. Below 2 degrees none should be named (there the sides that were count as told). The size is that of the shoulders.
**held**: the 95 % interval holds the truth.

${table(['marks and views', 'turn, deg', 'side told', 'wrong', 'mean error, deg', 'largest, deg', 'held'], standing)}

**like a network**: errors as large as pose networks' on rendered runners, the hidden side's share of them alike in all
repeats. From the front alone no turn is told, at any size.

## The balance check

Thirty seconds on one leg, pelvis to and fro by 10 mm (SD) across and 4 mm up, below 1.5 Hz; frames uneven, one in twenty
lost. Noise of each mark in shares of the body's height. Where marks are mostly noise nothing is told.

${table(['noise', 'frames/s', 'path told', 'path rms', 'path largest', 'held', 'area told', 'area rms', 'area largest', 'held'], balance)}
`;
  const report = await format(text, { printWidth: 110, parser: 'markdown' });
  process.stdout.write(report);
  mkdirSync('docs', { recursive: true });
  writeFileSync(REPORT, report);
  process.stderr.write(`\nWritten to ${REPORT}\n`);
}

function percentOfHeight(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
