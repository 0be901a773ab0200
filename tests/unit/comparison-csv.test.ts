import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Comparison, MeasureChange } from '../../src/core/comparison/comparison';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { comparisonCsv, isComparisonCsv } from '../../src/export/comparison-csv';
import { plainText, readCsv } from '../../src/export/csv-cells';
import type { ComparisonFile } from '../../src/report/comparison-file';
import type { Report } from '../../src/report/report';
import { reportSource } from '../fixtures/report-source';

function fileOf(measures: readonly MeasureChange[], names = ['a.mp4', 'b.mp4']): ComparisonFile {
  const [before, after] = names.map((name) => {
    const source = reportSource();
    return { ...source, clip: { ...source.clip, name } } as Report;
  });
  const comparison: Comparison = { conditions: [], measures, criteria: [], cycles: [], goOnWith: [] };
  return {
    format: 'plumbline.comparison',
    version: 1,
    before: before!,
    after: after!,
    comparison,
    appVersion: '1',
  };
}

interface ExpectedRow {
  readonly id: string;
  readonly part: string;
  readonly own: Change | null;
  readonly cautions: string;
  readonly reason: string;
}

/** The table as rows of named cells. */
function read(text: string): Readonly<Record<string, string>>[] {
  const reading = readCsv(text);
  if (!('rows' in reading)) throw new Error('open quote');
  const [header, ...rows] = reading.rows.map(({ cells }) => cells);
  for (const row of rows) expect(row.length).toBe(header!.length);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header![i]!, cell])));
}

const HEADER =
  'plumbline_comparison_v1,before_clip,after_clip,measure,name,part,unit,before,before_ci95_low,before_ci95_high,after,after_ci95_low,after_ci95_high,difference,difference_ci95_low,difference_ci95_high,minimal_detectable_change,outcome,cautions,reason';

describe('a comparison as a table', () => {
  it('has a row for each part of a measure, and one for a measure that could not be compared', () => {
    const estimate = { sd: 1, n: 20 };
    const text = comparisonCsv(
      fileOf([
        {
          id: 'stepRate',
          unit: 'steps/min',
          parts: {
            overall: {
              before: { ...estimate, value: 160.25, ci95: [159, 161.5] },
              after: { ...estimate, value: 170, ci95: [169, 171] },
              difference: 9.75,
              ci95: [8.1, 11.4],
              minimalDetectableChange: 2.5,
              outcome: 'improved',
            },
          },
          cautions: ['The belt ran faster.', 'Filmed at 30, then 60.'],
        },
        { id: 'pelvicDrop', notComparable: 'Seen from behind once only, "so to speak".' },
      ]),
    );
    expect(text).toBe(
      [
        HEADER,
        '1,a.mp4,b.mp4,stepRate,Step rate,overall,steps_per_min,160.25,159,161.5,170,169,171,9.75,8.1,11.4,2.5,improved,"The belt ran faster. Filmed at 30, then 60.",',
        '2,a.mp4,b.mp4,pelvicDrop,Hip drop,,,,,,,,,,,,,not-comparable,,"Seen from behind once only, ""so to speak""."',
        '',
      ].join('\r\n'),
    );
    expect(isComparisonCsv(text)).toBe(true);
    expect(isComparisonCsv(`\uFEFF${text}`)).toBe(true);
    expect(isComparisonCsv('plumbline_strides_v1,clip')).toBe(false);
  });

  it('gives a spreadsheet no formula, whatever the files were called', () => {
    const measures: MeasureChange[] = [{ id: 'stepRate', notComparable: '=1+1' }];
    const [row] = read(comparisonCsv(fileOf(measures, ['=cmd()', '-2+3.mp4'])));
    expect(row).toMatchObject({ before_clip: "'=cmd()", after_clip: "'-2+3.mp4", reason: "'=1+1" });
  });

  it('keeps every number and every text', () => {
    const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const estimate = fc
      .tuple(real, real, real)
      .map(([value, low, high]) => ({ value, ci95: [low, high] as const, sd: 1, n: 8 }));
    const change = fc.record({
      before: estimate,
      after: estimate,
      difference: real,
      ci95: fc.tuple(real, real),
      minimalDetectableChange: real,
      outcome: fc.constantFrom('improved', 'worse', 'changed', 'no-detectable-change'),
    });
    const said = fc.string({ unit: 'binary', maxLength: 40 });
    const measure = fc.oneof(
      fc.record({
        unit: fc.constantFrom('', '%', 'deg', 'L', 's', 'hip widths'),
        parts: fc.dictionary(fc.constantFrom('overall', 'left', 'right', 'asymmetry'), change, {
          noNullPrototype: true,
        }),
        cautions: fc.array(said, { maxLength: 2 }),
      }),
      fc.record({ notComparable: said }),
    );
    const measures = fc
      .array(measure, { maxLength: 6 })
      .map((all) => all.map((each, i) => ({ id: MEASURE_IDS[i]!, ...each }) as MeasureChange));
    fc.assert(
      fc.property(measures, fc.tuple(said, said), (all, names) => {
        const rows = read(comparisonCsv(fileOf(all, names)));
        const expected = all.flatMap((each): ExpectedRow[] =>
          'parts' in each
            ? (['overall', 'left', 'right', 'asymmetry'] as const).flatMap((part) => {
                const own = each.parts[part];
                return own ? [{ id: each.id, part, own, cautions: each.cautions.join(' '), reason: '' }] : [];
              })
            : [{ id: each.id, part: '', own: null, cautions: '', reason: each.notComparable }],
        );
        expect(rows.length).toBe(expected.length);
        rows.forEach((row, i) => {
          const { id, part, own, cautions, reason } = expected[i]!;
          expect(row['plumbline_comparison_v1']).toBe(String(i + 1));
          expect([row['measure'], row['part']]).toEqual([id, part]);
          expect([row['before_clip']!, row['after_clip']!].map(plainText)).toEqual(names);
          expect([row['cautions']!, row['reason']!].map(plainText)).toEqual([cautions, reason]);
          const cells = ['before', 'before_ci95_low', 'before_ci95_high', 'after', 'after_ci95_low'];
          cells.push('after_ci95_high', 'difference', 'difference_ci95_low', 'difference_ci95_high');
          cells.push('minimal_detectable_change');
          const numbers = own
            ? [own.before.value, ...own.before.ci95, own.after.value, ...own.after.ci95]
            : [];
          if (own) numbers.push(own.difference, ...own.ci95, own.minimalDetectableChange);
          cells.forEach((cell, k) => {
            if (own) expect(Number(row[cell])).toBeCloseTo(numbers[k]!, 5);
            else expect(row[cell]).toBe('');
          });
          expect(row['outcome']).toBe(own ? own.outcome : 'not-comparable');
        });
      }),
      { numRuns: 200 },
    );
  });
});
