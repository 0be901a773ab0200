import type { BarGroup } from '../../src/app/accuracy/figures';
import type { Comparison, Reading } from './compare-run';
import type { CurveErrors } from './curve-errors';
import type { MeasureId } from '../../src/core/metrics/measure';
import { bar, events, meanSize, worst, type PlacedBar, type Pooled } from './bar-forms';
import { readingsOf } from './lay-out-tables';
import { fixed, percent } from './number-text';
import { summariseReadings } from './summarise-errors';

/** Everything that was compared; what could not be is empty. */
export interface Compared {
  readonly madeUp: readonly Comparison[];
  readonly captured: readonly Comparison[];
  readonly rendered: readonly Comparison[];
  readonly network: readonly Comparison[];
  readonly curves: readonly CurveErrors[];
}

const EVENT_WORDS = { IC: 'landing', TO: 'push-off' } as const;

type Pick = Partial<Comparison['condition']>;

function pick(comparisons: readonly Comparison[], wanted: Pick): Comparison[] {
  return comparisons.filter(({ condition }) =>
    Object.entries(wanted).every(([key, value]) => condition[key as keyof Pick] === value),
  );
}

const frontal = (comparisons: readonly Comparison[]): Comparison[] =>
  comparisons.filter(({ condition }) => condition.camera !== 'side');
const side = (comparisons: readonly Comparison[]): Comparison[] => pick(comparisons, { camera: 'side' });

/**
 * The bars that this project set itself, beside what was measured. Those on mirroring, broken tracks and speed are no
 * figures of this kind: `npm test` and `npm run bench` hold them.
 */
export function bars({ madeUp, captured, network, curves }: Compared): BarGroup[] {
  const far = pick(madeUp, { filmed: 'far' });
  const spoiled = pick(madeUp, { rateHz: 60, keypoints: 'spoiled', filmed: 'square' });
  const captured150 = pick(captured, { rateHz: 150, keypoints: 'clean' });
  const captured60 = pick(captured, { rateHz: 60, keypoints: 'spoiled' });
  return groupedBySource([
    ...onCleanRunners(side(far), 'side'),
    ...onCleanRunners(frontal(far), 'behind or in front'),
    ...onSpoiledRunners(side(spoiled), 'side'),
    ...onSpoiledRunners(frontal(spoiled), 'behind or in front'),
    ...onCapturedSide(side(captured150), side(captured60)),
    ...onCapturedRear(pick(captured150, { camera: 'rear' }), '150 frames/s, exact joints'),
    ...onCapturedRear(pick(captured60, { camera: 'rear' }), '60 frames/s, spoiled joints'),
    ...throughNetworkSide(side(network), curves),
    ...throughNetworkFrontal(frontal(network)),
    ...onIntervals(madeUp),
  ]);
}

function groupedBySource(all: readonly PlacedBar[]): BarGroup[] {
  const sources = [...new Set(all.map(({ on }) => on))];
  return sources.map((on) => ({
    on,
    bars: all
      .filter((each) => each.on === on)
      .map(({ bar: words, measured, met }) => ({ bar: words, measured, met })),
  }));
}

function onCleanRunners(own: readonly Comparison[], seen: string): PlacedBar[] {
  const on = `made-up runners, exact joints, 120 frames/s, ${seen}`;
  return [
    worst(on, 'every angle within 0.5 deg', degrees(own), 0.5, ' deg', 2),
    worst(on, 'every length within 0.005 L', lengths(own), 0.005, ' L', 3),
    events(on, 'landing and push-off within a quarter of a frame (2.1 ms)', own, (pooled) => ({
      text: `mean size ${fixed(pooled.mae, 1)} ms, worst ${fixed(pooled.worst, 1)} ms`,
      met: pooled.worst <= 1000 / 120 / 4,
    })),
  ];
}

