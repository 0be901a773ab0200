import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CueDesk } from '../../src/app/camera/cue-desk';
import { localVoice } from '../../src/app/camera/cue-voice';
import { LeanCue } from '../../src/app/camera/lean-cue';
import { Metronome } from '../../src/app/camera/metronome';
import { atAnotherRate, cueCadence, ticksWithin } from '../../src/app/camera/metronome-beat';
import type { LiveFigures } from '../../src/core/live/live-figures';

const RUNNING: LiveFigures = {
  doing: 'running',
  view: 'side-left',
  stepRatePerMin: 164,
  trunkLeanDeg: 7,
  footAheadL: 0.2,
  kneeInDeg: null,
  steadyForS: 5,
};

/** A sound card whose clock the test moves. */
function fakeCard() {
  const ticks = new Set<number>();
  const leans: string[] = [];
  const card = {
    nowS: 100,
    open() {},
    close() {},
    tickAt: (atS: number) => void ticks.add(atS),
    cancelTicks: () => {
      for (const each of ticks) if (each > card.nowS) ticks.delete(each);
    },
    lean: (call: string) => void leans.push(call),
  };
  return { card, leans, ticks: () => [...ticks].sort((a, b) => a - b) };
}

const rates = fc.integer({ min: 140, max: 200 });

