import { KEYPOINTS } from '../src/core/pose/keypoints';
import type { PosePoint } from '../src/core/pose/pose-track';
import { type Light, LightMeter, lightIn } from '../src/media/light-meter';
import { MediaError, cancelled, describeError } from '../src/media/media-failure';
import { type PixelPicture, sizeOf } from '../src/picture/network-picture';
import { BackendUnavailableError, GraphicsLostError, type PoseEstimator } from '../src/pose/pose-estimator';
import type { Outcome } from './analysis-api';
import { checkingGraphics } from './check-graphics';
import { EstimatorShelf } from './estimator-shelf';
import type { LiveApi, LiveLook, LiveNetwork, LiveSeen, LiveStart } from './live-api';
import type { LivePictures } from './live-pictures';
import { failureOf, modelFailed } from './service-failure';
import type { ServiceParts } from './service-parts';

/** What the service is built from; tests put fakes here. */
export interface LiveServiceParts extends Pick<
  ServiceParts,
  'createEstimator' | 'reference' | 'tensorCount' | 'modelSha256'
> {
  readonly pictures: LivePictures;
}

/** After a pause as long as this whoever was there may stand elsewhere: the person is looked for anew, s. */
const FORGET_AFTER_S = 1;
/** Light changes slowly, and looking at it costs a millisecond: so often at most, s. */
const LIGHT_EVERY_S = 0.25;

type Points = readonly (PosePoint | null)[];

/** The work behind the door: runs in the worker, and in a test as it is. Never throws; failures are data. */
export class LiveService implements LiveApi {
  readonly #parts: LiveServiceParts;
  readonly #shelf: EstimatorShelf;
  #wanted: LiveStart | null = null;
  /** The graphics processor did not start, calculated wrongly or went away: it is not asked again. */
  #leftGraphics = false;
  #queue: Promise<unknown> = Promise.resolve();
  /** When, and how large, the picture before was; `null` = the next is the first of its kind. */
  #before: { readonly timeS: number; readonly widthPx: number; readonly heightPx: number } | null = null;
  #light: { readonly timeS: number; readonly light: Light | null } | null = null;

  constructor(parts: LiveServiceParts) {
    this.#parts = parts;
    this.#shelf = new EstimatorShelf(checkingGraphics(parts.createEstimator, parts.reference));
  }

  start(request: LiveStart, onProgress: (fraction: number | null) => unknown): Promise<Outcome<LiveNetwork>> {
    this.#wanted = request;
    return this.#inTurn(async () => {
      // Another start came meanwhile: this one's network is not wanted any more.
      if (this.#wanted !== request) throw new MediaError(cancelled());
      await tell(() => onProgress(null));
      const { model, backend, pictureSizePx } = await this.#network(request);
      this.#forget();
      await tell(() => onProgress(1));
      return { model, modelSha256: this.#parts.modelSha256(model), backend, pictureSizePx };
    });
  }

  look(look: LiveLook): Promise<Outcome<LiveSeen>> {
    return this.#inTurn(() => this.#look(look)).finally(() => look.picture.close());
  }

  diagnostics(): Promise<{ readonly tensors: number }> {
    return Promise.resolve({ tensors: this.#parts.tensorCount() });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<Outcome<T>> {
    const outcome = this.#queue.then(async (): Promise<Outcome<T>> => {
      try {
        return { ok: true, value: await work() };
      } catch (error) {
        return { ok: false, error: failureOf(error) };
      }
    });
    this.#queue = outcome;
    return outcome;
  }

