import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { isAvailable } from '../../src/core/metrics/measure';
import { importTrc } from '../../src/core/pose/import-trc';
import { readTrackText } from '../../src/core/pose/track-file';
import { exportFiles, type ExportedReport } from '../../src/export/export-files';
import { clipNames, safeFileName } from '../../src/export/file-names';
import { readStrideCsv } from '../../src/export/read-stride-csv';
import { Pacer } from '../../src/export/pieces';
import { zipFiles } from '../../src/export/zip-files';
import { buildReport } from '../../src/report/build-report';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { readMotStrictly, readTrcStrictly } from '../fixtures/read-motion-files';
import { reportSource } from '../fixtures/report-source';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { trackOf } from '../fixtures/track-of';

let report: Report;
let exported: ExportedReport;
const options = { statureCm: 175 };
const runner = makeRunner({ stepRatePerMin: 176 });
const side = filmRunner(runner, { view: 'side-left', frameRateHz: 120 }).track;
const rear = filmRunner(runner, { view: 'rear', frameRateHz: 120, widthPx: 720, heightPx: 1280 }).track;

beforeAll(() => {
  const analysis = analyzeRun([side, rear], options);
  const inputs = ['run.mp4', 'run.mov'].map((name) => {
    const provenance = { model: 'imported', modelSha256: '', backend: 'none' } as const;
    return { clip: { ...reportSource().clip, name }, provenance };
  });
  report = buildReport(analysis, inputs, options, '0');
  exported = exportFiles(report, [
    { track: side, cleaned: analysis.clips[0]!.cleaned },
    { track: rear, cleaned: analysis.clips[1]!.cleaned },
  ]);
});

const bytesOf = async (zip: Promise<Blob>): Promise<Uint8Array> =>
  new Uint8Array(await (await zip).arrayBuffer());
const unzipped = async (zip: Promise<Blob>): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await bytesOf(zip))).map(([name, content]) => [name, strFromU8(content)]),
  );

