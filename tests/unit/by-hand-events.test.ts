import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Correction } from '../../src/core/by-hand/correction';
import { editEvents, type EventEdit } from '../../src/core/gait/event-edits';
import type { GaitEvent } from '../../src/core/gait/events';
import { orderSteps } from '../../src/core/gait/steps';
import { isAvailable, type MeasureId, type StrideValue } from '../../src/core/metrics/measure';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const { track } = filmRunner(makeRunner({ seed: 3 }), { durationS: 10 });
const was = analyzeRun([track], {});
const analyze = (...corrections: Correction[]): Analysis => analyzeRun([track], {}, [corrections]);
const events = was.clips[0]!.events;
const contacts = events.filter(({ type }) => type === 'IC');
/** Away from the clip's ends, whose strides are cut off. */
const inner = contacts.slice(3, -3);
const anInner = fc.constantFrom(...inner);

function perStride(analysis: Analysis, id: MeasureId): readonly StrideValue[] {
  const result = analysis.metrics[id];
  return isAvailable(result) ? result.perStride : [];
}

describe('a contact moved by hand', () => {
  it('changes its own contact time by as much, and no other', () => {
    fc.assert(
      fc.property(anInner, fc.double({ min: -0.04, max: 0.04, noNaN: true }), ({ side, timeS }, byS) => {
        const found = analyze({ kind: 'move-event', type: 'IC', side, timeS, toS: timeS + byS });
        const [before, after] = [perStride(was, 'contactTime'), perStride(found, 'contactTime')];
        expect(after).toHaveLength(before.length);
        after.forEach((stride, i) => {
          const own = before[i]!.side === side && Math.abs(before[i]!.timeS - timeS) < 1e-9;
          if (!own) return expect(stride).toEqual(before[i]);
          expect(stride.by).toBe('hand');
          expect(stride.timeS).toBeCloseTo(timeS + byS, 9);
          // Contact ends where it did: the later it begins, the shorter it is.
          expect(stride.value).toBeCloseTo(before[i]!.value - byS, 9);
        });
      }),
      { numRuns: 8 },
    );
  });

  it('leaves all other events as they are, and changes the flight before it and the strides it bounds', () => {
    const { side, timeS } = inner[4]!;
    const found = analyze({ kind: 'move-event', type: 'IC', side, timeS, toS: timeS + 0.03 });
    const others = found.clips[0]!.events.filter(({ by }) => !by);
    expect(others).toEqual(events.filter((event) => event !== inner[4]));
    expect(found.clips[0]!.events.filter(({ by }) => by)).toEqual([
      // Evenly anywhere within a frame of 1/60 s either side: a uniform spread's standard deviation.
      { type: 'IC', side, timeS: timeS + 0.03, seS: expect.closeTo(1 / 60 / Math.sqrt(3), 6), by: 'hand' },
    ]);
    const changed = (id: MeasureId): StrideValue[] =>
      perStride(found, id).filter((stride, i) => stride.value !== perStride(was, id)[i]!.value);
    const flights = changed('flightTime');
    expect(flights).toHaveLength(1);
    expect(flights[0]!.side).not.toBe(side);
    expect(flights[0]!.by).toBe('hand');
    // The stride that ends with it, and the one that begins with it.
    const strides = changed('stepRate');
    expect(strides.map((stride) => stride.side)).toEqual([side, side]);
    expect(perStride(found, 'stepRate').filter(({ by }) => by)).toEqual(strides);
    expect(found.clips[0]!.steps.filter(({ by }) => by)).toHaveLength(1);
  });

  it('is put where the hand says though none was found near, and that is counted', () => {
    const { side, timeS } = inner[5]!;
    const found = analyze(
      { kind: 'remove-event', type: 'IC', side, timeS },
      { kind: 'move-event', type: 'IC', side, timeS, toS: timeS + 0.01 },
    );
    expect(found.clips[0]!.events).toContainEqual(expect.objectContaining({ side, by: 'hand' }));
    expect(unused(found)).toEqual([expect.stringMatching(/^One correction/)]);
    expect(unused(was)).toEqual([]);
  });
});

/** What is said of corrections that found nothing. */
function unused({ clips }: Analysis): readonly string[] {
  return clips[0]!.quality.warnings.flatMap(({ code, message }) =>
    code === 'hand-events-unused' ? [message] : [],
  );
}

