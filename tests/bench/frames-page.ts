import { FramesClient } from '../../src/client/frames-client';
import { makeClip, steadyTimes } from '../fixtures/clips/make-clip';

/** A clip to step through, made on the page with a key frame every second. */
export interface FramesCase {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fps: number;
  readonly frames: number;
}

/** How long it took to be handed a frame, ms, one for each step. */
export interface FrameWaits {
  readonly codec: string;
  readonly openMs: number;
  readonly forwardMs: readonly number[];
  readonly backMs: readonly number[];
  readonly jumpMs: readonly number[];
}

declare global {
  interface Window {
    plumblineFrames?: (asked: FramesCase) => Promise<FrameWaits>;
  }
}

const STEPS = 90;
const JUMPS = 15;
const CODECS = ['avc', 'vp9'] as const;

window.plumblineFrames = async (asked) => {
  const { codec, file } = await clipOf(asked);
  const client = new FramesClient();
  const openBeganMs = performance.now();
  const held = await client.open(file);
  if (!held.ok) throw new Error(held.error.detail);
  const openMs = performance.now() - openBeganMs;
  const waits = async (places: readonly number[]): Promise<number[]> => {
    const tookMs: number[] = [];
    for (const place of places) {
      const beganMs = performance.now();
      const outcome = await client.frameAt(place, Math.max(asked.widthPx, asked.heightPx));
      if (!outcome.ok) throw new Error(outcome.error.detail);
      outcome.value.picture.close();
      tookMs.push(performance.now() - beganMs);
    }
    return tookMs;
  };
  const middle = Math.floor(asked.frames / 2);
  const countFrom = (first: number, step: 1 | -1): number[] =>
    Array.from({ length: STEPS }, (_, i) => first + step * i);
  await waits([middle - STEPS]);
  const forwardMs = await waits(countFrom(middle - STEPS + 1, 1));
  const backMs = await waits(countFrom(middle - 1, -1));
  // Spread over the clip without a pattern (the golden ratio's multiples).
  const jumps = Array.from({ length: JUMPS }, (_, i) => Math.floor(((i * 0.618034) % 1) * asked.frames));
  const jumpMs = await waits(jumps);
  client.dispose();
  return { codec, openMs, forwardMs, backMs, jumpMs };
};

/** H.264, as phones write it, where the browser has an encoder for it. */
async function clipOf({
  widthPx,
  heightPx,
  fps,
  frames,
}: FramesCase): Promise<{ codec: string; file: File }> {
  for (const codec of CODECS) {
    try {
      const timesS = steadyTimes(frames, fps);
      return { codec, file: await makeClip({ container: 'mp4', codec, widthPx, heightPx, timesS }) };
    } catch (error) {
      if (codec === CODECS.at(-1)) throw error;
    }
  }
  throw new Error('no codec');
}