describe('everything in one zip', () => {
  it('holds every file and a text about them', async () => {
    const files = await unzipped(zipFiles(exported));
    expect(Object.keys(files).sort()).toEqual(
      [
        'README.txt',
        'run.report.json',
        ...['pose.json', 'csv', 'trc', 'mot'].map((ending) => `run.${ending}`),
        ...['pose.json', 'csv', 'trc'].map((ending) => `run-2.${ending}`),
      ].sort(),
    );
    const others = Object.keys(files).filter((name) => name !== 'README.txt');
    for (const name of others) expect(files['README.txt']).toContain(`\n${name}\r\n`);
    expect(files['README.txt']).toMatch(/run: in metres/);
    expect(files['README.txt']).toMatch(/run-2: filmed from behind/);
    expect(Math.max(...files['README.txt']!.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(
      88,
    );
  });

  it('holds files that each open again', async () => {
    const files = await unzipped(zipFiles(exported));
    expect(readReport(files['run.report.json']!)).toEqual(report);
    expect(trackOf(readTrackText(files['run-2.pose.json']!)).timesS.length).toBe(rear.timesS.length);
    expect(readTrcStrictly(files['run.trc']!).head).toMatchObject({ Units: 'm', DataRate: '120' });
    expect(readMotStrictly(files['run.mot']!).columns.get('time')!.length).toBeGreaterThan(900);
    expect(files['run.trc']!.split('\n')[0]).toContain('\trun.trc');
  });

  it('has every value of every stride in the tables, in the row of its stance', async () => {
    const files = await unzipped(zipFiles(exported));
    const tables = ['run.csv', 'run-2.csv'].map((name) => {
      const reading = readStrideCsv(files[name]!);
      if ('failure' in reading) throw new Error(reading.failure);
      return reading.table;
    });
    expect(tables.map(({ clip, view }) => [clip, view])).toEqual([
      ['run.mp4', 'side-left'],
      ['run.mov', 'rear'],
    ]);
    for (const [id, result] of Object.entries(report.metrics)) {
      const table = tables.find(({ columns }) => columns.some((column) => column.id === id));
      expect(table !== undefined).toBe(isAvailable(result));
      if (!isAvailable(result) || !table) continue;
      const cells = table.rows.flatMap(({ side: of, contactS, values }) => {
        const value = (values as Record<string, number>)[id];
        return value === undefined ? [] : [{ of, contactS, value }];
      });
      expect(cells.length).toBe(result.perStride.length);
      for (const foot of ['left', 'right'] as const) {
        const own = cells.filter(({ of }) => of === foot);
        const given = result.perStride.filter(({ side: of }) => of === foot);
        given.forEach(({ timeS, value }, i) => {
          expect(own[i]!.value).toBeCloseTo(value, 5);
          // Within the stride that began with that contact.
          expect(timeS - own[i]!.contactS).toBeGreaterThan(-1e-5);
          expect(timeS - own[i]!.contactS).toBeLessThan(120 / 176 + 0.02);
        });
      }
    }
    // One row a stance: values read at landing, mid-stance and push-off stand beside each other.
    const [first] = tables;
    const measured = first!.rows.filter(({ toeOffS }) => toeOffS !== undefined);
    expect(measured.length).toBe(report.steps!.length);
    for (const { contactS, midStanceS, toeOffS, values } of measured.slice(2, -2)) {
      expect(contactS < midStanceS! && midStanceS! < toeOffS!).toBe(true);
      expect(Object.keys(values)).toEqual(
        expect.arrayContaining(['kneeFlexionAtContact', 'kneeFlexionMidStance', 'thighExtensionAtToeOff']),
      );
    }
    // Only the clip's last landings, whose stance it does not hold to its end, have rows beside those.
    expect(first!.rows.length - measured.length).toBeLessThanOrEqual(2);
  });

  it('judges the same run again from its markers', async () => {
    const files = await unzipped(zipFiles(exported));
    const again = analyzeRun([trackOf(importTrc(files['run.trc']!, { seenFrom: 'left' }))], options);
    expect(again.clips[0]).toMatchObject({ view: 'side-left', activity: 'running' });
    const rate = ({ metrics }: Pick<Report, 'metrics'>) =>
      isAvailable(metrics.stepRate) ? metrics.stepRate.overall!.value : NaN;
    expect(Math.abs(rate(again) - 176)).toBeLessThan(0.5);
    const behind = analyzeRun([trackOf(importTrc(files['run-2.trc']!))], options);
    expect(behind.clips[0]).toMatchObject({ view: 'rear', activity: 'running' });
  });

  it('is the same on any day, byte for byte', async () => {
    const before = await bytesOf(zipFiles(exported));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(await bytesOf(zipFiles(exported)), before)).toBe(0);
  });

  it('takes pictures and a video in, each under a name of its own', async () => {
    const picture = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
    const content = new Blob([picture]);
    // Larger than one bite, and nothing that repeats.
    const film = Uint8Array.from({ length: 300_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);
    const files = unzipSync(
      await bytesOf(
        zipFiles(exported, [
          { name: 'run-left-1.02s.png', kind: 'picture', content },
          { name: '../run-left-1.02s.png', kind: 'picture', content },
          { name: 'readme.TXT', kind: 'picture', content },
          { name: 'run.mp4', kind: 'video', content: new Blob([film]) },
        ]),
      ),
    );
    expect(files['run-left-1.02s.png']).toEqual(picture);
    expect(files['run-left-1.02s-2.png']).toEqual(picture);
    expect(files['readme-2.TXT']).toEqual(picture);
    expect(Buffer.compare(files['run.mp4']!, film)).toBe(0);
    expect(strFromU8(files['README.txt']!)).toContain('run.mp4');
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const told: number[] = [];
    await zipFiles(exported, [], { onProgress: (fraction) => told.push(fraction) });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBeGreaterThan(0.5);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    const stop = new AbortController();
    const stopped = zipFiles(exported, [], {
      pacer: new Pacer(stop.signal),
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('of a report that was opened from a file holds what that has', () => {
    const opened = exportFiles(readReport(exported.files[0]!.content as string), []);
    expect(opened.files.map(({ name }) => name)).toEqual(['run.report.json', 'run.csv', 'run-2.csv']);
    const ours = exported.files.filter(({ kind }) => kind === 'strides').map(({ content }) => content);
    expect(opened.files.slice(1).map(({ content }) => content)).toEqual(ours);
  });
});

describe('names of files', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\run.mp4', 'run.mp4'],
    ['..', 'clip'],
    ['', 'clip'],
    ['.hidden', 'hidden'],
    ['CON', '_CON'],
    ['aux.report.json', '_aux.report.json'],
    ['console.mp4', 'console.mp4'],
    ['a<b>:"c|d?e*.mp4', 'abcde.mp4'],
    ['run\u0000\n.mp4', 'run.mp4'],
    ['gpj.\u202Enur', 'gpj.nur'],
    ['Läufer 走る 🏃.mov', 'Läufer 走る 🏃.mov'],
    ['dots... ', 'dots'],
  ])('%j is saved as %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('are safe whatever a clip was called, and two clips never share one', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a.mp4', 'A.MOV', 'nul.', '/..', 'a.pose.json'),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        const names = clipNames([a, b]);
        for (const each of names) {
          expect(each).toMatch(/^[^/\\<>:"|?*\p{Cc}.][^/\\<>:"|?*\p{Cc}]*$/u);
          expect(each).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(safeFileName(each)).toBe(each);
          expect(Buffer.byteLength(`${each}.report.json`)).toBeLessThanOrEqual(255);
        }
        expect(names[0]!.toLowerCase()).not.toBe(names[1]!.toLowerCase());
      }),
    );
  });
});
