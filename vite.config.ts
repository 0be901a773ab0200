import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import pkg from './package.json' with { type: 'json' };
import { offlinePlugin } from './scripts/offline-plugin.mjs';
import { bundleWorker } from './tests/fixtures/clips/bundle-worker.ts';
import { chromiumPath, chromiumFlags } from './scripts/chromium.mjs';
import { policyPlugin } from './scripts/policy-plugin.mjs';
import { licencesPlugin } from './scripts/supply/licences-plugin.ts';
import { SECURITY_HEADERS } from './scripts/security-headers.mjs';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const licences = licencesPlugin(at('.'));

// pose-detection imports a MediaPipe runtime that does not run in a worker and that we never use.
const alias = { '@mediapipe/pose': at('./tests/fixtures/no-mediapipe.ts') };

export default defineConfig({
  // Relative addresses: the built folder works under any sub-path.
  base: './',
  plugins: [react(), licences.page(), policyPlugin(), offlinePlugin()],
  resolve: { alias },
  worker: { format: 'es', plugins: () => [licences.worker()] },
  define: { __APP_VERSION__: JSON.stringify(pkg.version) },
  preview: { headers: { ...SECURITY_HEADERS } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      // `headless` is the command line's way in: the same worker, driven without the page.
      input: { index: at('./index.html'), headless: at('./src/cli/headless-page.ts') },
      output: {
        entryFileNames: ({ name }) =>
          name === 'headless' ? 'assets/headless.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  test: {
    // Left to itself it would leave a core idle, which is half of two.
    maxWorkers: 2,
    // One group after the other. Networks run on one core each: two files at a time, no more, and never one alone for long.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { bundleWorker },
            provider: playwright({
              launchOptions: { executablePath: chromiumPath() ?? '', args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          // Beside the browser's tests, which are one at a time, as these and the next are together: each has a core.
          name: 'films',
          environment: 'node',
          include: ['tests/films/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // A fake camera plays its film more slowly on a busy machine, and the runner in it runs so.
          name: 'alone',
          environment: 'node',
          include: ['tests/alone/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
