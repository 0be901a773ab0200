// `npm start`: from a fresh clone to the page, with one command. Nothing may be imported here that has to be
// installed first, nor anything that an old Node cannot read.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem();
if (problem) {
  process.stderr.write('\n' + problem + '\n');
  process.exitCode = 1;
} else {
  import('./serve-app.mjs').then((server) => server.serveApp());
}
