// A thread begins without the loader of TypeScript that its parent has.
const tsx = await import('tsx/esm/api');
tsx.register();
await import('./texts-thread.ts');
