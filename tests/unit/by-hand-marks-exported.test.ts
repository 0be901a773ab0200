import { describe, expect, it } from 'vitest';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import type { Mark } from '../../src/core/by-hand/mark';
import { markedShapes } from '../../src/app/marks/marked-shapes';
import { readCsv } from '../../src/export/csv-cells';
import { isMarkCsv, markCsv } from '../../src/export/mark-csv';
import { readmeText } from '../../src/export/readme-text';
import type { ReportSource } from '../../src/report/report';
import { filmed, reportSource } from '../fixtures/report-source';

const mark = (given: Partial<Mark>): HandEntry => ({
  kind: 'draw-mark',
  mark: { id: 'a', kind: 'note', points: [{ xPx: 100, yPx: 200 }], fromS: 1, toS: 1, ...given },
});
const source = (byHand: readonly HandEntry[], more: Partial<ReportSource> = {}): ReportSource =>
  reportSource({ byHand, ...more });

function table(of: ReportSource): readonly Record<string, string>[] {
  const cells = readCsv(markCsv(of) ?? '');
  if ('openQuoteOnLine' in cells) throw new Error(`open quote on line ${cells.openQuoteOnLine}`);
  const [header, ...rows] = cells.rows.map((row) => row.cells);
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i] ?? ''])));
}

describe('the table of marks', () => {
  it('has a row for each value, with its unit and the scale’s error', () => {
    const level = [
      { xPx: 100, yPx: 100 },
      { xPx: 350, yPx: 100 },
    ];
    const rows = table(
      source(
        [
          mark({ id: 'a', kind: 'distance', points: level, fromS: 1, toS: 2.5 }),
          mark({ id: 'b', kind: 'line', points: level, text: 'step' }),
          mark({ id: 'c', kind: 'plumb' }),
        ],
        // 250 px of 4 mm are a metre.
        { situation: filmed(0, 0.004) },
      ),
    );
    expect(rows.map(({ kind, measure, value, unit }) => [kind, measure, value, unit])).toEqual([
      ['distance', 'length', '100', 'cm'],
      ['line', 'length', (250 / 245).toFixed(4), 'L'],
      ['line', 'lean', '90', 'deg'],
      ['plumb', '', '', ''],
    ]);
    expect(rows[0]).toMatchObject({ plumbline_marks_v1: '1', clip: 'run.mp4', from_s: '1', to_s: '2.5' });
    expect(rows[1]).toMatchObject({ plumbline_marks_v1: '2', text: 'step' });
  });

  it('is none without marks, and holds those that were wiped off no more', () => {
    expect(markCsv(source([]))).toBeNull();
    expect(markCsv(reportSource())).toBeNull();
    expect(markCsv(source([mark({}), { kind: 'wipe-mark', id: 'a' }]))).toBeNull();
    expect(markCsv(source([{ kind: 'whole-clip' }]))).toBeNull();
  });

  it('holds no text that a spreadsheet would take for a formula or a row of its own', () => {
    const rows = table(source([mark({ text: '=HYPERLINK("http://x","a")\n"b",c' })]));
    expect(rows).toHaveLength(1);
    expect(rows[0]!['text']).toBe(`'=HYPERLINK("http://x","a") "b",c`);
  });

  it('is known again by its first line, and the folder says what it holds', () => {
    const content = markCsv(source([mark({ text: 'here' })]))!;
    expect(isMarkCsv(content)).toBe(true);
    expect(isMarkCsv(`\uFEFF"${content}`)).toBe(true);
    expect(isMarkCsv('plumbline_strides_v1,clip\r\n')).toBe(false);
    const files = [{ name: 'run.marks.csv', kind: 'marks' as const, content }];
    const readme = readmeText({ name: 'run', files, motions: [] });
    expect(readme).toContain('run.marks.csv');
    expect(readme).toMatch(/from_s and to_s/);
  });
});

describe('marks on a picture that is saved', () => {
  const crop = { leftPx: 0, topPx: 0, widthPx: 640, heightPx: 360 };
  const labels = (of: ReportSource, timeS: number): string[] =>
    markedShapes({ source: of }, timeS, crop, 'metric').flatMap((shape) =>
      shape.kind === 'label' ? [shape.text] : [],
    );

  it('are those of its moment', () => {
    const noted = source([
      mark({ id: 'a', text: 'one frame', fromS: 1, toS: 1 }),
      mark({ id: 'b', text: 'a part', fromS: 1, toS: 3 }),
    ]);
    expect(labels(noted, 1)).toEqual(['one frame', 'a part']);
    expect(labels(noted, 2)).toEqual(['a part']);
    expect(labels(noted, 4)).toEqual([]);
    // 60 frames a second: what is nearer than half a frame is that frame.
    expect(labels(noted, 1.008)).toEqual(['one frame', 'a part']);
    expect(labels(noted, 1.009)).toEqual(['a part']);
  });

  it('say values in the units that were chosen', () => {
    const points = [
      { xPx: 100, yPx: 100 },
      { xPx: 227, yPx: 100 },
    ];
    const drawn = source([mark({ kind: 'distance', points })], { situation: filmed(0, 0.002) });
    const said = (units: 'metric' | 'imperial'): string[] =>
      markedShapes({ source: drawn }, 1, crop, units).flatMap((s) => (s.kind === 'label' ? [s.text] : []));
    // 127 px of 2 mm: 25.4 cm, which are ten inches.
    expect(said('metric')).toEqual(['25 cm']);
    expect(said('imperial')).toEqual(['10 in']);
  });
});
