import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poseTrackJson } from '../../src/export/pose-track-json';
import { readStrideCsv } from '../../src/export/read-stride-csv';
import { readTrackText } from '../../src/core/pose/track-file';
import { isAvailable } from '../../src/core/metrics/measure';
import { readReport } from '../../src/report/read-report';
import { readMotStrictly, readTrcStrictly } from '../fixtures/read-motion-files';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { trackOf } from '../fixtures/track-of';
import { writeOpenPose } from '../fixtures/write-open-pose';
import { runCommand, type CommandResult } from './run-command';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const analyze = (...args: string[]): Promise<CommandResult> => runCommand('analyze.mjs', args);
const inFolder = (name: string): string => join(folder, name);
const reportIn = (path: string) => readReport(readFileSync(inFolder(path), 'utf8'));

beforeAll(() => {
  const runner = makeRunner({ stepRatePerMin: 176 });
  const { track } = filmRunner(runner, { view: 'side-right', frameRateHz: 120 });
  writeFileSync(inFolder('side.pose.json'), poseTrackJson(track));
  const rear = filmRunner(runner, { view: 'rear', frameRateHz: 120, widthPx: 720, heightPx: 1280 });
  writeFileSync(inFolder('rear.pose.json'), poseTrackJson(rear.track));
});

describe('analysing a pose track', () => {
  let result: CommandResult;
  beforeAll(async () => {
    result = await analyze(inFolder('side.pose.json'), '--out', inFolder('one'), '--height', '175');
  });

  it('ends well and names the files that it wrote', () => {
    expect(result).toMatchObject({ code: 0 });
    const names = ['side.report.json', 'side.pose.json', 'side.csv', 'side.trc', 'side.mot'];
    expect(result.stdout.trim().split('\n')).toEqual(names.map((name) => inFolder(`one/${name}`)));
    expect(readdirSync(inFolder('one')).sort()).toEqual(names.sort());
  });

  it('reports the runner that was put in', () => {
    const report = reportIn('one/side.report.json');
    expect(report).toMatchObject({ view: 'side-right', activity: 'running' });
    expect(report.clip).toMatchObject({ name: 'side.pose.json', frameCount: 960, durationS: 8 });
    expect(report.clip.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.provenance).toMatchObject({ model: 'imported', settings: { statureCm: 175 } });
    const { stepRate } = report.metrics;
    if (!isAvailable(stepRate)) throw new Error(stepRate.unavailable);
    expect(stepRate.overall?.value).toBeGreaterThan(175);
    expect(stepRate.overall?.value).toBeLessThan(177);
  });

  it('writes the keypoints so that they can be read again', () => {
    const read = (path: string) => trackOf(readTrackText(readFileSync(inFolder(path), 'utf8')));
    expect(read('one/side.pose.json')).toEqual(read('side.pose.json'));
  });

  it('writes one row a stance, with a column for every measure that it has', () => {
    const reading = readStrideCsv(readFileSync(inFolder('one/side.csv'), 'utf8'));
    if ('failure' in reading) throw new Error(reading.failure);
    const { metrics } = reportIn('one/side.report.json');
    const had = Object.entries(metrics).flatMap(([id, each]) => (isAvailable(each) ? [id] : []));
    expect(reading.table.columns.map(({ id }) => id)).toEqual(had);
    expect(reading.table.rows.length).toBeGreaterThan(15);
    expect(reading.table).toMatchObject({ clip: 'side.pose.json', view: 'side-right' });
  });

  it('writes markers in metres, as the height is known, and angles', () => {
    const trc = readTrcStrictly(readFileSync(inFolder('one/side.trc'), 'utf8'));
    expect(trc.head).toMatchObject({ Units: 'm', DataRate: '120', NumFrames: '960' });
    const mot = readMotStrictly(readFileSync(inFolder('one/side.mot'), 'utf8'));
    expect(mot.columns.has('knee_angle_r')).toBe(true);
  });

  it('judges what it wrote as markers, and leaves them as they are', async () => {
    const before = readFileSync(inFolder('one/side.trc'));
    const again = await analyze(inFolder('one/side.trc'), '--out', inFolder('one'));
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).not.toContain('side.trc');
    expect(readFileSync(inFolder('one/side.trc')).equals(before)).toBe(true);
    expect(reportIn('one/side.report.json')).toMatchObject({ view: 'side-right', activity: 'running' });
  });
});

