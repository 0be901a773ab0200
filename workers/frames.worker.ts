import { expose, releaseProxy } from 'comlink';
import type { FramesApi } from './frames-api';
import { FramesService } from './frames-service';

// The page's element arrives as a message port; let go of it, or each clip would leave one behind.
const service = new FramesService((frames) => {
  (frames as { [releaseProxy]?: () => void })[releaseProxy]?.();
});

const api: FramesApi = {
  open: (...asked) => service.open(...asked),
  frameAt: (...asked) => service.frameAt(...asked),
  close: () => service.close(),
};

expose(api);
