// `npm run soak`: clip after clip in one page, and whether anything is left behind.
import { installPackages } from './install.mjs';

await installPackages();
const app = await import('./build-app.mjs');
await app.stageModels();
await app.buildApp();
const tsx = await import('tsx/esm/api');
tsx.register();
const soak = await import('../tests/soak/main.ts');
process.exitCode = await soak.main(process.argv.slice(2));
