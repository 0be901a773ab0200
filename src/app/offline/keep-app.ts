import { OfflineDesk } from '../../offline/offline-desk';
import { InstallOffer } from './install-offer';
import type { OfflineParts } from './offline-context';
import type { WorkUnderWay } from './under-way';

/** Begins once the page is there: nothing that it needs for itself waits for this. */
export function keepApp(work: WorkUnderWay): OfflineParts {
  const desk = new OfflineDesk({ busy: work });
  const begin = (): void => void desk.begin();
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
  return { desk, work, install: new InstallOffer() };
}