it('puts all of it into one zip where it is told to', async () => {
  const result = await analyze(inFolder('side.pose.json'), '--zip', '--out', inFolder('zipped'));
  expect(result).toMatchObject({ code: 0, stdout: `${inFolder('zipped/side.plumbline.zip')}\n` });
  expect(readdirSync(inFolder('zipped'))).toEqual(['side.plumbline.zip']);
  const files = unzipSync(readFileSync(inFolder('zipped/side.plumbline.zip')));
  expect(Object.keys(files).sort()).toEqual(
    ['README.txt', 'side.csv', 'side.mot', 'side.pose.json', 'side.report.json', 'side.trc'].sort(),
  );
  expect(readReport(strFromU8(files['side.report.json']!)).view).toBe('side-right');
});

it('takes two views of one runner into one report', async () => {
  const result = await analyze(
    inFolder('side.pose.json'),
    inFolder('rear.pose.json'),
    '--out',
    inFolder('two'),
  );
  expect(result).toMatchObject({ code: 0 });
  expect(readdirSync(inFolder('two')).sort()).toEqual(
    [
      ...['rear.csv', 'rear.pose.json', 'rear.trc'],
      ...['side.csv', 'side.mot', 'side.pose.json', 'side.report.json', 'side.trc'],
    ].sort(),
  );
  const report = reportIn('two/side.report.json');
  expect(report.view).toBe('side-right');
  expect(report.companion).toMatchObject({ view: 'rear', clip: { name: 'rear.pose.json' } });
  expect(readFileSync(inFolder('two/rear.csv'), 'utf8')).toContain('pelvicDrop_deg');
  expect(readFileSync(inFolder('two/side.csv'), 'utf8')).not.toContain('pelvicDrop_deg');
});

it('believes the user about the view, and finds the side itself', async () => {
  const result = await analyze(inFolder('side.pose.json'), '--view', 'side', '--out', inFolder('told'));
  expect(result).toMatchObject({ code: 0 });
  expect(reportIn('told/side.report.json')).toMatchObject({
    view: 'side-right',
    provenance: { settings: { view: 'side-right' } },
  });
});

it('reads an OpenPose folder at the frame rate told', async () => {
  const { track } = filmRunner(makeRunner({ stepRatePerMin: 176 }), { frameRateHz: 50 });
  writeOpenPose(track, inFolder('openpose'));
  const result = await analyze(inFolder('openpose'), '--fps', '50', '--out', inFolder('from-openpose'));
  expect(result).toMatchObject({ code: 0 });
  const report = reportIn('from-openpose/openpose.report.json');
  expect(report).toMatchObject({ activity: 'running', view: 'side-left', clip: { fps: 50 } });
  const { stepRate } = report.metrics;
  expect(isAvailable(stepRate) && stepRate.overall!.value).toBeCloseTo(176, -0.3);
});

describe('exit codes', () => {
  const emptyFrames = Array.from({ length: 60 }, (_, i) => ({ t: i / 30, points: [null] }));
  const nobody = {
    format: 'plumbline.pose-track',
    version: 1,
    width: 640,
    height: 480,
    fps: 30,
    keypoints: ['nose'],
    frames: emptyFrames,
  };
  beforeAll(() => {
    writeFileSync(inFolder('nobody.pose.json'), JSON.stringify(nobody));
    writeFileSync(inFolder('damaged.pose.json'), '{"format":"plumbline.pose-track","ver');
    writeFileSync(inFolder('other.json'), '{"a":1}');
    writeFileSync(inFolder('empty.mp4'), '');
    mkdirSync(inFolder('no-files'));
  });

  it.each([
    ['2 without arguments', [], 2, /Name a video or a pose track.*Usage:/s],
    ['2 for an unknown model', ['a.mp4', '--out', 'd', '--model', 'best'], 2, /--model is one of/],
    ['2 to draw into keypoints', [inFolder('other.json'), '--out', 'd', '--annotated'], 2, /none was named/],
    ['3 for a file that is not there', ['nowhere.mp4'], 3, /no file .*nowhere\.mp4/],
    ['3 for an empty video', ['empty.mp4'], 3, /empty/],
    ['3 for a folder without keypoints', ['no-files'], 3, /folder without OpenPose/],
    ['3 for a damaged pose track', ['damaged.pose.json'], 3, /end is missing/],
    ['3 for some other JSON', ['other.json'], 3, /not a pose track/],
    ['4 when nobody is there', ['nobody.pose.json'], 4, /No runner was found/],
  ])('%s', async (_, args, code, sentence) => {
    const [file, ...options] = args;
    const given =
      file === undefined || options.length > 0 ? args : [inFolder(file), '--out', inFolder('none')];
    const result = await analyze(...given);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(inFolder('none'))).toBe(false);
  });

  it('0 for help', async () => {
    expect(await analyze('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
  });
});
