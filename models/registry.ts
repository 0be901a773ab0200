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

/** Median distance from a reference's landmarks, in torso lengths; absent where the model has no such landmark. */
export interface LegDistances {
  readonly knee: number;
  readonly ankle: number;
  readonly heel?: number;
  readonly toe?: number;
}

/** What `npm run bench -- agreement` printed; see the cards for the whole of it. */
export interface Measured {
  /** Median time of the networks for one frame, WebAssembly, one thread of a 2-core machine without a GPU, ms. */
  readonly wasmFrameMs: number;
  /** Real treadmill clip, 360 frames, against RTMPose Halpe-26 (another tracker, not the truth). */
  readonly nearLeg: LegDistances;
  readonly farLeg: LegDistances;
  /** Frames of those 360 in which left and right leg were exchanged. */
  readonly legsSwappedOf360: number;
  /** Near knee flexion minus the reference's, degrees: median, and the half width that holds 68 % of frames. */
  readonly nearKneeFlexionDeg: { readonly bias: number; readonly spread: number };
}

export interface ModelCard {
  readonly id: ModelId;
  /** For the settings page. */
  readonly title: string;
  readonly chooseWhen: string;
  readonly networks: readonly NetworkName[];
  readonly licence: 'Apache-2.0';
  readonly input: string;
  readonly output: string;
  readonly hasFeet: boolean;
  readonly has3D: boolean;
  readonly measured: Measured;
  /** The card to read, beside this file. */
  readonly card: string;
}

export const WEIGHTS_PACKAGE = weights.package;
export const WEIGHT_FILES = weights.files as readonly WeightFile[];

/**
 * The accurate model: of the five it alone has feet and knees within 2 degrees of the other tracker's on the real clip.
 * It costs about eight times `full` a frame; by stride 20 s for 8 s at 60 frames/s on two cores without a graphics
 * processor. The bands of the criteria are 5 degrees wide; `full` reads the near knee 4.5 degrees too straight and the toe
 * an eighth of a torso off, so a quick answer would often be a wrong one.
 */
export const DEFAULT_MODEL: ModelId = 'accurate';
/** What to offer to someone who will not wait; the report says which model was used. */
export const QUICK_MODEL: ModelId = 'full';

const BLAZEPOSE_INPUT = '256 x 256 RGB about the runner, 0..1; the person detector 224 x 224';
const BLAZEPOSE_OUTPUT = '33 landmarks (px, visibility 0..1), 33 in metres about the mid-hip, presence 0..1';

