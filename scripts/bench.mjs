// `npm run bench`: how fast the models are here, and how well they agree with reference clips.
import { installPackages } from './install.mjs';

await installPackages();
const app = await import('./build-app.mjs');
await app.stageModels();
await app.buildApp();
const tsx = await import('tsx/esm/api');
tsx.register();
const bench = await import('../tests/bench/main.ts');
process.exitCode = await bench.main(process.argv.slice(2));
