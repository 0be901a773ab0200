import { type NetworkName, WEIGHT_FILES } from '../models/registry';
import { Sha256 } from '../src/media/sha256';
import type { ModelId } from '../src/pose/pose-estimator';

const NETWORKS: Readonly<Record<ModelId, readonly NetworkName[]>> = {
  accurate: ['blazepose-detector', 'blazepose-heavy', 'movenet-thunder'],
  full: ['blazepose-detector', 'blazepose-full'],
  lite: ['blazepose-detector', 'blazepose-lite'],
  heavy: ['blazepose-detector', 'blazepose-heavy'],
  thunder: ['movenet-thunder'],
};

/**
 * One SHA-256 for all weights of a model, 64 hex digits: that of the lines `HASH  FILE` of its files by name,
 * as `sha256sum FILES | sha256sum` prints it.
 */
export function modelFingerprint(model: ModelId): string {
  const files = WEIGHT_FILES.filter((entry) => NETWORKS[model].includes(entry.network));
  const lines = files
    .map((entry) => `${entry.sha256}  ${entry.file}\n`)
    .sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1));
  return new Sha256().update(new TextEncoder().encode(lines.join(''))).hexDigest();
}
