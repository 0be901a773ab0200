import { MODEL_CARDS, WEIGHT_FILES } from '../models/registry';
import { Sha256 } from '../src/media/sha256';
import type { ModelId } from '../src/pose/pose-estimator';

/**
 * One SHA-256 for all weights of a model, 64 hex digits: that of the lines `HASH  FILE` of its files by name,
 * as `sha256sum FILES | sha256sum` prints it.
 */
export function modelFingerprint(model: ModelId): string {
  const networks = MODEL_CARDS.find((card) => card.id === model)?.networks ?? [];
  const files = WEIGHT_FILES.filter((entry) => networks.includes(entry.network));
  const lines = files.map((entry) => `${entry.sha256}  ${entry.file}\n`);
  // By file name; the hashes before it are all of one length.
  lines.sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1));
  return new Sha256().update(new TextEncoder().encode(lines.join(''))).hexDigest();
}
