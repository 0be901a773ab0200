import { ownScript } from '../policy/own-script';

/** The name that the build gives it, in the app's folder. */
const WORKER = 'sw.js';
/** A page that stays open looks for a new version so often, ms. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Has the browser keep the app. Settles when a version of it is whole.
 * @returns `null` where this browser or this address cannot
 * @throws {Error} where the first version could not be fetched; the page works on, from the network
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker || !isSecureContext) return null;
  const address = new URL(WORKER, document.baseURI).href;
  // The script itself is never taken from the browser's store of answers: an update would be seen late.
  const registration = (await serviceWorker.register(ownScript(address), {
    updateViaCache: 'none',
  })) as ServiceWorkerRegistration | undefined;
  // A browser that is told to know none may still have the function.
  if (!registration) return null;
  if (!registration.active) {
    const first = registration.installing ?? registration.waiting;
    if (first && !(await becomes(first, 'activated'))) throw new Error('the page could not be kept');
  }
  return registration;
}

/** @returns whether it did; one that was given up never will */
export function becomes(worker: ServiceWorker, state: ServiceWorkerState): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state !== state && worker.state !== 'redundant') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state === state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Tells when another version was fetched; looks for one now and then while the page is in use. */
export function onNewVersion(registration: ServiceWorkerRegistration, listener: () => void): void {
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    if (installing) void becomes(installing, 'installed').then((whole) => whole && listener());
  });
  let lookedAtMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedAtMs < LOOK_EVERY_MS) return;
    lookedAtMs = performance.now();
    // Without the network there is none.
    registration.update().catch(() => undefined);
  });
}