  async #look(look: LiveLook): Promise<LiveSeen> {
    if (!this.#wanted) throw new MediaError(modelFailed('asked to look before any network was asked for'));
    const beganMs = performance.now();
    let estimator = await this.#network(this.#wanted);
    const { pixels, scale } = this.#parts.pictures.read(look.picture, estimator.pictureSizePx);
    if (look.alone === true || !this.#follows(look.timeS, pixels)) {
      estimator.reset();
      this.#forget();
    }
    const picture = { pixels, scale: scale * look.scale };
    let points: Points | null;
    try {
      points = await this.#estimate(estimator, picture, look.timeS);
    } catch (error) {
      if (!(error instanceof GraphicsLostError)) throw error;
      await this.#leaveGraphics();
      estimator = await this.#network(this.#wanted);
      points = await this.#estimate(estimator, picture, look.timeS);
    }
    const light = this.#lightOf(picture, points, look.timeS);
    if (look.alone === true) {
      estimator.reset();
      this.#forget();
    } else this.#before = { timeS: look.timeS, widthPx: pixels.width, heightPx: pixels.height };
    return {
      timeS: look.timeS,
      points: points && flat(points, ({ xPx, yPx, confidence }) => [xPx, yPx, confidence], [NaN, NaN, 0]),
      world: points?.some((point) => point?.worldM)
        ? flat(points, ({ worldM }) => worldM ?? NOWHERE, NOWHERE)
        : null,
      light,
      ...(this.#leftGraphics && { leftGraphics: true as const }),
      networkMs: performance.now() - beganMs,
    };
  }

  /** Loaded and warm; after a fault in it, a new one. */
  async #network({ model, backend }: LiveStart): Promise<PoseEstimator> {
    try {
      const estimator = await this.#shelf.take(model, this.#leftGraphics ? 'wasm' : backend);
      if (!this.#shelf.isWarm(estimator)) {
        // What follows a found person is compiled with the first one: drawn figures do not deceive the detector.
        await estimator.estimate(this.#parts.pictures.blank(estimator.pictureSizePx), 0);
        estimator.reset();
        this.#shelf.setWarm(estimator);
      }
      return estimator;
    } catch (error) {
      const unfit = error instanceof BackendUnavailableError && error.backend !== undefined;
      if (this.#leftGraphics || !(unfit || error instanceof GraphicsLostError)) return this.#failed(error);
      await this.#leaveGraphics();
      return this.#network({ model });
    }
  }

  /** A live view does not wait for it to come back. */
  async #leaveGraphics(): Promise<void> {
    this.#leftGraphics = true;
    await this.#shelf.clear();
    this.#forget();
  }

  async #estimate(estimator: PoseEstimator, picture: PixelPicture, timeS: number): Promise<Points | null> {
    try {
      return await estimator.estimate(picture, timeS);
    } catch (error) {
      if (error instanceof GraphicsLostError && !this.#leftGraphics) throw error;
      return this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<never> {
    await this.#shelf.clear();
    this.#forget();
    throw new MediaError(modelFailed(describeError(error)));
  }

  #forget(): void {
    this.#before = null;
    this.#light = null;
  }

  /** Whether it comes right after the picture before, as a film's frames do. */
  #follows(timeS: number, { width, height }: ImageData): boolean {
    const before = this.#before;
    if (!before || before.widthPx !== width || before.heightPx !== height) return false;
    return timeS > before.timeS && timeS - before.timeS < FORGET_AFTER_S;
  }

  #lightOf(picture: PixelPicture, points: Points | null, timeS: number): Light | null {
    if (this.#light && timeS - this.#light.timeS < LIGHT_EVERY_S) return this.#light.light;
    const meter = new LightMeter();
    meter.offer(timeS, picture, points);
    const { widthPx, heightPx } = sizeOf(picture);
    const whole = { left: 0, top: 0, right: widthPx, bottom: heightPx };
    const light = meter.light ?? lightIn(picture, whole);
    this.#light = { timeS, light };
    return light;
  }
}

type Three = readonly [number, number, number];
const NOWHERE: Three = [NaN, NaN, NaN];

/** Three values a landmark. */
function flat(points: Points, valuesOf: (point: PosePoint) => Three, none: Three): Float32Array {
  const values = new Float32Array(KEYPOINTS.length * 3);
  KEYPOINTS.forEach((_, k) => {
    const point = points[k];
    values.set(point ? valuesOf(point) : none, k * 3);
  });
  return values;
}

/** A page that fails to show progress is no reason to stop. */
async function tell(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing to do about it here.
  }
}
