import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAvailable } from '../../src/core/metrics/measure';
import { readStrideCsv } from '../../src/export/read-stride-csv';
import { readReport } from '../../src/report/read-report';
import type { Report } from '../../src/report/report';
import { readMotStrictly, readTrcStrictly } from '../fixtures/read-motion-files';
import { openApp, requestsOutside, type AppBrowser } from './app-browser';
import { dropFiles } from './drop-files';
import { keypointFile } from './keypoint-files';
import { downloadReport, dropZone, newClip, reportShown } from './page-steps';
import { saveFileBy, zipButton } from './saved-files';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-zip-'));
const unpacked = join(folder, 'unpacked');
const inZip = (name: string): string => join(unpacked, name);
const files = new Map<string, string>();
const textOf = (name: string): string => files.get(name) ?? expect.unreachable(`no ${name} in the zip`);

const isPicture = (name: string): boolean => name.endsWith('.png');

let app: AppBrowser;
let report: Report;
beforeAll(async () => {
  app = await openApp();
  const clips = [keypointFile(folder, 'side-left'), keypointFile(folder, 'rear')];
  await dropFiles(app.page, dropZone(app.page), clips);
  await reportShown(app.page, 60_000);
  const zip = await saveFileBy(app.page, zipButton(app.page), join(folder, 'run.zip'));
  mkdirSync(unpacked);
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    writeFileSync(inZip(name), bytes);
    files.set(name, Buffer.from(bytes).toString('utf8'));
  }
  report = readReport(textOf('side-left.report.json'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What comes of files dropped on the first page. */
async function reportOf(...names: string[]): Promise<Report> {
  await newClip(app.page).click();
  await dropFiles(app.page, dropZone(app.page), names.map(inZip));
  await reportShown(app.page, 60_000);
  return downloadReport(app.page);
}

const verdictsOf = ({ criteria }: Report) =>
  criteria.map(({ id, verdict, sides }) => ({ id, verdict, sides }));

function stepRateOf({ metrics: { stepRate } }: Report): number {
  if (!isAvailable(stepRate)) throw new Error(stepRate.unavailable);
  return stepRate.overall!.value;
}

describe('the zip of a report from two clips', () => {
  it('holds all of these, and a note that names each', () => {
    expect([...files.keys()].filter((name) => !isPicture(name)).sort()).toEqual([
      'README.txt',
      'rear.csv',
      'rear.pose.json',
      'rear.trc',
      'side-left.csv',
      'side-left.mot',
      'side-left.pose.json',
      'side-left.report.json',
      'side-left.trc',
    ]);
    for (const name of files.keys()) {
      if (name !== 'README.txt' && !isPicture(name)) expect(textOf('README.txt')).toContain(name);
    }
  });

  it('holds pictures of the strides that findings rest on, of both clips', () => {
    const pictures = [...files.keys()].filter(isPicture);
    for (const clip of ['rear', 'side-left']) {
      expect(pictures.filter((name) => name.startsWith(`${clip}-`)).length).toBeGreaterThan(1);
    }
    for (const name of pictures) {
      const bytes = readFileSync(inZip(name));
      expect(bytes.subarray(1, 4).toString('latin1'), name).toBe('PNG');
      // Width and height stand at 16 and 20 of every PNG file.
      expect(bytes.readUInt32BE(16), name).toBeGreaterThan(100);
      expect(bytes.readUInt32BE(20), name).toBeGreaterThan(100);
    }
  });

  it('gives the report back', async () => {
    expect(await reportOf('side-left.report.json')).toEqual(report);
  });

  it('gives the same verdicts again from its keypoints', async () => {
    const again = await reportOf('side-left.pose.json', 'rear.pose.json');
    expect(verdictsOf(again)).toEqual(verdictsOf(report));
    expect(again.metrics).toEqual(report.metrics);
    expect(verdictsOf(report).filter(({ verdict }) => verdict === 'flag').length).toBeGreaterThan(1);
  });

  it.each([
    // A TRC file's X points ahead: whoever reads it sees the runner go to the right, and no depth.
    ['side-left.trc', /^side-/],
    ['rear.trc', /^rear$/],
  ])(
    'gives view and step rate again from markers, which are levelled and cleaned: %s',
    async (name, view) => {
      const again = await reportOf(name);
      expect(again.activity).toBe('running');
      expect(again.view).toMatch(view);
      expect(Math.abs(stepRateOf(again) - stepRateOf(report))).toBeLessThan(0.5);
      const own = name === 'rear.trc' ? report.companion!.events : report.events;
      const landings = (events: Report['events']) => events.filter(({ type }) => type === 'IC');
      expect(Math.abs(landings(again.events).length - landings(own).length)).toBeLessThanOrEqual(1);
      // Left stays left: the same foot lands at the same time.
      for (const { side, timeS } of landings(again.events)) {
        const same = landings(own).some(
          (event) => event.side === side && Math.abs(event.timeS - timeS) < 0.03,
        );
        expect(same, `${side} at ${timeS}`).toBe(true);
      }
    },
  );

  it.each(['side-left', 'rear'])('has a table of every stride: %s', (name) => {
    const reading = readStrideCsv(textOf(`${name}.csv`));
    if (!('table' in reading)) throw new Error(reading.failure);
    const { table } = reading;
    const source = name === 'rear' ? report.companion! : report;
    expect(table).toMatchObject({ clip: `${name}.pose.json`, view: name });
    expect(table.rows).toHaveLength(source.steps!.length);
    source.steps!.forEach(({ side, contactS }, i) => {
      expect(table.rows[i]!.side).toBe(side);
      expect(table.rows[i]!.contactS).toBeCloseTo(contactS, 4);
    });
    // Each value that the report gives by stride from this view stands in the table.
    const first = table.columns[0]!;
    const inReport = report.metrics[first.id];
    if (!isAvailable(inReport)) throw new Error(inReport.unavailable);
    const inTable = table.rows.flatMap(({ values }) => values[first.id] ?? []);
    expect(inTable.length).toBeGreaterThan(7);
    for (const value of inTable) {
      expect(inReport.perStride.some((stride) => Math.abs(stride.value - value) < 1e-3)).toBe(true);
    }
  });

  it('has markers and angles as OpenSim reads them, one row a frame, at the clip’s own rate', () => {
    const trc = readTrcStrictly(textOf('side-left.trc'));
    expect(trc.head).toMatchObject({ NumFrames: '480', OrigDataRate: '60', Units: 'px' });
    expect(trc.markers.size).toBeGreaterThan(12);
    expect(trc.timesS.at(-1)! - trc.timesS[0]!).toBeCloseTo(479 / 60, 3);
    expect(readTrcStrictly(textOf('rear.trc')).timesS).toHaveLength(480);
    const { columns } = readMotStrictly(textOf('side-left.mot'));
    const knee = columns.get('knee_angle_l')!;
    // Knees of a runner go from nearly straight to past a right angle, and never over backwards.
    expect(Math.min(...knee)).toBeGreaterThan(-5);
    expect(Math.max(...knee)).toBeGreaterThan(80);
    expect(Math.max(...knee)).toBeLessThan(150);
  });

  it('left the machine by no request', () => {
    expect(requestsOutside(app.requests)).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
