import { describe, expect, it } from 'vitest';
import type { PlotContent } from '../../src/app/signals/plot-content';
import { plotsCsv } from '../../src/app/signals/plots-csv';
import { stepRows } from '../../src/app/signals/step-rows';
import { readCsv } from '../../src/export/csv-cells';
import { inOneGo } from '../../src/export/pieces';
import type { ReportSource } from '../../src/report/report';

const timesS = Float64Array.of(0, 0.5, 1, 1.5);
const knee: PlotContent = {
  kind: 'lines',
  key: 'k',
  title: 'Knee bend',
  unit: 'deg',
  decimals: 1,
  low: 0,
  high: 100,
  timesS,
  lines: [
    { side: 'left', values: Float64Array.of(10, 20, NaN, 40) },
    { side: 'right', values: Float64Array.of(-1, -2, -3, -4) },
  ],
  raw: () => [{ side: 'left', values: Float64Array.of(11, 21, 31, 41) }],
};
const rate: PlotContent = {
  kind: 'points',
  key: 'r',
  title: 'Step rate',
  unit: 'steps/min',
  decimals: 0,
  low: 0,
  high: 200,
  points: [
    { side: 'left', timeS: 0.7, value: 170, byHand: false },
    { side: 'right', timeS: 1, value: 172, byHand: true },
  ],
  zones: [],
};

function cells(...args: Parameters<typeof plotsCsv>): readonly (readonly string[])[] {
  const read = readCsv(inOneGo(plotsCsv(...args)));
  return 'rows' in read ? read.rows.map((row) => row.cells) : [];
}

describe('the saved numbers of the plots', () => {
  it('have a row for every moment that has a value, and empty cells where there is none', () => {
    const rows = cells([knee, rate], false, { fromS: 0, toS: 9 });
    expect(rows[0]).toHaveLength(5);
    expect(rows.slice(1).map((row) => row[0])).toEqual(['0.0000', '0.5000', '0.7000', '1.0000', '1.5000']);
    expect(rows[3]).toEqual(['0.7000', '', '', '170.00', '']);
    expect(rows[4]).toEqual(['1.0000', '', '-3.000', '', '172.00']);
  });

  it('are of the part that is shown, with what was before cleaning where that is shown', () => {
    const rows = cells([knee], true, { fromS: 0.4, toS: 1.1 });
    expect(rows[0]![3]).toMatch(/left before cleaning/);
    expect(rows.slice(1)).toEqual([
      ['0.5000', '20.000', '-2.000', '21.000'],
      ['1.0000', '', '-3.000', '31.000'],
    ]);
  });
});

describe('a plot in numbers', () => {
  const source = {
    steps: [
      { side: 'left', contactS: 0.25, midStanceS: 0.5, toeOffS: 0.75 },
      { side: 'right', contactS: 1, midStanceS: 1.25, toeOffS: 1.5 },
    ],
  } as unknown as ReportSource;

  it('says the line of the foot that stands, between frames too', () => {
    const rows = stepRows(knee, source, { fromS: 0, toS: 2 });
    expect(rows.map(({ side }) => side)).toEqual(['left', 'right']);
    expect(rows[0]!.values.slice(0, 2)).toEqual([15, 20]);
    expect(rows[0]!.values[2]).toBeNaN();
    expect(rows[1]!.values).toEqual([-3, -3.5, -4]);
  });

  it('says each stride of a measure, and which were measured by hand', () => {
    expect(stepRows(rate, source, { fromS: 0.9, toS: 2 })).toEqual([
      { side: 'right', timeS: 1, values: [172], byHand: true },
    ]);
  });
});
