import type { SignalId } from '../../core/metrics/signal-over-clip';
import { words } from '../../core/words/words';

interface AngleWords {
  readonly title: string;
  /** Which way the axis goes. */
  readonly down: string;
  readonly up: string;
}

/** What an angle over the clip is called. Signs are the cycle's, but for the lean to a side, which has no own foot here. */
export function angleWords(id: SignalId): AngleWords {
  const { angles } = words.signals;
  if (id === 'ankleDorsiflexion' || id === 'elbowAngle') return angles[id];
  const cycle = words.plots.cycles[id];
  return id === 'lateralTrunkLean' ? { ...cycle, ...angles[id] } : cycle;
}
