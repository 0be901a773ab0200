import type { FigurePart, Figures, SummaryRow } from '../../src/app/accuracy/figures';
import { MEASURE_IDS } from '../../src/core/metrics/measure';
import { bars, type Compared } from './bars';
import type { Comparison } from './compare-run';
import type { Condition } from './known-run';
import {
  cameraTable,
  coverageTable,
  eventTable,
  measureTable,
  readingsOf,
  unchecked,
} from './lay-out-tables';
import { fixed, shownIn } from './number-text';
import { poolEvents, summariseReadings } from './summarise-errors';

/** Why a part is not there; `null` for one that is whole. */
export interface LeftOut {
  readonly captured: string | null;
  readonly rendered: string | null;
  readonly network: string | null;
}

/** Everything that the report and the page show, from everything that was compared. */
export function buildFigures(compared: Compared, leftOut: LeftOut): Figures {
  const { madeUp, captured, rendered, network, curves } = compared;
  const usual = madeUp.filter(({ condition: { filmed } }) => filmed === 'square' || filmed === 'casual');
  const at60 = madeUp.filter(
    ({ condition: { rateHz, keypoints, filmed } }) =>
      rateHz === 60 && keypoints === 'spoiled' && filmed !== 'far',
  );
  const cameras = cameraTable(at60, ['square', 'casual', 'turned', 'tilted', 'uneven']);
  const both = [...rendered, ...network];
  return {
    summary: summaryRows(compared),
    bars: bars(compared),
    coverage: coverageTable({
      'made up': madeUp,
      captured,
      'rendered, exact': rendered,
      'rendered, network': network,
    }),
    parts: [
      part('made-up', usual, null),
      { ...counts('cameras', at60, null), tables: [{ id: 'cameras', table: cameras }] },
      part('captured', captured, leftOut.captured),
      {
        ...part('rendered', both, leftOut.rendered ?? leftOut.network),
        tables: [
          ...part('rendered', both, null).tables,
          ...(curves.length > 0 ? [{ id: 'curves' as const, table: curveTable(curves) }] : []),
        ],
      },
    ],
  };
}

type Counted = Omit<FigurePart, 'tables'>;

function counts(id: FigurePart['id'], own: readonly Comparison[], leftOut: string | null): Counted {
  return {
    id,
    leftOut,
    clips: own.length,
    recognised: own.filter(({ recognised }) => recognised).length,
    withoutTruth: own.length === 0 ? [] : unchecked(own),
  };
}

function part(id: FigurePart['id'], own: readonly Comparison[], leftOut: string | null): FigurePart {
  const tables: FigurePart['tables'] =
    own.length === 0
      ? []
      : [
          { id: 'events', table: eventTable(own) },
          { id: 'measures', table: measureTable(own) },
        ];
  return { ...counts(id, own, leftOut), tables };
}

function curveTable(curves: Compared['curves']): FigurePart['tables'][number]['table'] {
  return {
    columns: ['clip', 'near knee', 'far knee', 'near thigh', 'far thigh', 'trunk'],
    rows: curves.map((one) => [
      one.clip,
      ...[one.nearKneeDeg, one.farKneeDeg, one.nearThighDeg, one.farThighDeg, one.trunkDeg].map((deg) =>
        fixed(deg, 1),
      ),
    ]),
  };
}

/** How far off things usually are: events by where they are seen from, then every measure. */
function summaryRows({ madeUp, captured, network }: Compared): SummaryRow[] {
  const lifelike = (own: readonly Comparison[]): Comparison[] =>
    own.filter(
      ({ condition: { rateHz, keypoints, filmed } }) =>
        rateHz === 60 && keypoints !== 'clean' && (filmed === 'square' || filmed === 'casual'),
    );
  const [made, marked, seen] = [lifelike(madeUp), lifelike(captured), lifelike(network)];
  const eventRows = (['IC', 'TO'] as const).flatMap((type) =>
    (['side', 'frontal'] as const).map((from): SummaryRow => {
      const mae = (own: readonly Comparison[]): number | null =>
        orNull(poolEvents(own.filter(seenFrom(from)).map(({ events }) => events[type])).mae, 1);
      return {
        what: `${type === 'IC' ? 'landing' : 'push-off'}-${from}`,
        unit: 'ms',
        madeUp: mae(made),
        captured: mae(marked),
        network: mae(seen),
        heldPct: null,
        heldOf: 0,
        networkHeldPct: null,
      };
    }),
  );
  const measureRows = MEASURE_IDS.flatMap((id): SummaryRow[] => {
    const all = readingsOf([...madeUp, ...captured, ...network], id);
    if (all.length === 0) return [];
    const { unit, decimals, perUnit } = shownIn(all[0]!.unit);
    const mae = (own: readonly Comparison[]): number | null =>
      orNull(perUnit * summariseReadings(readingsOf(own, id)).mae, decimals);
    const held = (own: readonly Comparison[]): number | null =>
      orNull(100 * summariseReadings(readingsOf(own, id)).covered, 0);
    return [
      {
        what: id,
        unit,
        madeUp: mae(made),
        captured: mae(marked),
        network: mae(seen),
        heldPct: held(madeUp),
        heldOf: readingsOf(madeUp, id).length,
        networkHeldPct: held(network),
      },
    ];
  });
  return [...eventRows, ...measureRows];
}

function seenFrom(from: 'side' | 'frontal') {
  return ({ condition }: { readonly condition: Condition }): boolean =>
    (condition.camera === 'side') === (from === 'side');
}

function orNull(value: number, decimals: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(decimals)) : null;
}
