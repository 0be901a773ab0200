// `npm run fuzz`: spoiled files of every kind through their readers, in Node and in a real browser.
import { installPackages } from './install.mjs';

await installPackages();
const tsx = await import('tsx/esm/api');
tsx.register();
const fuzz = await import('../tests/fuzz/main.ts');
process.exitCode = await fuzz.main(process.argv.slice(2));
