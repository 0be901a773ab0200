import type { ModelId } from '../src/pose/pose-estimator';
import weights from './weights.json';

/** One network: a `NAME.json` and a `NAME.bin` under the folder of models. */
export type NetworkName =
  'blazepose-detector' | 'blazepose-lite' | 'blazepose-full' | 'blazepose-heavy' | 'movenet-thunder';

/** A file of weights as published; anything else by that name is refused. */
export interface WeightFile {
  readonly file: string;
  readonly network: NetworkName;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ModelCard {
  readonly id: ModelId;
  readonly title: string;
  readonly networks: readonly NetworkName[];
}

export const MODEL_CARDS: readonly ModelCard[] = [
  {
    id: 'accurate',
    title: 'Accurate',
    networks: ['blazepose-detector', 'blazepose-heavy', 'movenet-thunder'],
  },
  { id: 'full', title: 'BlazePose full', networks: ['blazepose-detector', 'blazepose-full'] },
  { id: 'lite', title: 'BlazePose lite', networks: ['blazepose-detector', 'blazepose-lite'] },
  { id: 'heavy', title: 'BlazePose heavy', networks: ['blazepose-detector', 'blazepose-heavy'] },
  { id: 'thunder', title: 'MoveNet Thunder', networks: ['movenet-thunder'] },
];

export const WEIGHT_FILES = weights.files as readonly WeightFile[];

/** @throws {RangeError} for a file that no model has */
export function weightFile(file: string): WeightFile {
  const found = WEIGHT_FILES.find((entry) => entry.file === file);
  if (!found) throw new RangeError(`no model has a file ${file}`);
  return found;
}
