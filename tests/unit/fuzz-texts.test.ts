import { expect, it } from 'vitest';
import { textCases, TEXT_KINDS } from '../fuzz/text-case';

const SEED = 20_260;
const CASES = 1000;

it(`${CASES} spoiled reports, comparisons, tracks, tables, libraries, rows and photos: taken, or a sentence`, async () => {
  const run = await textCases();
  const faults: string[] = [];
  const kinds = new Set<string>();
  for (let index = 0; index < CASES; index++) {
    const { kind, fault } = await run(SEED, index);
    kinds.add(kind);
    if (fault) faults.push(`npm run fuzz -- --seed=${SEED} --texts=1 --from=${index} (${kind}): ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(kinds).toEqual(new Set(TEXT_KINDS));
}, 120_000);

it('is the same again for the same seed and index', async () => {
  const [one, other] = [await textCases(), await textCases()];
  for (const index of [3, 17, 400]) expect(await one(SEED, index)).toEqual(await other(SEED, index));
});
