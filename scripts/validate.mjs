// `npm run validate`: how well known runners are measured, as tables.
import { installPackages } from './install.mjs';

await installPackages();
const tsx = await import('tsx/esm/api');
tsx.register();
const validation = await import('../tests/validation/main.ts');
validation.main();