function onSpoiledRunners(own: readonly Comparison[], seen: string): PlacedBar[] {
  const on = `made-up runners, spoiled joints, 60 frames/s, ${seen}`;
  const contact = summariseReadings(readingsOf(own, 'contactTime'));
  const count = { exchanged: 0, repaired: 0, good: 0, spoiled: 0 };
  for (const { swaps } of own) {
    if (swaps) for (const key of Object.keys(count) as (keyof typeof count)[]) count[key] += swaps[key];
  }
  return [
    events(
      on,
      'landing and push-off: mean size of the error at most 8 ms, none missed, none extra',
      own,
      (pooled) => ({
        text: `mean size ${fixed(pooled.mae, 1)} ms; ${pooled.missed} missed, ${pooled.extra} extra of ${pooled.n}`,
        met: pooled.mae <= 8 && pooled.missed + pooled.extra === 0,
      }),
    ),
    worst(on, 'step rate within 0.5 a minute', readingsOf(own, 'stepRate'), 0.5, '', 2),
    meanSize(on, 'every angle: mean size of the error at most 2 deg', degrees(own), 2, ' deg'),
    bar(on, 'time on the ground: bias at most 8 ms', contact.n, {
      text: `${fixed(1000 * contact.bias, 1)} ms`,
      met: Math.abs(1000 * contact.bias) <= 8,
    }),
    bar(on, 'at least 99 % of exchanged legs put right, no others touched', count.exchanged, {
      text: `${fixed((100 * count.repaired) / count.exchanged, 1)} % put right; ${count.spoiled} of ${count.good} others touched`,
      met: count.repaired >= 0.99 * count.exchanged && count.spoiled === 0,
    }),
  ];
}

function onCapturedSide(at150: readonly Comparison[], at60: readonly Comparison[]): PlacedBar[] {
  const on = 'force plates, from the side, 150 frames/s, exact joints';
  const on60 = 'force plates, from the side, 60 frames/s, spoiled joints';
  const contact = readingsOf(at60, 'contactTime').map((reading) => ({
    ...reading,
    error: 1000 * reading.error,
  }));
  const withinOf = (biasMs: number, sdMs: number) => (pooled: Pooled) => ({
    text: `${fixed(pooled.bias, 1)} ± ${fixed(pooled.sd, 1)} ms; ${pooled.missed} missed, ${pooled.extra} extra of ${pooled.n}`,
    met: Math.abs(pooled.bias) <= biasMs && pooled.sd <= sdMs && pooled.missed + pooled.extra === 0,
  });
  return [
    ...(['IC', 'TO'] as const).flatMap((type) => [
      events(
        on,
        `${EVENT_WORDS[type]}: bias at most 8 ms, spread (SD) at most 10 ms, none missed or extra`,
        at150,
        withinOf(8, 10),
        [type],
      ),
      events(
        on60,
        `${EVENT_WORDS[type]}: bias at most 10 ms, spread (SD) at most 15 ms`,
        at60,
        withinOf(10, 15),
        [type],
      ),
    ]),
    worst(on60, 'time on the ground within 15 ms', contact, 15, ' ms', 1),
  ];
}

function onCapturedRear(own: readonly Comparison[], how: string): PlacedBar[] {
  const on = `force plates, from behind, ${how}`;
  return [
    worst(on, 'step rate within 1 a minute', readingsOf(own, 'stepRate'), 1, '', 2),
    events(
      on,
      'landing: sides right, mean size of the error at most 25 ms',
      own,
      (pooled) => ({
        text: `mean size ${fixed(pooled.mae, 1)} ms; ${pooled.missed} missed, ${pooled.extra} extra of ${pooled.n}`,
        met: pooled.mae <= 25 && pooled.missed + pooled.extra === 0,
      }),
      ['IC'],
    ),
  ];
}

