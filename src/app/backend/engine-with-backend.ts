import type { Progress } from '../../../workers/analysis-api';
import type { CalibrationProgress } from '../../backends/calibration';
import type { Engine } from '../engine';
import type { LiveEngine } from '../live/live-engine';
import type { BackendDesk } from './backend-desk';

/**
 * The same engine; what each clip is calculated on is the desk's to say, which may measure first. A clip that goes on stays
 * where it was begun: what two machines saw is not mixed.
 */
export function engineWithBackend(engine: Engine, desk: Pick<BackendDesk, 'backendFor'>): Engine {
  return {
    probe: (...asked) => engine.probe(...asked),
    fingerprint: (...asked) => engine.fingerprint(...asked),
    pictures: (...asked) => engine.pictures(...asked),
    analyze: (...asked) => engine.analyze(...asked),
    annotate: (...asked) => engine.annotate(...asked),
    compareVideo: (...asked) => engine.compareVideo(...asked),
    dispose: () => engine.dispose(),
    async track(request, listener, signal) {
      const tell = (progress: CalibrationProgress): void => listener?.onProgress?.(measuring(progress));
      const backend =
        request.backend ??
        request.goOnFrom?.identity.backend ??
        (await desk.backendFor(request.model, tell, signal));
      return engine.track({ ...request, ...(backend && { backend }) }, listener, signal);
    },
  };
}

/** A live view begins at once: it takes what is known. */
export function liveEngineWithBackend(
  engine: LiveEngine,
  desk: Pick<BackendDesk, 'quickBackendFor'>,
): LiveEngine {
  return {
    start(request, onProgress) {
      const backend = request.backend ?? desk.quickBackendFor(request.model);
      return engine.start({ ...request, ...(backend && { backend }) }, onProgress);
    },
    look: (look) => engine.look(look),
    dispose: () => engine.dispose(),
  };
}

function measuring({ done, total }: CalibrationProgress): Progress {
  return { phase: 'calibrate', fraction: done / total };
}
