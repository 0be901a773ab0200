// `npm run analyze`: the command line. Installs what is missing, then hands over to src/cli/main.ts.
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem();
if (problem) {
  process.stderr.write('\n' + problem + '\n');
  process.exitCode = 1;
} else {
  import('./install.mjs')
    .then((install) => install.installPackages())
    .then(() => import('tsx/esm/api'))
    .then((tsx) => {
      tsx.register();
      return import('../src/cli/main.ts');
    })
    .then((cli) => cli.main(process.argv.slice(2), prepareApp));
}

/** Only videos need the built page and the networks; pose tracks do not wait for them. */
async function prepareApp() {
  const app = await import('./build-app.mjs');
  await app.stageModels();
  await app.buildApp();
}
