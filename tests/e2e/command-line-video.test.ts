import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTrackText } from '../../src/core/pose/track-file';
import { readReport } from '../../src/report/read-report';
import { trackOf } from '../fixtures/track-of';
import { projectDir, runCommand } from './run-command';

const SAMPLE = join(projectDir, 'public/sample/sample-runner-side.mp4');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-video-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder for things of a while, of which nothing may be left. */
const tempDir = mkdtempSync(join(tmpdir(), 'plumbline-cli-temp-'));
afterAll(() => rmSync(tempDir, { recursive: true, force: true }));
const browsersLeft = (): string[] => readdirSync(tempDir).filter((name) => /^plumbline-browser-/.test(name));

describe('analysing a video on the command line', () => {
  it('finds the runner in a browser without a window, and says how far it is', async () => {
    const result = await runCommand('analyze.mjs', [SAMPLE, '--model', 'lite', '--out', folder], { tempDir });
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
