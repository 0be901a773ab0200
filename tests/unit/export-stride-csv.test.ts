import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { readCsv } from '../../src/export/csv-cells';
import { readStrideCsv } from '../../src/export/read-stride-csv';
import { strideCsv } from '../../src/export/stride-csv';
import type { StrideTable } from '../../src/export/stride-table';

const TABLE: StrideTable = {
  clip: 'run, "easy".mp4',
  view: 'side-left',
  columns: [
    { id: 'stepRate', unit: 'steps/min' },
    { id: 'dutyFactor', unit: '' },
    { id: 'kneeFlexionAtContact', unit: 'deg' },
  ],
  rows: [
    {
      side: 'left',
      contactS: 0.5,
      midStanceS: 0.6,
      toeOffS: 0.75,
      values: { stepRate: 170.1234567, kneeFlexionAtContact: -0.0000001 },
    },
    { side: 'right', contactS: 0.85, values: { dutyFactor: 0.36 } },
  ],
};
const HEADER =
  'plumbline_strides_v1,clip,view,side,time_s,mid_stance_s,toe_off_s,stepRate_steps_per_min,dutyFactor_share,kneeFlexionAtContact_deg';
const TEXT = [
  HEADER,
  '1,"run, ""easy"".mp4",side-left,left,0.5,0.6,0.75,170.123457,,0',
  '2,"run, ""easy"".mp4",side-left,right,0.85,,,,0.36,',
  '',
].join('\r\n');

const seconds = fc.double({ min: 0, max: 86_400, noNaN: true });
const table: fc.Arbitrary<StrideTable> = fc
  .record({
    clip: fc.string({ unit: 'binary', maxLength: 30 }),
    view: fc.constantFrom('side-left', 'side-right', 'rear', 'front', 'oblique'),
    columns: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...MEASURE_IDS),
        unit: fc.constantFrom('', '%', 'deg', 'L', 's', 'steps/min', 'hip widths', 'trunk lengths', 'cm'),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    ),
    cells: fc.array(
      fc.record({
        side: fc.constantFrom('left', 'right'),
        contactS: seconds,
        midStanceS: fc.option(seconds),
        toeOffS: fc.option(seconds),
        values: fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
          minLength: 6,
          maxLength: 6,
        }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ clip, view, columns, cells }): StrideTable => ({
    clip,
    view,
    columns,
    rows: cells.map(({ side, contactS, midStanceS, toeOffS, values }) => ({
      side,
      contactS,
      ...(midStanceS !== null && { midStanceS }),
      ...(toeOffS !== null && { toeOffS }),
      values: Object.fromEntries(
        columns.flatMap(({ id }, k) => (values[k] == null ? [] : [[id, values[k]]])),
      ),
    })),
  }));

function read(text: string): StrideTable {
  const reading = readStrideCsv(text);
  if ('failure' in reading) throw new Error(reading.failure);
  return reading.table;
}

function rounded(each: StrideTable): unknown {
  return JSON.parse(
    JSON.stringify(each, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toFixed(6)) + 0 : value,
    ),
  );
}

describe('table of strides', () => {
  it('has one row a stance, one column a measure with its unit, and empty cells where there is nothing', () => {
    expect(strideCsv(TABLE)).toBe(TEXT);
  });

  it('is a header alone when nothing was measured', () => {
    const text = strideCsv({ clip: 'a.mp4', view: 'front', columns: [], rows: [] });
    expect(text).toBe('plumbline_strides_v1,clip,view,side,time_s,mid_stance_s,toe_off_s\r\n');
    expect(read(text).rows).toEqual([]);
  });

  it('comes back as it was, to the precision that was printed, whatever is in it', () => {
    fc.assert(
      fc.property(table, (given) => {
        const text = strideCsv(given);
        expect(rounded(read(text))).toEqual(rounded(given));
        expect(strideCsv(read(text))).toBe(text);
      }),
    );
  });

  it('can be read with any line ends, and with a mark at its beginning', () => {
    const lines = TEXT.replaceAll('\r\n', '\n');
    expect(read(`\uFEFF${lines}`)).toEqual(read(TEXT));
    expect(read(lines.trimEnd())).toEqual(read(TEXT));
  });

  it('holds no cell that a spreadsheet would take for a formula, whatever a clip was called', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', ' =', "'"), fc.string(), (sign, rest) => {
        const clip = `${sign}${rest}`;
        const text = strideCsv({ ...TABLE, clip });
        const cells = readCsv(text);
        if (!('rows' in cells)) throw new Error('an open quote');
        for (const cell of cells.rows.flatMap((row) => row.cells)) {
          expect(cell).not.toMatch(/^\s*[=@+]|^\s*-(?!\d)/);
        }
        expect(read(text).clip).toBe(clip);
      }),
    );
  });
});

