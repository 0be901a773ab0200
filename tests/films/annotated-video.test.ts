import { BufferSource, EncodedPacketSink, Input, ALL_FORMATS, type InputVideoTrack } from 'mediabunny';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, requestsOutside, type AppBrowser } from '../e2e/app-browser';
import { chooseNetwork, downloadReport, reportShown } from '../e2e/page-steps';
import { projectDir } from '../e2e/run-command';

const SAMPLE = join(projectDir, 'public/sample/sample-runner-side.mp4');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-video-'));

let app: AppBrowser;
beforeAll(async () => {
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Packed {
  readonly config: VideoDecoderConfig;
  readonly packets: readonly { readonly key: boolean; readonly timeS: number; readonly data: Uint8Array }[];
}

async function unpack(path: string): Promise<Packed> {
  const input = new Input({ source: new BufferSource(readFileSync(path)), formats: ALL_FORMATS });
  const track: InputVideoTrack = (await input.getPrimaryVideoTrack())!;
  const packets = [];
  for await (const { type, timestamp, data } of new EncodedPacketSink(track).packets()) {
    packets.push({ key: type === 'key', timeS: timestamp, data });
  }
  return { config: (await track.getDecoderConfig())!, packets };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** How many pictures the browser's own decoder makes of them. */
async function decodedFrames({ config, packets }: Packed): Promise<number> {
  const { description, codec, codedWidth, codedHeight } = config;
  const asked = {
    config: { codec, codedWidth, codedHeight },
    description: description ? base64(new Uint8Array(description as ArrayBuffer)) : null,
    packets: packets.map(({ key, timeS, data }) => ({ key, timeS, data: base64(data) })),
  };
  return app.page.evaluate(async (given) => {
    const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    let frames = 0;
    const decoder = new VideoDecoder({
      output: (frame) => {
        frames++;
        frame.close();
      },
      error: (error) => {
        throw error;
      },
    });
    const extra = given.description === null ? {} : { description: bytes(given.description) };
    decoder.configure({ ...(given.config as VideoDecoderConfig), ...extra });
    for (const { key, timeS, data } of given.packets) {
      const chunk = { type: key ? ('key' as const) : ('delta' as const), timestamp: timeS * 1e6 };
      decoder.decode(new EncodedVideoChunk({ ...chunk, data: bytes(data) }));
    }
    await decoder.flush();
    return frames;
  }, asked);
}

describe('the annotated video of the sample clip', () => {
  const path = join(folder, 'annotated.mp4');
  let frames: number;

  it('is made from the report, and saved', async () => {
    const { page } = app;
    await chooseNetwork(page, 'lite');
    await page.getByRole('button', { name: 'Try the sample clip' }).click();
    await reportShown(page);
    frames = (await downloadReport(page)).quality.framesDecoded;
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 180_000 }),
      page.getByRole('button', { name: 'Save annotated video' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sample-runner-side.*\.(mp4|webm)$/);
    await download.saveAs(path);
  });

  it('decodes to as many frames as the clip has, at the clip’s own times', async () => {
    const [made, clip] = [await unpack(path), await unpack(SAMPLE)];
    expect(clip.packets).toHaveLength(frames);
    expect(await decodedFrames(made)).toBe(frames);
    const times = ({ packets }: Packed) => packets.map(({ timeS }) => timeS).sort((a, b) => a - b);
    const [own, wanted] = [times(made), times(clip)];
    own.forEach((timeS, i) => expect(timeS - own[0]!).toBeCloseTo(wanted[i]! - wanted[0]!, 3));
    expect(made.config).toMatchObject({
      codedWidth: clip.config.codedWidth,
      codedHeight: clip.config.codedHeight,
    });
  });

  it('plays', async () => {
    const played = await app.page.evaluate(
      async (content) => {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const video = document.createElement('video');
        video.muted = true;
        video.src = URL.createObjectURL(new Blob([bytes]));
        document.body.append(video);
        await video.play();
        await new Promise<void>((resolve, reject) => {
          video.ontimeupdate = () => video.currentTime > 0.5 && resolve();
          setTimeout(() => reject(new Error(`stands at ${video.currentTime} s`)), 20_000);
        });
        const { videoWidth, duration } = video;
        video.remove();
        return { videoWidth, duration };
      },
      base64(readFileSync(path)),
    );
    expect(played).toMatchObject({ videoWidth: 1280 });
    expect(played.duration).toBeCloseTo(frames / 60, 1);
  });

  it('stayed on this machine', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
