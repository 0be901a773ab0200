import { transfer } from 'comlink';
import type { EstimatorMemory } from '../src/pose/pose-estimator';
import { afterPart, readAfterPart, type Seen } from './seen-frames';
import type { StretchResult } from './track-desk';

/** What was seen of a stretch by itself, ready to be handed on. @param memory the network's, after it */
export function resultOf(index: number, seen: Seen, memory: EstimatorMemory): StretchResult {
  const part = { firstFrame: 0, ...seen.frames.packed(), after: afterPart(seen, memory) };
  const result = { index, part, warnings: seen.warnings };
  return transfer(result, [part.timesS.buffer, part.points.buffer]);
}

/**
 * Adds a stretch to those before it.
 * @returns what the network remembered after it
 * @throws {Error} when it comes from another version of the app
 */
export function joinResult(seen: Seen, { part, warnings }: StretchResult): EstimatorMemory {
  const after = readAfterPart(part.after);
  if (!after) throw new Error('a stretch of another version');
  seen.frames.add(part);
  seen.squares.push(...after.squares);
  seen.warnings.push(...warnings);
  seen.light.add(after.light);
  // Of the other worker only the medians are known.
  for (const key of ['decodeMs', 'networkMs', 'totalMs'] as const) {
    seen[key].push(...Array.from(part.timesS, () => after.timings[key]));
  }
  return after.estimator;
}
