import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOfFrames, leastInColumns } from '../../src/app/timeline/confidence';
import { exchangedLegs } from '../../src/app/timeline/exchanged-legs';
import { findingMarks, groupMarks, type FindingMark } from '../../src/app/timeline/finding-marks';
import { wholeClip, zoomed } from '../../src/app/timeline/time-view';
import type { CriterionResult, Verdict } from '../../src/core/criteria/criterion';
import type { KeypointColumn, PoseTrack } from '../../src/core/pose/pose-track';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const { track } = filmRunner(makeRunner(), { view: 'side-left', frameRateHz: 60, durationS: 3 });

/** The same track with columns changed. */
function withColumns(change: (name: string, column: KeypointColumn) => KeypointColumn): PoseTrack {
  return {
    ...track,
    columns: new Map([...track.columns].map(([name, column]) => [name, change(name, column)])),
  };
}

describe('how surely joints were seen', () => {
  it('is the mean of the joints that matter, none where nobody was seen', () => {
    const seen = withColumns((name, column) => ({
      xPx: column.xPx.map((x, i) => (i === 5 ? NaN : x)),
      yPx: column.yPx,
      // Faces and hands do not matter; half of the others are seen surely.
      confidence: column.confidence.map(() =>
        name.startsWith('left') ? 1 : name.startsWith('right') ? 0.5 : 0,
      ),
    }));
    const confidence = confidenceOfFrames(seen);
    expect(confidence[0]).toBeCloseTo(0.75, 6);
    expect(confidence[5]).toBe(0);
  });

  it('keeps the least of each column: a single bad frame of ten minutes is seen', () => {
    const n = 144_000;
    const timesS = Float64Array.from({ length: n }, (_, i) => i / 240);
    const values = new Float32Array(n).fill(0.9);
    values[77_777] = 0.1;
    const columns = leastInColumns(values, timesS, wholeClip({ fromS: 0, toS: timesS.at(-1)! }, 390, 240));
    expect([...columns].filter((each) => each < 0.5)).toHaveLength(1);
  });

  it('has a value in every column of the clip, of a frame that is there', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 200 }),
        (factor, share, list) => {
          const values = Float32Array.from(list);
          const timesS = Float64Array.from(list, (_, i) => 2 + i / 30);
          const clip = { fromS: 2, toS: timesS.at(-1)! };
          const view = zoomed(wholeClip(clip, 300, 30), factor, clip.fromS + share * (clip.toS - clip.fromS));
          const columns = leastInColumns(values, timesS, view);
          columns.forEach((value, x) => {
            const fromS = view.clip.fromS + (x + 1 + view.scrollPx - 14) / view.pxPerS;
            const inClip = fromS > clip.fromS + 1 / view.pxPerS && fromS < clip.toS - 1 / view.pxPerS;
            if (inClip) expect(Number.isNaN(value), `column ${x}`).toBe(false);
            if (!Number.isNaN(value)) expect(values).toContain(value);
          });
        },
      ),
    );
  });
});

describe('legs that were put right', () => {
  const swapped = (from: number, to: number): PoseTrack => {
    const names = ['knee', 'ankle', 'heel', 'foot_index'];
    return withColumns((name, column) => {
      const [side, ...rest] = name.split('_');
      const joint = rest.join('_');
      if (!names.includes(joint) || (side !== 'left' && side !== 'right')) return column;
      const other = track.columns.get(`${side === 'left' ? 'right' : 'left'}_${joint}` as 'left_knee')!;
      const mixed = (own: Float64Array, others: Float64Array): Float64Array =>
        own.map((each, i) => (i >= from && i < to ? others[i]! : each));
      return {
        xPx: mixed(column.xPx, other.xPx),
        yPx: mixed(column.yPx, other.yPx),
        confidence: column.confidence,
      };
    });
  };

  it('are found by where the cleaned legs are', () => {
    const spans = exchangedLegs(swapped(40, 52), track);
    expect(spans).toHaveLength(1);
    expect(spans[0]!.fromS).toBeCloseTo(track.timesS[40]!, 9);
    expect(spans[0]!.toS).toBeCloseTo(track.timesS[52]!, 9);
  });

  it('are none where raw and cleaned agree, or nothing was kept', () => {
    expect(exchangedLegs(track, track)).toEqual([]);
    const left = withColumns((_, column) => ({ ...column, xPx: column.xPx.map(() => NaN) }));
    expect(exchangedLegs(swapped(40, 52), left)).toEqual([]);
  });
});

describe('marks of findings', () => {
  const criterion = (verdict: Verdict, timesS: number[], clip = 0): CriterionResult => ({
    id: 'D2.upright',
    document: 'D2',
    title: verdict,
    verdict,
    sides: [],
    because: '',
    metrics: [],
    evidence: timesS.map((timeS) => ({ clip, timeS, what: 'contact' })),
    advice: [],
    cautions: [],
  });

  it('are of this clip, in order of time', () => {
    const marks = findingMarks(
      [criterion('flag', [3, 1]), criterion('meets', [2]), criterion('watch', [1], 1)],
      0,
    );
    expect(marks.map(({ moment }) => moment.timeS)).toEqual([1, 2, 3]);
  });

  it('that are too near to each other share a button, which shows the gravest', () => {
    const marks = findingMarks([criterion('meets', [1, 5]), criterion('flag', [1.2])], 0);
    const groups = groupMarks(marks, (timeS) => 100 * timeS, 40);
    expect(groups.map(({ px, verdict, marks: here }) => [px, verdict, here.length])).toEqual([
      [100, 'flag', 2],
      [500, 'meets', 1],
    ]);
  });

  it('lose nothing when grouped, and groups keep their distance', () => {
    const many = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 80 }).map((times) =>
      times
        .sort((a, b) => a - b)
        .map((timeS): FindingMark => ({
          title: 't',
          verdict: 'watch',
          moment: { clip: 0, timeS, what: 'stride' },
        })),
    );
    fc.assert(
      fc.property(many, fc.double({ min: 1, max: 500, noNaN: true }), (marks, scale) => {
        const groups = groupMarks(marks, (timeS) => scale * timeS, 40);
        expect(groups.flatMap((group) => group.marks)).toEqual(marks);
        groups.slice(1).forEach(({ px }, i) => expect(px - groups[i]!.px).toBeGreaterThanOrEqual(40));
      }),
    );
  });
});
