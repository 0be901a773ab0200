import type { LiveSeen } from '../../../workers/live-api';
import type { LiveFrame } from '../../core/live/live-watch';
import { pointsOfSeen } from '../live/points-of-seen';

/** What the worker hands over in flat arrays, as the core's frame. */
export function frameOfSeen(seen: LiveSeen): LiveFrame {
  return { timeS: seen.timeS, points: pointsOfSeen(seen), brightness: seen.light?.brightness ?? null };
}
