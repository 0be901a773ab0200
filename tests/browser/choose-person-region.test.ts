import { VideoSample } from 'mediabunny';
import { beforeAll, describe, expect, it } from 'vitest';
import { WEIGHT_FILES } from '../../models/registry';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PosePoint, PoseTrack } from '../../src/core/pose/pose-track';
import type { PictureBox } from '../../src/drawing/picture-box';
import { clipFrames } from '../../src/media/clip-frames';
import { openClip } from '../../src/media/open-clip';
import { PlaneCopier } from '../../src/media/plane-copier';
import { uprightFrames } from '../../src/media/upright-frames';
import { pixelsOf } from '../../src/picture/network-picture';
import type { PlanePicture } from '../../src/picture/plane-picture';
import { createEstimator } from '../../src/pose/create-estimator';
import type { ElementFrames, Preview } from '../../workers/analysis-api';
import { AnalysisService } from '../../workers/analysis-service';
import { modelFingerprint } from '../../workers/model-fingerprint';
import { drawNumber } from '../fixtures/clips/frame-number';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';
import { numberOf, valueOf } from '../fixtures/clips/read-exact-frames';
import { openInElement } from '../../src/media/element-frames';

const NO_LISTENER = { onProgress: () => {}, onPreview: () => {} };
const FRAMES = 24;
const HALF = { widthPx: 240, heightPx: 320 };
const RIGHT_HALF = { leftPx: 240, topPx: 0, ...HALF };

/** Two pictures side by side: 100, 101, ... on the left and 1, 2, ... on the right. */
function twoNumbers(rotationDeg: 0 | 90): Promise<File> {
  return makeClip({
    container: 'mp4',
    codec: 'vp9',
    widthPx: 480,
    heightPx: 320,
    rotationDeg,
    timesS: steadyTimes(FRAMES, 30),
    draw: (context, i) => {
      drawNumber(context, 240, 320, 100 + i);
      context.translate(240, 0);
      drawNumber(context, 240, 320, 1 + i);
    },
  });
}

describe('a region', () => {
  it.each([0, 90] as const)(
    'is all that the network sees; points are the whole clip’s (turned %i)',
    async (deg) => {
      const file = await twoNumbers(deg);
      const reader = numberReader();
      const service = new AnalysisService(serviceParts(reader));
      const tracked = valueOf(await service.track({ file, model: 'lite', region: RIGHT_HALF }, NO_LISTENER));
      const { track, clip } = tracked;
      expect([track.widthPx, track.heightPx, clip.widthPx]).toEqual([480, 320, 480]);
      // The reader puts its points at x = the number that it reads, y = the height of its picture.
      expect([...track.columns.get('nose')!.xPx]).toEqual(
        Array.from({ length: FRAMES }, (_, i) => 240 + 1 + i),
      );
      expect(new Set(track.columns.get('nose')!.yPx)).toEqual(new Set([320]));
      expect(reader.numbers.every((value) => value < 100)).toBe(true);
    },
  );

  it('is cut off at the picture’s edge, and shifts points down as well', async () => {
    const file = await makeClip({
      container: 'mp4',
      codec: 'vp9',
      widthPx: 240,
      heightPx: 480,
      timesS: steadyTimes(FRAMES, 30),
      draw: (context, i) => {
        drawNumber(context, 240, 240, 100);
        context.translate(0, 240);
        drawNumber(context, 240, 240, 1 + i);
      },
    });
    const region = { leftPx: -60, topPx: 239.6, widthPx: 400, heightPx: 900 };
    const service = new AnalysisService(serviceParts(numberReader()));
    const { track } = valueOf(await service.track({ file, model: 'lite', region }, NO_LISTENER));
    expect([...track.columns.get('nose')!.xPx]).toEqual(Array.from({ length: FRAMES }, (_, i) => 1 + i));
    expect(new Set(track.columns.get('nose')!.yPx)).toEqual(new Set([239 + 241]));
  });

  it('holds for the <video> element too', async () => {
    const file = await twoNumbers(0);
    const player = (await openInElement(file))!;
    const frames: ElementFrames = { frameAt: (...asked) => player.frameAt(...asked) };
    const service = new AnalysisService(serviceParts(numberReader()));
    const request = { file, model: 'lite', decoder: 'element', region: RIGHT_HALF } as const;
    const { track } = valueOf(await service.track(request, NO_LISTENER, frames));
    player.close();
    expect([...track.columns.get('nose')!.xPx]).toEqual(
      Array.from({ length: FRAMES }, (_, i) => 240 + 1 + i),
    );
  });

  it('is shown where it lies in the previews', async () => {
    const previews: Preview[] = [];
    const listener = { onProgress: () => {}, onPreview: (preview: Preview) => void previews.push(preview) };
    const service = new AnalysisService(serviceParts(numberReader()));
    const file = await twoNumbers(0);
    valueOf(await service.track({ file, model: 'lite', region: RIGHT_HALF }, listener));
    const { picture, widthPx, heightPx, points } = previews[0]!;
    expect([picture.width, picture.height, widthPx, heightPx]).toEqual([480, 320, 480, 320]);
    const [right, left] = [
      await createImageBitmap(picture, 240, 0, 240, 320),
      await createImageBitmap(picture, 0, 0, 240, 320),
    ];
    const place = numberOf(right);
    expect(points![0]).toBe(240 + 1 + place);
    // Dark: the number 0.
    expect(numberOf(left)).toBe(-1);
    previews.forEach((preview) => preview.picture.close());
  });

  it.each([
    ['too small', { leftPx: 10, topPx: 10, widthPx: 12, heightPx: 200 }],
    ['outside', { leftPx: 500, topPx: 10, widthPx: 200, heightPx: 200 }],
    ['almost outside', { leftPx: -190, topPx: 10, widthPx: 200, heightPx: 200 }],
    ['no box', { leftPx: NaN, topPx: 10, widthPx: 200, heightPx: 200 }],
  ])('that is %s is refused with a sentence', async (_, region) => {
    const service = new AnalysisService(serviceParts(numberReader()));
    const outcome = await service.track({ file: await twoNumbers(0), model: 'lite', region }, NO_LISTENER);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'too-small' } });
    expect(!outcome.ok && outcome.error.message).toMatch(
      /box drawn is too small.*Draw it around the whole runner/,
    );
  });
});

