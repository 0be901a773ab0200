import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  Input,
  Mp4OutputFormat,
  Output,
  VideoSampleSink,
  VideoSampleSource,
} from 'mediabunny';

declare global {
  interface Window {
    /**
     * The first seconds of the file chosen in the page at another frame rate, as an MP4 in base64: pictures are left out, or
     * shown again.
     */
    plumblineAtRate?: (rateHz: number, seconds: number) => Promise<string>;
  }
}

window.plumblineAtRate = async (rateHz, seconds) => {
  const input = new Input({
    formats: ALL_FORMATS,
    source: new BlobSource(document.querySelector('input')!.files![0]!),
  });
  const sink = new VideoSampleSink((await input.getPrimaryVideoTrack())!);
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new VideoSampleSource({ codec: 'avc', bitrate: 4_000_000, keyFrameInterval: 2 });
  output.addVideoTrack(source, { frameRate: rateHz });
  await output.start();
  const frames = Math.round(rateHz * seconds);
  const timesS = Array.from({ length: frames }, (_, i) => (i + 0.25) / rateHz);
  let i = 0;
  for await (const sample of sink.samplesAtTimestamps(timesS)) {
    if (!sample) break;
    const own = sample.clone();
    own.setTimestamp(i++ / rateHz);
    own.setDuration(1 / rateHz);
    await source.add(own);
    own.close();
    sample.close();
  }
  await output.finalize();
  input.dispose();
  const bytes = new Uint8Array(target.buffer!);
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
};
