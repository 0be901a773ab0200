import { describe, expect, it } from 'vitest';
import { phaseWords } from '../../src/app/player/overlay-phase';
import { FIRST_OVERLAY, overlayOptionsFrom } from '../../src/app/player/overlay-options';
import type { GaitEvent } from '../../src/core/gait/events';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { overlayOf, type OverlayClip } from '../../src/drawing/draw-overlay';
import { eventFlags, flaggedJoint } from '../../src/drawing/event-flags';
import type { OverlayLayers } from '../../src/drawing/overlay-layers';

const FPS = 100;
const frameOf = (timeS: number): number => Math.round(timeS * FPS);
const timesS = Float64Array.from({ length: 300 }, (_, i) => i / FPS);

const event = (type: GaitEvent['type'], side: GaitEvent['side'], timeS: number): GaitEvent => ({
  type,
  side,
  timeS,
  seS: 0.002,
});

describe('a landing or a push-off', () => {
  const flags = eventFlags([event('TO', 'left', 1.2), event('IC', 'left', 1)], timesS, frameOf);

  it('is flagged in its own frame, fades on both sides of it, and is gone after', () => {
    expect(flags(100)).toMatchObject([{ event: { type: 'IC' }, now: true, strength: 1 }]);
    expect(flags(102)).toMatchObject([{ now: false, strength: expect.closeTo(0.6, 6) as number }]);
    expect(flags(98)).toMatchObject([{ now: false, strength: expect.closeTo(0.6, 6) as number }]);
    expect(flags(106)).toEqual([]);
    expect(flags(94)).toEqual([]);
    expect(flags(120)).toMatchObject([{ event: { type: 'TO' }, now: true }]);
  });

  it('is flagged at the heel, at the toes, or at the ankle where there is no foot', () => {
    const at = { xPx: 1, yPx: 1 };
    const foot = new Map([
      ['left_heel', at],
      ['left_foot_index', at],
      ['left_ankle', at],
    ] as const);
    expect(flaggedJoint(event('IC', 'left', 1), foot)).toBe('left_heel');
    expect(flaggedJoint(event('TO', 'left', 1), foot)).toBe('left_foot_index');
    expect(flaggedJoint(event('TO', 'left', 1), new Map([['left_ankle', at]]))).toBe('left_ankle');
    expect(flaggedJoint(event('IC', 'right', 1), foot)).toBeNull();
  });
});

/** Two strides of 0.8 s from 0.5 s on; each foot stands for 0.25 s. */
const STEPS = [0, 1, 2, 3, 4].map((i) => ({
  side: i % 2 === 0 ? ('left' as const) : ('right' as const),
  contactS: 0.5 + 0.4 * i,
  midStanceS: 0.6 + 0.4 * i,
  toeOffS: 0.75 + 0.4 * i,
}));

describe('the part of the stride', () => {
  it('is said in words: what carries the runner, and the percent of the stride that has passed', () => {
    const said = phaseWords(STEPS);
    expect(said(0.5)).toEqual(['Left foot on the ground', '0 % of the left stride']);
    expect(said(0.7)).toEqual(['Left foot on the ground', '25 % of the left stride']);
    expect(said(0.8)).toEqual(['In the air', '37 % of the left stride']);
    expect(said(0.9)).toEqual(['Right foot on the ground', '50 % of the left stride']);
    expect(said(2.2)).toEqual(['Left foot on the ground']);
  });

  it('is not said outside the strides', () => {
    expect(phaseWords(STEPS)(0.2)).toEqual([]);
    expect(phaseWords([])(1)).toEqual([]);
  });
});

/** A body that stands still: every joint in a place of its own. */
function standing(): PoseTrack {
  const still = (px: number): Float64Array => new Float64Array(timesS.length).fill(px);
  return {
    widthPx: 640,
    heightPx: 480,
    timesS,
    columns: new Map(
      KEYPOINTS.map((name, k) => [
        name,
        { xPx: still(200 + (k % 2) * 40 + k), yPx: still(60 + 10 * k), confidence: still(1) },
      ]),
    ),
    world: new Map(),
  };
}

