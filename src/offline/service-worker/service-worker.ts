import { shutStorage, WIPED_CHANNEL } from '../../storage/storage-gate';
import type { AppVersion } from '../app-files';
import type { Question } from '../ask-worker';
import { KeptFiles } from '../kept-files';
import { Keeper } from './keeper';

/**
 * Keeps the app in the browser, and answers its pages from there.
 *
 * Workbox (`workbox-precaching`) was looked at first. It fetches everything while it is installed, all or nothing, and on
 * activation deletes what the new version does not have, while older tabs still need it; it knows one version only. We need
 * 55 MB that come later, in pieces, and wait for an analysis; several versions at once; and a new one that begins when the
 * person says so, even if all tabs were closed in between. What would be left of it is a lookup by address.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: every file of dist/. */
declare const __APP_VERSION_FILES__: AppVersion;

const { registration, clients } = self;
const { scope } = registration;
const another = (): boolean => registration.installing !== null || registration.waiting !== null;
const keeper = new Keeper(__APP_VERSION_FILES__, scope, new KeptFiles(scope), clients, another);

// Pages that are still open after everything was deleted are answered from the network, and nothing is put back.
new BroadcastChannel(WIPED_CHANNEL).onmessage = shutStorage;

// No `skipWaiting` here: a new version comes when it is asked for.
self.addEventListener('install', (event) => event.waitUntil(keeper.install()));
self.addEventListener('activate', (event) => event.waitUntil(keeper.activate()));

self.addEventListener('fetch', (event) => {
  if (keeper.answers(event.request)) event.respondWith(keeper.answer(event));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const from = event.source && 'id' in event.source ? event.source.id : null;
  const question = event.data as Question;
  event.waitUntil(
    (async () => {
      if (question === 'take') {
        await keeper.take();
        await self.skipWaiting();
      }
      port?.postMessage(await keeper.about(from));
    })(),
  );
});
