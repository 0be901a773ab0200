// `npm run audit`: are there known weaknesses in what is installed, and is it what its makers signed?
// Ends with 0 where both are well, 1 where something was found, 2 where the registry could not be asked: that is no pass.
import { judgeAdvisories, judgeSignatures } from './supply/judge-audit.mjs';
import { runNpm } from './run.mjs';

const EXIT = { passed: 0, failed: 1, 'not asked': 2 };
const asked = [
  ['known weaknesses', ['audit', '--json'], judgeAdvisories],
  ['signatures', ['audit', 'signatures', '--json'], judgeSignatures],
];
const verdicts = [];
for (const [name, command, judge] of asked) {
  const { stdout } = await runNpm(command, { quiet: true });
  const { verdict, because } = judge(stdout);
  verdicts.push(verdict);
  process.stdout.write(`${verdict.toUpperCase()}: ${name}: ${because}\n`);
}
const worst = ['failed', 'not asked', 'passed'].find((verdict) => verdicts.includes(verdict));
process.exitCode = EXIT[worst];