/** Weights are staged by `npm run build` and `npm test`; without them there is nothing to load. */
const weights = await fetch('/models/blazepose-lite.bin', { method: 'HEAD' });
const staged =
  Number(weights.headers.get('content-length')) ===
  WEIGHT_FILES.find(({ file }) => file === 'blazepose-lite.bin')?.bytes;

describe.skipIf(!staged)(`the real network${staged ? '' : ' (skipped: no weights staged)'}`, () => {
  /** The part of the sample clip where its runner is. */
  const PART = { leftPx: 400, topPx: 60, widthPx: 480, heightPx: 640 };
  const SHOWN = { widthPx: PART.widthPx, heightPx: PART.heightPx };
  /** The left one of the two runs this many frames ahead, so that they cannot be taken for each other. */
  const AHEAD = 12;
  let pictures: ImageBitmap[] = [];

  beforeAll(async () => {
    const clip = await openClip(await (await fetch('/sample/sample-runner-side.mp4')).blob());
    for await (const frame of clipFrames(clip, 1280, undefined, PART)) {
      pictures.push(await createImageBitmap(pixelsOf(frame, 1280)));
      if (pictures.length === FRAMES + AHEAD) break;
    }
    clip.close();
  });

  async function tracked(file: File, region: PictureBox): Promise<PoseTrack> {
    const service = new AnalysisService(
      serviceParts(numberReader(), {
        createEstimator: (model) => createEstimator(model, { backend: 'wasm' }),
        modelSha256: modelFingerprint,
      }),
    );
    return valueOf(await service.track({ file, model: 'lite', region }, NO_LISTENER)).track;
  }

  /** The network alone on what the test itself cuts out of the decoded frames, landmarks in px of the part. */
  async function lookedAtAlone(file: File, { leftPx, topPx, widthPx, heightPx }: PictureBox) {
    const estimator = await createEstimator('lite', { backend: 'wasm' });
    const clip = await openClip(file);
    const copier = new PlaneCopier({ leftPx: 0, topPx: 0, widthPx, heightPx });
    const seen: (readonly (PosePoint | null)[])[] = [];
    const frames: PlanePicture[] = [];
    for await (const frame of uprightFrames(clip, { widthPx: 2 * widthPx, heightPx })) {
      const whole = frame.sample!.toVideoFrame();
      const part = new VideoFrame(whole, {
        visibleRect: { x: leftPx, y: topPx, width: widthPx, height: heightPx },
        displayWidth: widthPx,
        displayHeight: heightPx,
      });
      frames.push((await copier.copy(new VideoSample(part)))!);
      part.close();
      whole.close();
    }
    // The worker warms up with the first frame, and begins anew.
    for (const frame of [frames[0]!, null, ...frames]) {
      if (frame) seen.push((await estimator.estimate(frame, 0))!);
      else estimator.reset();
    }
    clip.close();
    estimator.dispose();
    return seen.slice(1);
  }

  it('finds the runner in the region as if they were alone', async () => {
    const two = await makeClip({
      container: 'mp4',
      codec: 'avc',
      timesS: steadyTimes(FRAMES, 60),
      widthPx: 2 * SHOWN.widthPx,
      heightPx: SHOWN.heightPx,
      draw: (context, i) => {
        context.drawImage(pictures[i + AHEAD]!, 0, 0);
        context.drawImage(pictures[i]!, SHOWN.widthPx, 0);
      },
    });
    const region = { leftPx: SHOWN.widthPx, topPx: 0, ...SHOWN };
    const expected = await lookedAtAlone(two, region);
    const found = await tracked(two, region);
    const away = expected.flatMap((points, frame) =>
      (['left_hip', 'right_knee', 'left_ankle', 'nose', 'right_shoulder'] as const).map((name) => {
        const { xPx, yPx } = found.columns.get(name)!;
        const point = points[KEYPOINTS.indexOf(name)]!;
        return Math.hypot(xPx[frame]! - SHOWN.widthPx - point.xPx, yPx[frame]! - point.yPx);
      }),
    );
    expect(away).toHaveLength(5 * FRAMES);
    // The same pixels of the same encoding; the other runner's legs are 50 px away and more.
    expect(Math.max(...away)).toBeLessThan(1);
    pictures.forEach((picture) => picture.close());
    pictures = [];
  });
});
