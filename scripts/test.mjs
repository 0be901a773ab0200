// `npm test`: every check and every test, from a fresh clone, with one command. Its last line is the sum.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem();
if (problem) {
  process.stderr.write('\n' + problem + '\n');
  process.exitCode = 1;
} else {
  import('./run-tests.mjs').then((tests) => tests.runEverything());
}
