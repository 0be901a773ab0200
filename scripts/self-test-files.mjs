// `npm run self-test-files`: makes the files anew that the app's self-test compares with.
import { installPackages } from './install.mjs';

await installPackages();
if (process.argv.includes('--all')) await (await import('./build-app.mjs')).stageModels();
const tsx = await import('tsx/esm/api');
tsx.register();
const files = await import('../tests/self-test/main.ts');
process.exitCode = await files.main(process.argv.slice(2));
