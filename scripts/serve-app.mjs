import { buildApp, stageModels } from './build-app.mjs';
import { installPackages } from './install.mjs';
import { root } from './run.mjs';

/** Installs, stages and builds what is missing, then serves the page to this machine only. */
export async function serveApp() {
  await installPackages();
  await stageModels();
  await buildApp();
  // Only now is vite sure to be there.
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: 'localhost', port: Number(process.env['PORT'] || 4173), strictPort: false, open: false },
  });
  // Before the address is told: who reads it may stop us at once.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  const { port } = server.httpServer.address();
  process.stdout.write(
    `\nPlumbline is ready. Open this address in your browser:\n\n  http://localhost:${port}/\n\n`,
  );
  process.stdout.write('Your videos stay on this machine. Press Ctrl+C to stop.\n');
}
