import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, describe, expect, it } from 'vitest';
import { readTrackText } from '../../src/core/pose/track-file';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { readReport } from '../../src/report/read-report';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { trackOf } from '../fixtures/track-of';
import { projectDir, runCommand } from '../e2e/run-command';

const SAMPLE = join(projectDir, 'public/sample/sample-runner-side.mp4');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-video-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Frames of a video file. */
async function framesIn(path: string): Promise<number> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(readFileSync(path)) });
  const track = await input.getPrimaryVideoTrack();
  let frames = 0;
  for await (const packet of new EncodedPacketSink(track!).packets()) frames += packet ? 1 : 0;
  input.dispose();
  return frames;
}

/** A folder for things of a while, of which nothing may be left. */
const tempDir = mkdtempSync(join(tmpdir(), 'plumbline-cli-temp-'));
afterAll(() => rmSync(tempDir, { recursive: true, force: true }));
const browsersLeft = (): string[] => readdirSync(tempDir).filter((name) => /^plumbline-browser-/.test(name));

describe('analysing a video on the command line', () => {
  it('finds the runner in a browser without a window, and says how far it is', async () => {
    const args = [SAMPLE, '--model', 'lite', '--annotated', '--pictures', '--out', folder];
    const result = await runCommand('analyze.mjs', args, { tempDir });
    expect(result).toMatchObject({ code: 0 });
    expect(result.stderr).toMatch(/Finding the runner: frame \d+ of \d+/);
    const read = (kind: string) => readFileSync(join(folder, `sample-runner-side.${kind}`), 'utf8');
    const report = readReport(read('report.json'));
    expect(report).toMatchObject({
      activity: 'running',
      clip: { name: 'sample-runner-side.mp4' },
      provenance: { model: 'lite', modelSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(report.view).toMatch(/^side-/);
    expect(trackOf(readTrackText(read('pose.json'))).timesS.length).toBe(report.quality.framesDecoded);
    expect(read('csv').split('\n').length).toBeGreaterThan(15);
    expect(read('trc')).toMatch(/^PathFileType\t4/);
    expect(read('mot')).toContain('endheader\ntime\thip_flexion_r');
    expect(report.light?.brightness).toBeGreaterThan(0);

    expect(result.stderr).toMatch(/Drawing the annotated video: frame \d+ of \d+/);
    const video = readdirSync(folder).find((name) =>
      /^sample-runner-side\.annotated\.(mp4|webm)$/.test(name),
    )!;
    expect(await framesIn(join(folder, video))).toBe(report.quality.framesDecoded);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(result.stdout).toContain(join(folder, video));
    const told = report.criteria.filter(
      ({ verdict, evidence }) => (verdict === 'flag' || verdict === 'watch') && evidence.length > 0,
    );
    for (const { id } of told) expect(pictures.join()).toContain(`-${id.split('.')[1]}-`);
    expect(pictures.length > 0).toBe(told.length > 0);
    for (const name of pictures) expect(readFileSync(join(folder, name)).subarray(0, 8)).toEqual(PNG);
    expect(browsersLeft()).toEqual([]);
  });

  it('draws the joints of a pose track, into the zip too', async () => {
    const out = join(folder, 'drawn');
    // A runner who leans too far.
    const { track } = filmRunner(makeRunner({ trunkLeanDeg: 24 }), { view: 'side-left' });
    const poses = join(folder, 'poses.pose.json');
    writeFileSync(poses, poseTrackJson(track));
    const result = await runCommand('analyze.mjs', [poses, '--pictures', '--zip', '--out', out], { tempDir });
    expect(result).toMatchObject({ code: 0 });
    const files = unzipSync(readFileSync(join(out, 'poses.plumbline.zip')));
    const pictures = Object.keys(files).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) expect(Buffer.from(files[name]!.subarray(0, 8))).toEqual(PNG);
    expect(browsersLeft()).toEqual([]);
  });

  it('stops at Ctrl+C, writes nothing and leaves no browser', async () => {
    const out = join(folder, 'stopped');
    const args = [SAMPLE, '--model', 'lite', '--out', out];
    const result = await runCommand('analyze.mjs', args, { tempDir, interruptWhen: /Finding the runner/ });
    expect(result).toMatchObject({ code: 130, stdout: '' });
    expect(result.stderr).toMatch(/Stopped; nothing was written/);
    expect(existsSync(out)).toBe(false);
    expect(browsersLeft()).toEqual([]);
  });

  it('says which video cannot be read and why', async () => {
    const notVideo = join(folder, 'diary.mp4');
    writeFileSync(notVideo, 'Dear diary, today I ran. '.repeat(200));
    const result = await runCommand('analyze.mjs', [notVideo, '--out', join(folder, 'none')]);
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toMatch(/diary\.mp4: .*cannot be read as a video/);
  });
});
