import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { homedir, hostname } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { comparisonCsv } from '../../src/export/comparison-csv';
import { comparisonJson } from '../../src/export/comparison-json';
import { harmlessText, plainText, readCsv, writeCsv } from '../../src/export/csv-cells';
import { exportFiles } from '../../src/export/export-files';
import { zipFiles } from '../../src/export/zip-files';
import { plainFile } from '../../src/app/home/plain-file';
import { buildReport, reportInputOf } from '../../src/report/build-report';
import { comparisonFile } from '../../src/report/comparison-file';
import { plainName } from '../../src/report/plain-name';
import { readReport } from '../../src/report/read-report';
import type { TrackedClip } from '../../workers/analysis-api';
import { reportSource } from '../fixtures/report-source';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const SECRETS = {
  path: '/home/mira-secret/films/run.mp4',
  webkitRelativePath: 'mira-secret-folder/run.mp4',
  device: 'mira-secret-camera (046d:0825)',
  userAgent: 'mira-secret-browser/1.0',
};
const SHA256 = 'ab'.repeat(32);

/** A report whose clip bears secrets that no one asked for, and what it was made from. */
function secretReport(name: string) {
  const track = { ...filmRunner(makeRunner({}), { view: 'side-left' }).track, ...SECRETS };
  const analysis = analyzeRun([track], {});
  const clip = { ...reportSource().clip, name, sha256: SHA256, ...SECRETS };
  const provenance = { model: 'full', modelSha256: '', backend: 'wasm' } as const;
  // As the worker tells of a clip, and with more than it should.
  const tracked = { clip, sha256: SHA256, provenance, warnings: [], track } as unknown as TrackedClip;
  const report = buildReport(analysis, [reportInputOf(tracked)], {}, '0');
  return { report, joints: { track, cleaned: { ...analysis.clips[0]!.cleaned, ...SECRETS } } };
}

/** Every file of such a report. */
async function exportedFiles(name: string): Promise<Record<string, string>> {
  vi.stubGlobal('navigator', { userAgent: SECRETS.userAgent, hardwareConcurrency: 2 });
  const { report, joints } = secretReport(name);
  const exported = exportFiles(report, [joints]);
  const zip = new Uint8Array(await (await zipFiles(exported)).arrayBuffer());
  vi.unstubAllGlobals();
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([file, bytes]) => [file, strFromU8(bytes)]));
}

/** The saved comparison of two such reports, and its table. */
function comparedFiles(): Record<string, string> {
  vi.stubGlobal('navigator', { userAgent: SECRETS.userAgent, hardwareConcurrency: 2 });
  const [before, after] = [secretReport('monday.mp4').report, secretReport('friday.mp4').report];
  const compared = comparisonFile(before, after, '0');
  const files = { 'comparison.json': comparisonJson(compared), 'comparison.csv': comparisonCsv(compared) };
  vi.unstubAllGlobals();
  return files;
}

function expectNothingMore(files: Record<string, string>): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const [file, text] of Object.entries(files)) {
    expect(text, file).not.toContain('mira-secret');
    for (const ours of [homedir(), zone.includes('/') ? zone : '', hostname()]) {
      if (ours.length > 4) expect(text, file).not.toContain(ours);
    }
  }
}

describe('exported files', () => {
  it('hold no path, no device, no browser, no place and nothing of this machine', async () => {
    const files = await exportedFiles('run.mp4');
    expect(Object.keys(files).length).toBeGreaterThan(5);
    expectNothingMore(files);
  });

  it('of a comparison hold no more either: both names, and nothing else of where the films lay', () => {
    const files = comparedFiles();
    expect(files['comparison.json']).toMatch(/monday\.mp4[^]*friday\.mp4/);
    expectNothingMore(files);
  });

  it('name the film by its content in the report alone, which is how it is known again', async () => {
    const files = await exportedFiles('run.mp4');
    const holders = Object.keys(files).filter((file) => files[file]!.includes(SHA256));
    expect(holders).toEqual(['run.report.json']);
  });

  it('keep their form, whatever a clip was called', async () => {
    const files = await exportedFiles('../../=HYPERLINK("x")\nDataRate\t1\n<script>\u202Egnp.mp4');
    for (const file of Object.keys(files)) expect(file).not.toMatch(/[/\\\n<>"\u202e]|\.\./);
    const named = (ending: string): string =>
      Object.entries(files).find(([file]) => file.endsWith(ending))?.[1] ?? '';
    // The form: https://opensimconfluence.atlassian.net/wiki/spaces/OpenSim/pages/53089972
    expect(
      named('.trc')
        .split('\n')
        .slice(0, 2)
        .map((line) => line.split('\t')[0]),
    ).toEqual(['PathFileType', 'DataRate']);
    expect(named('.mot')).toMatch(/^Coordinates\nversion=1\nnRows=\d+\n/);
    const csv = readCsv(named('.csv'));
    if (!('rows' in csv)) throw new Error('no table');
    for (const { cells } of csv.rows) expect(cells).toHaveLength(csv.rows[0]!.cells.length);
    const table = named('README.txt').split('\r\n');
    expect(table.some((line) => /^(DataRate|<script>)/.test(line))).toBe(false);
  });
});

describe('a text in a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', 'run;=1+1', 'run\n=1', 'a\t@x'])(
    'begins no formula, with any separator: %j',
    (text) => {
      for (const part of harmlessText(text).split(/[;\t\r\n|]/)) expect(part).not.toMatch(/^[=+\-@＝]/);
    },
  );

  it('is the same again when it is read', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', "'", ';', '\n', '\t', 'a', '"', ',', ' ', '|', '-'),
    });
    fc.assert(
      fc.property(text, (given) => {
        const csv = readCsv(writeCsv([['first', harmlessText(given)]]));
        if (!('rows' in csv)) throw new Error('no table');
        expect(plainText(csv.rows[0]!.cells[1]!)).toBe(given);
      }),
    );
  });
});

describe('a name that comes from a file', () => {
  it('breaks no line and turns no sentence around; names from right to left stay', () => {
    expect(plainName('run\u202Egnp.\nexe\u0000')).toBe('run\uFFFDgnp.\uFFFDexe\uFFFD');
    expect(plainName('ריצה.mp4')).toBe('ריצה.mp4');
  });

  it('is plain in a file that is dropped, whose folder is forgotten, and in a report that is read', async () => {
    const dropped = new File(['film'], 'run\u202E.mp4', { type: 'video/mp4', lastModified: 7 });
    Object.defineProperty(dropped, 'webkitRelativePath', { value: SECRETS.webkitRelativePath });
    const plain = plainFile(dropped);
    expect(plain).toMatchObject({ name: 'run\uFFFD.mp4', type: 'video/mp4', lastModified: 7 });
    expect(plain.webkitRelativePath).not.toBe(SECRETS.webkitRelativePath);
    expect(await plain.text()).toBe('film');
    const [json = ''] = Object.values(await exportedFiles('run\u202E.mp4')).filter((text) =>
      text.includes('plumbline.report'),
    );
    expect(readReport(json).clip.name).toBe('run\uFFFD.mp4');
  });
});
