import type { FigureTable } from '../../src/app/accuracy/figures';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import type { Comparison } from './compare-run';
import type { Condition, Filmed } from './known-run';
import { fixed, percent, shownIn } from './number-text';
import { poolEvents, summariseReadings } from './summarise-errors';

const EVENT_NAMES = { IC: 'contact', TO: 'toe-off' } as const;
const EVENTS = ['IC', 'TO'] as const;

type Keypoints = Condition['keypoints'];
const KEYPOINT_WORDS: Readonly<Record<Keypoints, string>> = {
  clean: 'exact',
  spoiled: 'spoiled',
  network: 'network',
};

/** Errors of initial contact and toe-off: a row for each camera, frame rate and event; kinds of keypoints side by side. */
export function eventTable(comparisons: readonly Comparison[]): FigureTable {
  const kinds = kindsIn(comparisons);
  const columns = kinds.flatMap((kind) =>
    ['n', 'missed', 'extra', 'bias ± SD, ms', 'mean abs.'].map((name) => headed(kind, name)),
  );
  const rows = [...grouped(comparisons, ({ camera, rateHz }) => [camera, String(rateHz)])].flatMap(
    ([name, own]) =>
      EVENTS.map((type) => [
        EVENT_NAMES[type],
        ...name,
        ...kinds.flatMap((kind) => {
          const { n, missed, extra, bias, sd, mae } = poolEvents(
            ofKind(own, kind).map(({ events }) => events[type]),
          );
          return [String(n), String(missed), String(extra), plusMinus(bias, sd, 1), fixed(mae, 1)];
        }),
      ]),
  );
  return { columns: ['event', 'camera', 'frames/s', ...columns], rows };
}

/** Errors of every measure that has a truth here, by frame rate, all cameras together; kinds of keypoints side by side. */
export function measureTable(comparisons: readonly Comparison[]): FigureTable {
  const kinds = kindsIn(comparisons);
  const columns = kinds.flatMap((kind) =>
    ['n', 'bias ± SD', 'mean abs.', 'in interval'].map((name) => headed(kind, name)),
  );
  const byRate = [...grouped(comparisons, ({ rateHz }) => [String(rateHz)])];
  const rows = MEASURE_IDS.flatMap((id) =>
    byRate.flatMap(([name, own]) => {
      const readings = readingsOf(own, id);
      if (readings.length === 0) return [];
      const { unit, decimals, perUnit } = shownIn(readings[0]!.unit);
      const cells = kinds.flatMap((kind) => {
        const { n, bias, sd, mae, covered } = summariseReadings(readingsOf(ofKind(own, kind), id));
        return [
          String(n),
          plusMinus(perUnit * bias, perUnit * sd, decimals),
          fixed(perUnit * mae, decimals),
          percent(covered),
        ];
      });
      return [[id, unit, ...name, ...cells]];
    }),
  );
  return { columns: ['measure', 'unit', 'frames/s', ...columns], rows };
}

/** Mean size of the error by how the camera stands and films; what is left of it in the intervals behind it. */
export function cameraTable(comparisons: readonly Comparison[], filmed: readonly Filmed[]): FigureTable {
  const by = filmed.map((each) => comparisons.filter(({ condition }) => condition.filmed === each));
  const eventRows = EVENTS.flatMap((type) =>
    (['side', 'rear', 'front'] as const).map((camera) => [
      `${EVENT_NAMES[type]}, ${camera}`,
      'ms',
      ...by.flatMap((own) => {
        const seen = own.filter(({ condition }) => condition.camera === camera);
        return [fixed(poolEvents(seen.map(({ events }) => events[type])).mae, 1), ''];
      }),
    ]),
  );
  const measureRows = MEASURE_IDS.flatMap((id) => {
    const readings = readingsOf(comparisons, id);
    if (readings.length === 0) return [];
    const { unit, text } = shownIn(readings[0]!.unit);
    const cells = by.flatMap((own) => {
      const { mae, covered } = summariseReadings(readingsOf(own, id));
      return [text(mae), percent(covered)];
    });
    return [[id, unit, ...cells]];
  });
  return {
    columns: ['measure', 'unit', ...filmed.flatMap((each) => [`${each}: mean abs.`, 'in interval'])],
    rows: [...eventRows, ...measureRows],
  };
}

/** How often the 95 % interval holds the truth: a row for each measure, a pair of columns for each set of runs. */
export function coverageTable(sets: Readonly<Record<string, readonly Comparison[]>>): FigureTable {
  const names = Object.keys(sets).filter((name) => sets[name]!.length > 0);
  const rows = MEASURE_IDS.flatMap((id) => {
    const cells = names.flatMap((name) => {
      const { n, covered } = summariseReadings(readingsOf(sets[name]!, id));
      return [String(n), percent(covered)];
    });
    return cells.some((cell) => cell.endsWith('%')) ? [[id, ...cells]] : [];
  });
  return { columns: ['measure', ...names.flatMap((name) => [`${name}: n`, 'in interval'])], rows };
}

/** Measures of the core that none of these comparisons has a truth for. */
export function unchecked(comparisons: readonly Comparison[]): string[] {
  const seen = new Set(comparisons.flatMap(({ readings }) => readings.map(({ id }) => id)));
  return MEASURE_IDS.filter((id) => !seen.has(id));
}

export function readingsOf(comparisons: readonly Comparison[], id: string): Comparison['readings'] {
  return comparisons.flatMap(({ readings }) => readings.filter((reading) => reading.id === id));
}

function kindsIn(comparisons: readonly Comparison[]): Keypoints[] {
  return (['clean', 'spoiled', 'network'] as const).filter((kind) => ofKind(comparisons, kind).length > 0);
}

function ofKind(comparisons: readonly Comparison[], kind: Keypoints): Comparison[] {
  return comparisons.filter(({ condition }) => condition.keypoints === kind);
}

/** The first column of a kind names it, the others are its. */
function headed(kind: Keypoints, name: string): string {
  return name === 'n' ? `${KEYPOINT_WORDS[kind]}: n` : name;
}

function plusMinus(bias: number, sd: number, decimals: number): string {
  return Number.isFinite(bias) ? `${fixed(bias, decimals)} ± ${fixed(sd, decimals)}` : '-';
}

/** Groups by name, in the names' order: words by the alphabet, numbers by size. */
function grouped(
  comparisons: readonly Comparison[],
  nameOf: (condition: Condition) => readonly string[],
): Map<readonly string[], Comparison[]> {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const key = JSON.stringify(nameOf(comparison.condition));
    groups.set(key, [...(groups.get(key) ?? []), comparison]);
  }
  const order = new Intl.Collator('en', { numeric: true });
  return new Map(
    [...groups]
      .sort(([a], [b]) => order.compare(a, b))
      .map(([key, own]) => [JSON.parse(key) as string[], own]),
  );
}
