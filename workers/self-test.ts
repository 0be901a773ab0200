import type { Analysis, AnalysisOptions } from '../src/core/analysis/analysis';
import { readTrackText } from '../src/core/pose/track-file';
import type { PoseTrack } from '../src/core/pose/pose-track';
import { MediaError, describeError } from '../src/media/media-failure';
import type { ModelId, PoseEstimator } from '../src/pose/pose-estimator';
import { checkDecoding, type DecodedFrame, seeFrame } from '../src/self-test/check-decoding';
import { checkMeasuring } from '../src/self-test/check-measuring';
import type { KnownJoints } from '../src/self-test/check-network';
import { checkPicture, type KnownPicture } from '../src/self-test/check-picture';
import type { KnownRun } from '../src/self-test/known-track';
import { judgeByReference } from './reference-picture';
import type {
  SelfTestPart,
  SelfTestPartResult,
  SelfTestProgress,
  SelfTestRequest,
  SelfTestResult,
} from '../src/self-test/self-test';

/** What the self-test is made with: the app's own ways, or a test's doctored ones. */
export interface SelfTestParts {
  /** One file of the folder of the test's files. @throws where it is not there */
  fetchFile(name: SelfTestFile): Promise<Blob>;
  analyzeRun(tracks: readonly PoseTrack[], options: AnalysisOptions): Analysis | Promise<Analysis>;
  /** The picture's pixels as the app reads them. */
  readPicture(file: Blob): Promise<ImageData>;
  /** Every frame of the clip as the app reads it, in order. @throws {MediaError} where it cannot be decoded */
  readClip(file: Blob): AsyncIterable<DecodedFrame>;
  takeEstimator(model: ModelId): Promise<PoseEstimator>;
}

export type SelfTestFile =
  'track.pose.json' | 'truth.json' | 'runner.png' | 'picture.json' | 'landmarks.json';

type Tell = (part: SelfTestPart, work: SelfTestProgress['work'], model?: ModelId) => void;
type Check = (tell: Tell) => Promise<SelfTestPartResult>;

/** Parts beside the networks. */
const OTHER_PARTS = 3;

/**
 * Tries every part, one after the other; one that breaks off is told so, and the others go on.
 * @throws the signal's reason when it is aborted
 */
export async function selfTest(
  parts: SelfTestParts,
  { file, models }: Pick<SelfTestRequest, 'file' | 'models'>,
  onProgress: (progress: SelfTestProgress) => void,
  signal: AbortSignal,
): Promise<SelfTestResult> {
  const total = OTHER_PARTS + models.length;
  const results: SelfTestPartResult[] = [];
  const tell: Tell = (part, work, model) => {
    signal.throwIfAborted();
    onProgress({ part, work, done: results.length, total, ...(model && { model }) });
  };
  const attempt = async (part: SelfTestPart, check: Check, model?: ModelId): Promise<void> => {
    tell(part, 'call', model);
    try {
      results.push(await check(tell));
    } catch (error) {
      signal.throwIfAborted();
      results.push(brokenOff(part, error, model));
    }
  };
  await attempt('measuring', () => measuring(parts));
  await attempt('picture', () => picture(parts));
  await attempt('decoding', () => decoding(parts, file));
  for (const model of models) {
    await attempt('network', (told) => network(parts, model, told), model);
  }
  tell('network', 'call');
  return { parts: results };
}

async function measuring(parts: SelfTestParts): Promise<SelfTestPartResult> {
  const read = readTrackText(await (await parts.fetchFile('track.pose.json')).text());
  if (!('track' in read)) throw new Error('the made-up run cannot be read');
  const known = await json<KnownRun>(parts, 'truth.json');
  return checkMeasuring(await parts.analyzeRun([read.track], {}), known);
}

async function picture(parts: SelfTestParts): Promise<SelfTestPartResult> {
  const pixels = await parts.readPicture(await parts.fetchFile('runner.png'));
  return checkPicture(pixels, await json<KnownPicture>(parts, 'picture.json'));
}

async function decoding(parts: SelfTestParts, file: Blob): Promise<SelfTestPartResult> {
  const seen = [];
  for await (const frame of parts.readClip(file)) seen.push(seeFrame(frame));
  return checkDecoding(seen);
}

async function network(parts: SelfTestParts, model: ModelId, tell: Tell): Promise<SelfTestPartResult> {
  const pixels = await parts.readPicture(await parts.fetchFile('runner.png'));
  const known = await json<KnownJoints>(parts, 'landmarks.json');
  tell('network', 'load-model', model);
  const estimator = await parts.takeEstimator(model);
  return judgeByReference(estimator, { pixels, known }, () => tell('network', 'warm-up', model));
}

async function json<T>(parts: SelfTestParts, name: SelfTestFile): Promise<T> {
  return JSON.parse(await (await parts.fetchFile(name)).text()) as T;
}

function brokenOff(part: SelfTestPart, error: unknown, model?: ModelId): SelfTestPartResult {
  const failure = error instanceof MediaError ? error.failure : null;
  const fault = part === 'decoding' && failure?.code === 'cannot-decode' ? 'cannot-decode' : 'broke-off';
  const detail = failure ? failure.detail : describeError(error);
  return { part, ...(model && { model }), readings: [], fault, detail };
}