function throughNetworkSide(own: readonly Comparison[], curves: readonly CurveErrors[]): PlacedBar[] {
  const on = 'rendered runners through the network, side';
  const curve = (name: string, key: Exclude<keyof CurveErrors, 'clip'>, most: number): PlacedBar => {
    const values = curves.map((each) => each[key]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return bar(on, `${name}, whole curve: mean size of the error at most ${most} deg`, values.length, {
      text: `${fixed(mean, 1)} deg over ${values.length} clips, worst clip ${fixed(Math.max(...values), 1)}`,
      met: Math.max(...values) <= most,
    });
  };
  return [
    curve('knee bend, near leg', 'nearKneeDeg', 3),
    curve('knee bend, far leg', 'farKneeDeg', 4),
    curve('thigh, near leg', 'nearThighDeg', 2.5),
    curve('thigh, far leg', 'farThighDeg', 2.5),
    curve('trunk', 'trunkDeg', 1.5),
    ...(['IC', 'TO'] as const).map((type) =>
      events(
        on,
        `${EVENT_WORDS[type]}: mean size of the error at most 12 ms`,
        own,
        (pooled) => ({
          text: `${fixed(pooled.mae, 1)} ms; ${pooled.missed} missed, ${pooled.extra} extra of ${pooled.n}`,
          met: pooled.mae <= 12 && pooled.missed + pooled.extra === 0,
        }),
        [type],
      ),
    ),
    worst(on, 'every angle read at an event within 3 deg', atEvents(own), 3, ' deg', 1),
    worst(on, 'foot-hip distance within 0.03 L', readingsOf(own, 'footHipDistanceAtContact'), 0.03, ' L', 3),
  ];
}

function throughNetworkFrontal(own: readonly Comparison[]): PlacedBar[] {
  const on = 'rendered runners through the network, behind and in front';
  const drops = readingsOf(own, 'pelvicDrop');
  const told = drops.filter(({ error, covered }) => Math.abs(error) <= 2.5 || covered).length;
  const pairs = own.flatMap((one) => planted(one));
  const right = pairs.filter(({ told: is }) => is).length;
  const wrong = pairs.filter(({ told: is }) => !is).map(({ what }) => what);
  return [
    worst(on, 'knee frontal angle within 4 deg', readingsOf(own, 'kneeFrontalAngle'), 4, ' deg', 1),
    worst(on, 'thigh inward lean within 4 deg', readingsOf(own, 'femoralAdduction'), 4, ' deg', 1),
    bar(on, 'pelvic drop within 2.5 deg, or its interval says so', drops.length, {
      text: `${told} of ${drops.length}`,
      met: told === drops.length,
    }),
    bar(on, 'the side with the planted fault is always the worse one', pairs.length, {
      text: `${right} of ${pairs.length}${wrong.length > 0 ? `; not ${wrong.join(', ')}` : ''}`,
      met: right === pairs.length,
    }),
  ];
}

/** Measures whose two sides truly differ by more than this have a worse side. */
const PLANTED_DEG = 5;

function planted(one: Comparison): { readonly what: string; readonly told: boolean }[] {
  return ['kneeFrontalAngle', 'femoralAdduction', 'pelvicDrop'].flatMap((id) => {
    const [left, right] = (['left', 'right'] as const).map((of) =>
      one.readings.find((reading) => reading.id === id && reading.side === of),
    );
    if (!left || !right || Math.abs(left.truth - right.truth) < PLANTED_DEG) return [];
    const found = left.truth + left.error - right.truth - right.error;
    return [{ what: `${id} of ${one.name}`, told: Math.sign(found) === Math.sign(left.truth - right.truth) }];
  });
}

function onIntervals(own: readonly Comparison[]): PlacedBar[] {
  const on = 'made-up runners, all cameras and rates';
  const ids = [...new Set(own.flatMap(({ readings }) => readings.map(({ id }) => id)))];
  const shares = ids.map((id) => ({ id, ...summariseReadings(readingsOf(own, id)) }));
  const low = shares.filter(({ covered }) => covered < 0.9);
  const high = shares.filter(({ covered }) => covered > 0.99);
  const all = summariseReadings(own.flatMap(({ readings }) => readings));
  const least = [...shares].sort((a, b) => a.covered - b.covered)[0];
  return [
    bar(on, '95 % intervals hold the truth in 90 to 99 %, every measure', all.n, {
      text:
        `${percent(all.covered)} over all; below 90 %: ${low.length} of ${ids.length} measures` +
        `${least ? ` (least: ${least.id}, ${percent(least.covered)})` : ''}; above 99 %, wider than they need be: ${high.length}`,
      met: low.length === 0 && high.length === 0,
    }),
  ];
}

const degrees = (own: readonly Comparison[]): Reading[] =>
  own.flatMap(({ readings }) => readings.filter(({ unit }) => unit === 'deg'));
/** Angles read at landing, at push-off or with the foot under the body; the others are means or ranges over a stride. */
const AT_EVENTS: ReadonlySet<string> = new Set<MeasureId>([
  'trunkLeanAtMidStance',
  'trunkLeanAtToeOff',
  'thighExtensionAtToeOff',
  'tibiaAngleAtContact',
  'kneeFlexionAtContact',
  'kneeFlexionMidStance',
  'footStrikeAngle',
]);
const atEvents = (own: readonly Comparison[]): Reading[] =>
  degrees(own).filter(({ id }) => AT_EVENTS.has(id));
const lengths = (own: readonly Comparison[]): Reading[] =>
  own.flatMap(({ readings }) => readings.filter(({ unit }) => unit === 'L'));
