import * as v from 'valibot';
import type { HandEntry } from '../core/by-hand/hand-entry';
import { MARK_KINDS, MARK_POINTS } from '../core/by-hand/mark';
import { KEYPOINTS } from '../core/pose/keypoints';
import { finite, side, view } from './measure-schema';

/** Bounds are wide: they keep slips and damage out, not opinions. */
const timeS = v.pipe(finite, v.minValue(-60), v.maxValue(36_000));
const px = v.pipe(finite, v.minValue(-100_000), v.maxValue(100_000));
const sizePx = v.pipe(finite, v.gtValue(0), v.maxValue(100_000));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const between = (low: number, high: number) => v.pipe(finite, v.minValue(low), v.maxValue(high));
/** A value that is told, or `null` where it was taken back. */
const told = <const Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(v.nullable(schema));

const event = { type: v.picklist(['IC', 'TO']), side, timeS };
const range = { fromS: timeS, toS: timeS };

const mark = v.pipe(
  v.object({
    id,
    kind: v.picklist(MARK_KINDS),
    points: v.array(v.object({ xPx: px, yPx: px })),
    ...range,
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(2000))),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const wanted = MARK_POINTS[dataset.value.kind];
    const { points } = dataset.value;
    if (points.length === wanted) return;
    addIssue({
      expected: String(wanted),
      input: points,
      path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'points', value: points }],
    });
  }),
);

const kinds = {
  'move-joint': { name: v.picklist(KEYPOINTS), timeS, xPx: px, yPx: px },
  'swap-legs': range,
  'move-event': { ...event, toS: timeS },
  'add-event': event,
  'remove-event': event,
  'keep-range': range,
  'whole-clip': {},
  'choose-person': { box: v.object({ leftPx: px, topPx: px, widthPx: sizePx, heightPx: sizePx }) },
  tell: {
    told: v.object({
      view: told(view),
      cameraRollDeg: told(between(-180, 180)),
      slowMotionFactor: told(between(0.01, 1000)),
      statureCm: told(between(20, 300)),
      legLengthCm: told(between(10, 200)),
      beltSpeedMps: told(between(0.01, 30)),
    }),
  },
  'draw-mark': { mark },
  'wipe-mark': { id },
} satisfies Record<HandEntry['kind'], v.ObjectEntries>;

const KINDS = Object.keys(kinds) as HandEntry['kind'][];
const unknownKind = v.object({ kind: v.picklist(KINDS) });
const byKind = Object.fromEntries(
  KINDS.map((kind) => [kind, v.object({ kind: v.literal(kind), ...kinds[kind] })]),
) as unknown as Record<HandEntry['kind'], v.GenericSchema<HandEntry>>;

/**
 * One thing done by hand, as it stands in a report's JSON and in what is kept. A kind that is not known is refused: left
 * out, the numbers would not be what these entries make of them.
 */
export const handEntry: v.GenericSchema<HandEntry> = v.lazy((input) => {
  const kind = (input as { kind?: unknown } | null)?.kind;
  const known = typeof kind === 'string' && Object.hasOwn(byKind, kind);
  return known ? byKind[kind as HandEntry['kind']] : (unknownKind as unknown as v.GenericSchema<HandEntry>);
});