describe('the beat of the metronome', () => {
  it('has each tick once, wherever the spans that are asked for meet', () => {
    fc.assert(
      fc.property(
        rates,
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.array(fc.double({ min: 0.01, max: 3, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (perMin, firstS, spans) => {
          let fromS = 0;
          const pieces: number[] = [];
          for (const span of spans) {
            pieces.push(...ticksWithin({ firstS, perMin }, fromS, fromS + span));
            fromS += span;
          }
          expect(pieces).toEqual(ticksWithin({ firstS, perMin }, 0, fromS));
        },
      ),
    );
  });

  it('does not drift: the last tick of an hour is where it belongs', () => {
    const ticks = ticksWithin({ firstS: 0.3, perMin: 173 }, 0, 3600);
    expect(ticks).toHaveLength(Math.floor((3599.7 * 173) / 60) + 1);
    expect(ticks.at(-1)).toBeCloseTo(0.3 + ((ticks.length - 1) * 60) / 173, 9);
  });

  it('takes another rate at its next tick', () => {
    const beat = atAnotherRate({ firstS: 10, perMin: 150 }, 180, 11.05);
    // 150 a minute are 0.4 s apart: 10, 10.4, 10.8, 11.2.
    expect(beat.firstS).toBeCloseTo(11.2, 9);
    expect(beat.perMin).toBe(180);
  });

  it('suggests 5 % more than one’s own, within its limits', () => {
    expect(cueCadence(160)).toBe(168);
    expect(cueCadence(120)).toBe(140);
    expect(cueCadence(210)).toBe(200);
  });
});

describe('the metronome', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('beats evenly though the page’s timers are late and rare', () => {
    const { card, ticks } = fakeCard();
    const metronome = new Metronome(card);
    metronome.beat(180);
    // As in a hidden tab: the timer comes once a second, and not on time.
    for (const lateS of [1, 1.2, 0.9, 1.3, 1]) {
      card.nowS += lateS;
      vi.advanceTimersByTime(250);
    }
    metronome.stop();
    const gaps = ticks()
      .slice(1)
      .map((atS, i) => atS - ticks()[i]!);
    expect(gaps.length).toBeGreaterThan(12);
    for (const gap of gaps) expect(gap).toBeCloseTo(1 / 3, 9);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('changes its rate without a stumble', () => {
    const { card, ticks } = fakeCard();
    const metronome = new Metronome(card);
    metronome.beat(150);
    card.nowS += 1.05;
    vi.advanceTimersByTime(250);
    metronome.beat(200);
    const gaps = ticks()
      .slice(1)
      .map((atS, i) => Number((atS - ticks()[i]!).toFixed(6)));
    expect(new Set(gaps)).toEqual(new Set([0.4, 0.3]));
    metronome.stop();
  });
});

describe('the lean cue', () => {
  const see = (cue: LeanCue, fromS: number, toS: number, figures: LiveFigures | null) => {
    const calls: [number, string][] = [];
    for (let timeS = fromS; timeS < toS; timeS += 0.25) {
      const call = cue.see(timeS, figures);
      if (call) calls.push([timeS, call]);
    }
    return calls;
  };

  it('calls when the lean stays outside for three seconds, and again every twenty', () => {
    expect(see(new LeanCue(), 0, 50, { ...RUNNING, trunkLeanDeg: 1 })).toEqual([
      [3, 'lean-more'],
      [23, 'lean-more'],
      [43, 'lean-more'],
    ]);
    expect(see(new LeanCue(), 0, 5, { ...RUNNING, trunkLeanDeg: 14 })).toEqual([[3, 'lean-less']]);
  });

  it.each<[string, LiveFigures | null]>([
    ['a lean within 3 to 11 degrees', { ...RUNNING, trunkLeanDeg: 3 }],
    ['a lean of 11 degrees', { ...RUNNING, trunkLeanDeg: 11 }],
    ['a view from behind', { ...RUNNING, view: 'rear', trunkLeanDeg: 0 }],
    ['one who stands', { ...RUNNING, doing: 'standing', trunkLeanDeg: 0 }],
    ['a lean that cannot be told', { ...RUNNING, trunkLeanDeg: null }],
    ['nobody', null],
  ])('is silent for %s', (_, figures) => {
    expect(see(new LeanCue(), 0, 60, figures)).toEqual([]);
  });

  it('does not add up moments: it has to stay outside', () => {
    const cue = new LeanCue();
    for (let round = 0; round < 10; round++) {
      expect(see(cue, 3 * round, 3 * round + 2.5, { ...RUNNING, trunkLeanDeg: 0 })).toEqual([]);
      expect(see(cue, 3 * round + 2.5, 3 * round + 3, RUNNING)).toEqual([]);
    }
    // Nor over a gap in which nothing was seen.
    const gappy = new LeanCue();
    expect(see(gappy, 0, 2.5, { ...RUNNING, trunkLeanDeg: 0 })).toEqual([]);
    expect(gappy.see(10, { ...RUNNING, trunkLeanDeg: 0 })).toBeNull();
  });
});

describe('the cues of a page', () => {
  const open = (hasVoice: boolean) => {
    const { card, leans, ticks } = fakeCard();
    const said: string[] = [];
    const say = (sentence: string): boolean => {
      if (hasVoice) said.push(sentence);
      return hasVoice;
    };
    return { desk: new CueDesk(card, { say, hush: () => {} }), leans, said, ticks };
  };
  const lean = (desk: CueDesk): void => {
    for (let timeS = 0; timeS < 5; timeS += 0.25) desk.see(timeS, { ...RUNNING, trunkLeanDeg: 0 });
  };

  it('are off by default: nothing sounds, whatever is seen', () => {
    const { desk, leans, said, ticks } = open(true);
    lean(desk);
    expect([leans, said, ticks()]).toEqual([[], [], []]);
    expect(desk.state()).toMatchObject({ metronome: false, lean: false });
  });

  it('speak where a voice is wanted and there is one, and beep otherwise', () => {
    for (const [way, hasVoice, spoken] of [
      ['voice', true, true],
      ['voice', false, false],
      ['beep', true, false],
    ] as const) {
      const { desk, leans, said } = open(hasVoice);
      desk.setWay(way);
      desk.setLean(true);
      lean(desk);
      expect([said.length, leans.length]).toEqual(spoken ? [1, 0] : [0, 1]);
    }
  });

  it('take one’s own step rate when it was steady, never while the metronome leads', () => {
    const { desk } = open(false);
    desk.see(0, { ...RUNNING, steadyForS: 1 });
    expect(desk.state().ownPerMin).toBeNull();
    desk.see(1, RUNNING);
    expect(desk.state()).toMatchObject({ ownPerMin: 164, cadencePerMin: 172 });
    desk.setMetronome(true);
    desk.see(2, { ...RUNNING, stepRatePerMin: 172 });
    expect(desk.state()).toMatchObject({ ownPerMin: 164, cadencePerMin: 172 });
    desk.stop();
  });

  it('leave a cadence that was set by hand alone, until one’s own is asked for', () => {
    const { desk } = open(false);
    desk.setCadence(180);
    desk.see(0, RUNNING);
    expect(desk.state()).toMatchObject({ ownPerMin: 164, cadencePerMin: 180 });
    desk.takeOwn();
    expect(desk.state().cadencePerMin).toBe(172);
    desk.setCadence(900);
    expect(desk.state().cadencePerMin).toBe(200);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService });

  it('is of this machine and of the catalogue’s language, or there is none', () => {
    expect(localVoice([voice('en-GB', false), voice('de-DE', true)])).toBeNull();
    expect(localVoice([])).toBeNull();
    expect(localVoice([voice('en-US', true), voice('en_GB', true)])).toEqual(voice('en_GB', true));
    expect(localVoice([voice('en-GB', false), voice('en-US', true)])).toEqual(voice('en-US', true));
  });
});