describe('a table that cannot be read', () => {
  const failure = (text: string) => {
    const reading = readStrideCsv(text);
    if ('table' in reading) throw new Error('it was read');
    return reading;
  };

  it.each([
    ['is empty', ''],
    ['is another', 'name,age\nAnna,41\n'],
    ['is some text', 'Dear diary, today I ran.'],
    ['has our older form', 'measure,unit,side,time_s,value\nstepRate,steps/min,left,0.5,170\n'],
  ])('is not ours where it %s', (_, text) => {
    expect(failure(text)).toEqual({
      failure: expect.stringContaining('plumbline_strides_v1'),
      ours: false,
    });
  });

  it.each([
    ['of a newer version', ['_v1', '_v2'], /version 2.*reads version 1.*newer Plumbline/],
    ['with a column renamed', ['time_s', 'Time'], /Line 1, column 5.*“Time”.*“time_s”/],
    ['with an unknown measure', ['dutyFactor_share', 'shoeSize_eu'], /Line 1, column 9.*“shoeSize_eu”/],
    ['with a unit cut off', ['dutyFactor_share', 'dutyFactor'], /Line 1, column 9.*“dutyFactor”/],
    ['with a column twice', ['dutyFactor_share', 'stepRate_steps_per_min'], /column 9.*there twice/],
    ['with a decimal comma', ['0.36', '"0,36"'], /Line 3, column “dutyFactor_share”: “0,36”.*number/],
    ['with a word for a number', ['170.123457', 'fast'], /Line 2, column “stepRate_steps_per_min”: “fast”/],
    ['with an exponent', ['170.123457', '1.7e2'], /Line 2, column “stepRate_steps_per_min”: “1.7e2”/],
    ['with text after a quote', ['.mp4",side-left,left', '.mp4"x,side-left,left'], /Line 3, column “clip”/],
    ['without a contact', ['right,0.85', 'right,'], /Line 3, column “time_s”: “”/],
    ['with an unknown side', ['left,0.5', 'both,0.5'], /Line 2, column “side”: “both”.*left or right/],
    ['with an unknown view', ['side-left,left', 'above,left'], /Line 2, column “view”: “above”/],
    ['of two clips', ['side-left,right', 'rear,right'], /Line 3, column “view”: “rear”.*rows above/],
    ['with a row lost', ['\r\n2,', '\r\n3,'], /Line 3, column “plumbline_strides_v1”: “3”.*2/],
    ['with a cell too few', ['0.36,', '0.36'], /Line 3 has 9 cells, where 10/],
    ['with a quote left open', ['.mp4",side-left,right', '.mp4,side-left,right'], /line 3 a quotation mark/],
  ] as const)('says what is wrong with one %s', (_, [from, to], sentence) => {
    expect(TEXT).toContain(from);
    const { failure: said, ours } = failure(TEXT.replace(from, to));
    expect(said).toMatch(sentence);
    expect(ours).toBe(true);
  });

  it('never throws, and names a line or column wherever ours is cut or a letter is lost', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.boolean(), (at, cut) => {
        const damaged = cut ? TEXT.slice(0, at) : TEXT.slice(0, at) + TEXT.slice(at + 1);
        const reading = readStrideCsv(damaged);
        if ('table' in reading || !reading.ours) return;
        expect(reading.failure).toMatch(/line \d|column \d|version/i);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readStrideCsv(HEADER + text)));
  });
});
