import { expect, it } from 'vitest';
import { ContainerTrial } from '../fuzz/container-trial';

const SEED = 20_260;
const CASES = 150;

it(`${CASES} spoiled MP4, MOV, WebM and MKV: read, or a sentence; the worker lives and nothing stored changes`, async () => {
  const trial = await ContainerTrial.start();
  const faults: string[] = [];
  const outcomes = new Set<string>();
  for (let index = 0; index < CASES; index++) {
    const { fault, outcome } = await trial.run(SEED, index);
    outcomes.add(outcome);
    if (fault) faults.push(`npm run fuzz -- --seed=${SEED} --containers=1 --from=${index}: ${fault}`);
  }
  trial.end();
  expect(faults).toEqual([]);
  // Of each kind some: else nothing was spoiled, or everything was.
  for (const each of ['taken', 'truncated', 'not-a-video', 'too-large']) expect(outcomes).toContain(each);
});
