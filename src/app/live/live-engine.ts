import type { Outcome } from '../../../workers/analysis-api';
import type { LiveLook, LiveNetwork, LiveSeen, LiveStart } from '../../../workers/live-api';

/** What the live view asks of the world: the client of the live worker, or a test's stand-in for it. */
export interface LiveEngine {
  /** Loads a network; the one before is let go. */
  start(request: LiveStart, onProgress?: (fraction: number | null) => void): Promise<Outcome<LiveNetwork>>;
  /** The picture is handed over. A call while another is under way ends as `cancelled`. */
  look(look: LiveLook): Promise<Outcome<LiveSeen>>;
  /** Ends the worker; the engine may be used again after it. */
  dispose(): void;
}