export const MODEL_CARDS: readonly ModelCard[] = [
  {
    id: 'accurate',
    title: 'Accurate',
    chooseWhen: 'You want the best answer: about 20 s for 8 s at 60 frames/s on two cores without a GPU.',
    networks: ['blazepose-detector', 'blazepose-heavy', 'movenet-thunder'],
    licence: 'Apache-2.0',
    input: `${BLAZEPOSE_INPUT}; MoveNet 256 x 256 RGB about the same runner, 0..255`,
    output:
      '33 landmarks: joints between MoveNet Thunder and BlazePose heavy, whose are feet, hands, mouth and metres',
    hasFeet: true,
    has3D: true,
    measured: {
      wasmFrameMs: 171,
      nearLeg: { knee: 0.034, ankle: 0.033, heel: 0.066, toe: 0.058 },
      farLeg: { knee: 0.051, ankle: 0.035, heel: 0.071, toe: 0.057 },
      legsSwappedOf360: 1,
      nearKneeFlexionDeg: { bias: -1.9, spread: 3.0 },
    },
    card: 'cards/accurate.md',
  },
  {
    id: 'full',
    title: 'Quick',
    chooseWhen: 'You want a first look: about 7 s for the same clip. Feet and knees are rougher.',
    networks: ['blazepose-detector', 'blazepose-full'],
    licence: 'Apache-2.0',
    input: BLAZEPOSE_INPUT,
    output: BLAZEPOSE_OUTPUT,
    hasFeet: true,
    has3D: true,
    measured: {
      wasmFrameMs: 22,
      nearLeg: { knee: 0.057, ankle: 0.045, heel: 0.07, toe: 0.121 },
      farLeg: { knee: 0.08, ankle: 0.066, heel: 0.088, toe: 0.108 },
      legsSwappedOf360: 1,
      nearKneeFlexionDeg: { bias: -4.6, spread: 5.5 },
    },
    card: 'cards/blazepose.md',
  },
  {
    id: 'lite',
    title: 'Quickest',
    chooseWhen: 'An old or small device, to see whether a clip is usable at all. Do not trust its angles.',
    networks: ['blazepose-detector', 'blazepose-lite'],
    licence: 'Apache-2.0',
    input: BLAZEPOSE_INPUT,
    output: BLAZEPOSE_OUTPUT,
    hasFeet: true,
    has3D: true,
    measured: {
      wasmFrameMs: 13,
      nearLeg: { knee: 0.072, ankle: 0.069, heel: 0.134, toe: 0.16 },
      farLeg: { knee: 0.091, ankle: 0.097, heel: 0.124, toe: 0.169 },
      legsSwappedOf360: 8,
      nearKneeFlexionDeg: { bias: -6.8, spread: 11.1 },
    },
    card: 'cards/blazepose.md',
  },
  {
    id: 'heavy',
    title: 'BlazePose heavy',
    chooseWhen:
      'To compare: feet as good as the accurate model’s, knees read too straight, legs swapped more often.',
    networks: ['blazepose-detector', 'blazepose-heavy'],
    licence: 'Apache-2.0',
    input: BLAZEPOSE_INPUT,
    output: BLAZEPOSE_OUTPUT,
    hasFeet: true,
    has3D: true,
    measured: {
      wasmFrameMs: 101,
      nearLeg: { knee: 0.037, ankle: 0.034, heel: 0.067, toe: 0.062 },
      farLeg: { knee: 0.043, ankle: 0.046, heel: 0.071, toe: 0.056 },
      legsSwappedOf360: 14,
      nearKneeFlexionDeg: { bias: -4.3, spread: 4.2 },
    },
    card: 'cards/blazepose.md',
  },
  {
    id: 'thunder',
    title: 'MoveNet Thunder',
    chooseWhen:
      'To compare: good joints at half the cost, but no feet: landing and foot strike cannot be told.',
    networks: ['movenet-thunder'],
    licence: 'Apache-2.0',
    input: '256 x 256 RGB about the runner, 0..255',
    output: '17 COCO landmarks (px, confidence 0..1)',
    hasFeet: false,
    has3D: false,
    measured: {
      wasmFrameMs: 71,
      nearLeg: { knee: 0.042, ankle: 0.03 },
      farLeg: { knee: 0.061, ankle: 0.037 },
      legsSwappedOf360: 3,
      nearKneeFlexionDeg: { bias: -1.0, spread: 3.2 },
    },
    card: 'cards/movenet-thunder.md',
  },
];

/** @throws {RangeError} for a model that has no card */
export function modelCard(id: ModelId): ModelCard {
  const found = MODEL_CARDS.find((card) => card.id === id);
  if (!found) throw new RangeError(`no model ${id}`);
  return found;
}

/** What one frame costs, ms, on the machine that the models were measured on: for ratios. */
export function frameCostMs(id: ModelId): number {
  return modelCard(id).measured.wasmFrameMs;
}

/** What has to be fetched before a model can run, bytes. */
export function modelBytes(id: ModelId): number {
  const { networks } = modelCard(id);
  return WEIGHT_FILES.reduce((sum, { network, bytes }) => sum + (networks.includes(network) ? bytes : 0), 0);
}

/** @throws {RangeError} for a file that no model has */
export function weightFile(file: string): WeightFile {
  const found = WEIGHT_FILES.find((entry) => entry.file === file);
  if (!found) throw new RangeError(`no model has a file ${file}`);
  return found;
}