describe('events added and taken away', () => {
  it('added and taken away again: nothing has changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('IC' as const, 'TO' as const),
        fc.constantFrom('left' as const, 'right' as const),
        fc.double({ min: 0.1, max: 9.8, noNaN: true }),
        (type, side, timeS) => {
          const event = { type, side, timeS };
          expect(analyze({ kind: 'add-event', ...event }, { kind: 'remove-event', ...event })).toEqual(was);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('a contact taken away and put back measures its strides again', () => {
    const { side, timeS } = inner[2]!;
    const without = analyze({ kind: 'remove-event', type: 'IC', side, timeS });
    expect(without.clips[0]!.stepsCounted[side]).toBe(was.clips[0]!.stepsCounted[side] - 1);
    const back = analyze(
      { kind: 'remove-event', type: 'IC', side, timeS },
      { kind: 'add-event', type: 'IC', side, timeS },
    );
    const values = (analysis: Analysis) => perStride(analysis, 'contactTime').map(({ value }) => value);
    expect(values(back)).toEqual(values(was));
    expect(back.clips[0]!.stepsCounted).toEqual(was.clips[0]!.stepsCounted);
  });

  it('corrections of different events may come in any order', () => {
    const made: Correction[] = inner.slice(0, 3).map(({ side, timeS }, i): Correction => ({
      kind: 'move-event',
      type: 'IC',
      side,
      timeS,
      toS: timeS + 0.01 * (i - 1.5),
    }));
    const off = events.find(({ type, timeS }) => type === 'TO' && timeS > 8)!;
    made.push({ kind: 'remove-event', type: 'TO', side: off.side, timeS: off.timeS });
    const expected = analyze(...made);
    fc.assert(
      fc.property(fc.shuffledSubarray(made, { minLength: made.length }), (shuffled) => {
        expect(analyze(...shuffled)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  it('what lies outside the clip is passed over and counted', () => {
    const found = analyze({ kind: 'add-event', type: 'IC', side: 'left', timeS: 99 });
    expect(unused(found)).toHaveLength(1);
    const said = (analysis: Analysis) => ({ ...analysis.clips[0]!.quality, warnings: [] });
    expect({ ...found.clips[0]!, quality: said(found) }).toEqual({ ...was.clips[0]!, quality: said(was) });
  });
});

describe('edits of events by themselves', () => {
  const timing = { stridePeriodS: 0.7, frameS: 1 / 60, fromS: 0, toS: 10 };
  const found: readonly GaitEvent[] = [0, 1, 2, 3].map((i) => ({
    type: 'IC',
    side: i % 2 === 0 ? 'left' : 'right',
    timeS: 1 + 0.35 * i,
    seS: 0.006,
  }));
  const add = (timeS: number): EventEdit => ({ kind: 'add-event', type: 'IC', side: 'left', timeS });

  it('one put near another of its kind and foot takes its place; further off it is one more', () => {
    // A third of a step of 0.35 s is 0.117 s.
    expect(editEvents(found, [add(1.11)], timing).events.map(({ timeS }) => timeS)).toEqual([
      1.11, 1.35, 1.7, 2.05,
    ]);
    expect(editEvents(found, [add(1.13)], timing).events).toHaveLength(5);
    expect(editEvents(found, [add(1.2), add(1.25)], timing).events.filter(({ by }) => by)).toHaveLength(1);
  });

  it('never means the other foot, the other kind or the next stride', () => {
    const remove: EventEdit = { kind: 'remove-event', type: 'TO', side: 'left', timeS: 1 };
    const far: EventEdit = { kind: 'remove-event', type: 'IC', side: 'left', timeS: 1.35 };
    const edited = editEvents(found, [remove, far], timing);
    expect(edited.events).toEqual(found);
    expect(edited.unmatched).toEqual([remove, far]);
  });

  it('an event by hand that finds no place in the order stays an event and is counted', () => {
    const to = (timeS: number, by?: 'hand'): GaitEvent => ({
      type: 'TO',
      side: 'left',
      timeS,
      seS: 0.004,
      ...(by && { by }),
    });
    const ordered = orderSteps([...found, to(1.23), to(4, 'hand')], 0.7);
    expect(ordered.events).toContainEqual(to(4, 'hand'));
    const without = orderSteps([...found, to(1.23)], 0.7);
    expect(ordered.dropped).toBe(without.dropped + 1);
    // One that was found and has no place is not kept.
    expect(orderSteps([...found, to(1.23), to(4)], 0.7)).toEqual(without);
  });
});
