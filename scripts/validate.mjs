// `npm run validate`: how well known runners are measured, as tables.
import { installPackages } from './install.mjs';

await installPackages();
const tsx = await import('tsx/esm/api');
tsx.register();
const validation = await import('../tests/validation/main.ts');
process.exitCode = await validation.main(process.argv.slice(2), prepareApp);

/** Only films need the built page and the networks. */
async function prepareApp() {
  const app = await import('./build-app.mjs');
  await app.stageModels();
  await app.buildApp();
}
