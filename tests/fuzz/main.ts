import { fuzzContainers } from './containers';
import { Tally } from './tally';
import { fuzzTexts } from './texts';

const HELP = `npm run fuzz                 spoiled files of every kind through their readers: 1000 clips, 10000 others
npm run fuzz -- --containers=10000 --texts=100000      so many of each
npm run fuzz -- --minutes=10     as many as there is time for, half of it for each
  --seed=S                       other files; 1 by default. The same seed and index are the same file again
  --from=INDEX                   the first case: what a fault prints to run that one again
`;

interface Asked {
  containers: number;
  texts: number;
  minutes: number;
  seed: number;
  from: number;
}

/** @returns the exit code: 0 nothing found, 1 faults, 2 bad arguments */
export async function main(args: readonly string[]): Promise<number> {
  const asked: Asked = { containers: NaN, texts: NaN, minutes: Infinity, seed: 1, from: 0 };
  for (const arg of args) {
    const [, name, value] = /^--(containers|texts|minutes|seed|from)=(\d+(?:\.\d+)?)$/.exec(arg) ?? [];
    if (name === undefined) {
      process.stderr.write(arg === '--help' ? HELP : `Not understood: ${arg}\n${HELP}`);
      return arg === '--help' ? 0 : 2;
    }
    asked[name as keyof Asked] = Number(value);
  }
  const { seed, from, minutes } = asked;
  const some = Number.isFinite(asked.containers) || Number.isFinite(asked.texts);
  const timed = Number.isFinite(minutes);
  const many = (count: number, usual: number): number => from + (count || (some ? 0 : timed ? 1e9 : usual));
  const until = (share: number): (() => boolean) => {
    const endsMs = performance.now() + share * minutes * 60_000;
    return () => performance.now() < endsMs;
  };
  const tally = new Tally(seed);
  await fuzzTexts(seed, [from, many(asked.texts, 10_000)], until(0.5), tally);
  await fuzzContainers(seed, [from, many(asked.containers, 1000)], until(0.5), tally);
  tally.print();
  return tally.faults > 0 ? 1 : 0;
}