/** Writes down what is drawn: every text, and how many lines and arcs. */
function recorder() {
  const drawn = { texts: [] as string[], strokes: 0, arcs: 0, dashes: new Set<string>(), depth: 0 };
  const methods: Record<string, (...given: never[]) => unknown> = {
    fillText: (text: string) => drawn.texts.push(text),
    stroke: () => (drawn.strokes += 1),
    arc: () => (drawn.arcs += 1),
    setLineDash: (dash: number[]) => drawn.dashes.add(dash.length > 0 ? 'dashed' : 'full'),
    measureText: () => ({ width: 40 }),
    getTransform: () => ({ e: 0, f: 0 }),
    save: () => (drawn.depth += 1),
    restore: () => (drawn.depth -= 1),
  };
  const context = new Proxy(
    { canvas: { width: 640, height: 480 } },
    {
      get: (target, name) => Reflect.get(target, name) ?? methods[String(name)] ?? (() => undefined),
      set: () => true,
    },
  ) as unknown as CanvasRenderingContext2D;
  return { context, drawn };
}

const NOTHING: OverlayLayers = {
  skeleton: false,
  plumbLine: false,
  trails: false,
  trailJoints: ['ankle'],
  angles: false,
  events: false,
};

function draw(frame: number, layers: Partial<OverlayLayers>, clip: Partial<OverlayClip> = {}) {
  const { context, drawn } = recorder();
  overlayOf({
    track: standing(),
    view: 'side-left',
    events: [event('IC', 'left', 1)],
    steps: STEPS,
    plumbDeg: 0,
    handJoints: [],
    frameOf,
    ...clip,
  })(
    context,
    frame,
    { ...NOTHING, ...layers },
    {
      region: { leftPx: 0, topPx: 0, widthPx: 640, heightPx: 480 },
      scale: 1,
      leastTextPx: 12,
    },
  );
  expect(drawn.depth).toBe(0);
  return drawn;
}

describe('what is drawn over a frame', () => {
  it('is nothing when everything is switched off, and more with every layer', () => {
    expect(draw(100, {}).strokes).toBe(0);
    for (const layer of ['skeleton', 'plumbLine', 'trails', 'angles', 'events'] as const) {
      expect(draw(100, { [layer]: true }).strokes, layer).toBeGreaterThan(0);
    }
    expect(draw(100, { trails: true, trailJoints: [] }).strokes).toBe(0);
  });

  it('names a landing at the foot in its own frame only', () => {
    expect(draw(100, { events: true }).texts).toEqual(['Left lands']);
    expect(draw(102, { events: true }).texts).toEqual([]);
    expect(draw(102, { events: true }).strokes).toBeGreaterThan(0);
    expect(draw(150, { events: true }).strokes).toBe(0);
  });

  it('tells left trails from right ones by their dashes', () => {
    expect(draw(100, { trails: true }).dashes).toEqual(new Set(['full', 'dashed']));
  });

  it('rings a joint placed by hand in the frame in which it was placed', () => {
    const handJoints = [{ name: 'left_knee', timeS: 1.003 } as const];
    expect(draw(100, {}, { handJoints }).arcs).toBe(1);
    expect(draw(101, {}, { handJoints }).arcs).toBe(0);
  });
});

describe('choices kept for the session', () => {
  it('are read back, and anything else is as it is at first', () => {
    const chosen = { ...FIRST_OVERLAY, trails: true, plumbLine: false, trailJoints: ['heel', 'toe'] };
    expect(overlayOptionsFrom(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
    for (const damaged of [null, 3, 'x', [], { trails: 'yes' }])
      expect(overlayOptionsFrom(damaged)).toEqual(FIRST_OVERLAY);
    expect(overlayOptionsFrom({ trailJoints: ['tail', 'toe'] }).trailJoints).toEqual(['toe']);
  });
});
