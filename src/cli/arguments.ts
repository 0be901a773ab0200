import { parseArgs } from 'node:util';
import { DEFAULT_MODEL, MODEL_CARDS } from '../../models/registry';
import type { ModelId } from '../pose/pose-estimator';
import { CommandEnd, EXIT } from './exit-codes';

/** A view as one would say it; which side of the runner is towards the camera is found from the clip. */
export type SpokenView = 'auto' | 'side' | 'rear' | 'front';

export interface CommandArguments {
  /** One clip or pose track, or two of one runner. */
  readonly files: readonly string[];
  readonly outDir: string;
  readonly view: SpokenView;
  readonly model: ModelId;
  /** The network looks at every frame, also where the strides tell which are worth it. */
  readonly everyFrame: boolean;
  readonly statureCm?: number;
  readonly beltSpeedMps?: number;
  readonly slowMotionFactor?: number;
  readonly cameraRollDeg?: number;
  /** Frames a second of the video behind an OpenPose folder, which does not say it. */
  readonly openPoseFps?: number;
  /** One zip instead of single files. */
  readonly zip: boolean;
  /** PNGs of the moments that show what was found. */
  readonly pictures: boolean;
  /** A copy of each video with what was found drawn in. */
  readonly annotated: boolean;
}

const VIEWS: readonly SpokenView[] = ['auto', 'side', 'rear', 'front'];
const MODELS = MODEL_CARDS.map(({ id }) => id);

export const USAGE = `Usage: npm run analyze -- FILE [FILE] --out DIR [options]

FILE is a video, a pose track (*.pose.json, *.trc), a list of keypoints as COCO and AlphaPose write it (*.json) or a
folder of OpenPose JSON files.
Two files are two views of the same runner, such as one from the side and one from behind.

  --out DIR             where the files go: NAME.report.json (the whole report), NAME.pose.json (keypoints), NAME.csv
                        (every stride), NAME.trc (markers) and NAME.mot (angles, side views only)
  --pictures            pictures too (NAME-CRITERION-SIDE-TIMEs.png): the moments that show what was flagged or should
                        be watched, with the measured lines; of keypoints without a video the joints alone
  --annotated           a copy of each video too (NAME.annotated.mp4) with skeleton, footfalls and angles drawn in
  --zip                 all of them in one NAME.plumbline.zip instead, with a README.txt that says what each is
  --view VIEW           auto (default), side, rear or front
  --model MODEL         ${MODELS.join(', ')} (${DEFAULT_MODEL} unless told); for videos only
  --every-frame         the network looks at every frame; without it the slow ones (accurate, heavy) look where the
                        strides need it, in half the time and as surely; for videos of 45 frames a second or more
  --height CM           the runner's height in centimetres
  --belt-speed MPS      the treadmill's speed in metres a second
  --slow-motion FACTOR  4 for a clip filmed at 240 and played at 60 frames a second
  --camera-roll DEG     how far the picture is turned clockwise; 0 for a level camera (found unless told)
  --fps RATE            frames a second behind OpenPose, COCO and AlphaPose files (30 unless told)
  --help                this text

Exit code: 0 done, 2 bad arguments, 3 a file cannot be read, 4 no runner found.`;

/**
 * Reads the command line.
 * @returns `'help'` when it asks for help
 * @throws {CommandEnd} (bad arguments) with a sentence that says which and why
 */
export function parseArguments(argv: readonly string[]): CommandArguments | 'help' {
  const { values, positionals } = split(argv);
  if (values.help) return 'help';
  if (positionals.length === 0) throw bad('Name a video or a pose track to analyse.');
  if (positionals.length > 2) {
    throw bad(
      `At most two files can be analysed together, two views of one runner: ${positionals.length} were named.`,
    );
  }
  if (!values.out) throw bad('Say where the report should go: --out DIR.');
  const view = oneOf('view', values.view ?? 'auto', VIEWS);
  if (positionals.length === 2 && view !== 'auto') {
    throw bad('With two files each one’s view is found from the clip itself: leave --view out.');
  }
  const statureCm = numberBetween('height', values.height, 100, 230, 'centimetres');
  const beltSpeedMps = numberBetween('belt-speed', values['belt-speed'], 0.5, 12, 'metres a second');
  const slowMotionFactor = numberBetween('slow-motion', values['slow-motion'], 1, 32, 'times');
  const cameraRollDeg = numberBetween('camera-roll', values['camera-roll'], -45, 45, 'degrees');
  if (positionals.length === 2 && cameraRollDeg !== undefined) {
    throw bad('With two files each camera’s roll is found from its clip: leave --camera-roll out.');
  }
  const openPoseFps = numberBetween('fps', values.fps, 1, 1000, 'frames a second');
  return {
    files: positionals,
    outDir: values.out,
    view,
    model: oneOf('model', values.model ?? DEFAULT_MODEL, MODELS),
    everyFrame: values['every-frame'] ?? false,
    zip: values.zip ?? false,
    pictures: values.pictures ?? false,
    annotated: values.annotated ?? false,
    ...(statureCm !== undefined && { statureCm }),
    ...(beltSpeedMps !== undefined && { beltSpeedMps }),
    ...(slowMotionFactor !== undefined && { slowMotionFactor }),
    ...(cameraRollDeg !== undefined && { cameraRollDeg }),
    ...(openPoseFps !== undefined && { openPoseFps }),
  };
}

function split(argv: readonly string[]) {
  try {
    return parseArgs({
      args: withNegativeRoll(argv),
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        view: { type: 'string' },
        model: { type: 'string' },
        'every-frame': { type: 'boolean' },
        height: { type: 'string' },
        'belt-speed': { type: 'string' },
        'slow-motion': { type: 'string' },
        'camera-roll': { type: 'string' },
        fps: { type: 'string' },
        zip: { type: 'boolean' },
        pictures: { type: 'boolean' },
        annotated: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw bad((error as Error).message);
  }
}

/** "--camera-roll -3" means "--camera-roll=-3": a roll may be negative, and a number is no option. */
function withNegativeRoll(argv: readonly string[]): string[] {
  const at = argv.indexOf('--camera-roll');
  const value = argv[at + 1];
  if (at < 0 || value === undefined || !/^-\d*\.?\d+$/.test(value)) return [...argv];
  return [...argv.slice(0, at), `--camera-roll=${value}`, ...argv.slice(at + 2)];
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw bad(`--${option} is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
}

function numberBetween(option: string, text: string | undefined, low: number, high: number, unit: string) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && value >= low && value <= high) return value;
  throw bad(`--${option} is a number of ${unit} between ${low} and ${high}, not "${text}".`);
}

function bad(sentence: string): CommandEnd {
  return new CommandEnd(EXIT.badArguments, sentence);
}
