import { describe, expect, it } from 'vitest';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { checkStanding } from '../../src/core/standing/check-standing';
import type { StandingHold, StandingView } from '../../src/core/standing/standing-findings';
import { words } from '../../src/core/words/words';
import { filmStanding, type StandingCamera } from '../fixtures/standing-person/film-standing';
import { standingJoints, type StandingParams } from '../fixtures/standing-person/standing-person';

const say = words.standingFindings.cautions;

function hold(
  view: StandingView,
  person: Partial<StandingParams> = {},
  camera: Partial<StandingCamera> = {},
): StandingHold {
  return { view, track: filmStanding(standingJoints(person), { view, ...camera }) };
}

const check = (...holds: StandingHold[]) => checkStanding([holds]);

/** Somebody who steps about: everything goes to and fro by this share of the picture's width. */
function walking(track: PoseTrack, byPx: number): PoseTrack {
  const to = (xPx: Float64Array): Float64Array =>
    xPx.map((x, i) => x + byPx * Math.sin(2.5 * track.timesS[i]!));
  return {
    ...track,
    columns: new Map([...track.columns].map(([name, column]) => [name, { ...column, xPx: to(column.xPx) }])),
  };
}

describe('what spoils a hold', () => {
  it('nothing, where all is well', () => {
    expect(check(hold('front'), hold('side-left'), hold('side-right')).cautions).toEqual([]);
  });

  it('a photo of each view is enough', () => {
    const turn = { shouldersTurnDeg: 10, hipsTurnDeg: 10 };
    const one = { frames: 1 };
    const found = check(
      hold('front', turn, one),
      hold('side-left', turn, one),
      hold('side-right', turn, one),
    );
    expect(found.cautions).toEqual([]);
    expect(found.forwardSide).toBe('right');
    expect(found.sameInAll).toBeNull();
  });

  it('nobody in the picture', () => {
    const { track } = hold('front');
    const empty = { ...track, columns: new Map() };
    const found = check({ view: 'front', track: empty });
    expect(found.cautions).toEqual([say.nobody('front')]);
    expect(found.views).toEqual([]);
    expect(Object.values(found.measures).every((measure) => 'unavailable' in measure)).toBe(true);
    expect(found.forwardSide).toBeNull();
  });

  it.each([
    ['front', 'rear'],
    ['front', 'side-left'],
    ['side-right', 'front'],
    ['side-left', 'rear'],
  ] as const)('told %s, seen %s: left out', (told, seen) => {
    const found = check({ view: told, track: hold('front', {}, { view: seen }).track });
    expect(found.cautions).toEqual([say.wrongView(told, seen)]);
    expect(found.views).toEqual([]);
  });

  it('seen at an angle', () => {
    const found = check(hold('side-left', {}, { yawDeg: 43 }));
    expect(found.cautions).toEqual([say.wrongView('side-left', 'oblique')]);
  });

  it('the other side than told is taken as it is', () => {
    const turn = { shouldersTurnDeg: 12, hipsTurnDeg: 12 };
    const right = hold('side-right', turn).track;
    const found = check(hold('front', turn), { view: 'side-left', track: right });
    expect(found.cautions).toEqual([say.otherSide('side-right')]);
    expect(found.views).toEqual(['front', 'side-right']);
    expect(found.forwardSide).toBe('right');
  });

  it('restlessness is told, walking is not read', () => {
    const { view, track } = hold('front');
    const restless = check({ view, track: walking(track, 12) });
    expect(restless.cautions).toContain(say.moved);
    expect(restless.views).toEqual(['front']);
    const walked = check({ view, track: walking(track, 80) });
    expect(walked.cautions).toContain(say.moved);
    expect(walked.views).toEqual([]);
  });

  it('who comes to rest is read at rest', () => {
    const { view, track } = hold('side-left', {}, { frames: 120 });
    const settling = {
      ...track,
      columns: new Map(
        [...track.columns].map(([name, column]) => [
          name,
          {
            ...column,
            xPx: column.xPx.map((x, i) => (track.timesS[i]! < 4 ? x + 90 - 22 * track.timesS[i]! : x)),
          },
        ]),
      ),
    };
    expect(check({ view, track: settling }).cautions).toEqual([]);
  });

  it('lifted hands say nothing of how hands hang', () => {
    const found = check(
      hold('side-left', { handsRaisedM: 0.35 }),
      hold('side-right', { handsRaisedM: 0.35 }),
    );
    expect(found.cautions).toEqual([say.armsLifted]);
    expect(found.measures.handAhead).toHaveProperty('unavailable');
    expect(found.measures.shouldersAgainstFeet).toHaveProperty('overall');
  });

  it('one foot ahead, a stride, feet wide, together, or turned', () => {
    expect(check(hold('side-left', { rightFootAheadM: 0.15 })).cautions).toEqual([say.feetApart]);
    const stride = check(hold('side-left', { rightFootAheadM: 0.4 }));
    expect(stride.cautions).toContain(say.feetApart);
    expect(stride.views).toEqual([]);
    expect(check(hold('front', { stanceM: 0.5 })).cautions).toEqual([say.feetWide]);
    expect(check(hold('front', { stanceM: 0.03, toeOutDeg: 0 })).cautions).toEqual([say.feetTogether]);
    expect(check(hold('front', { toeOutDeg: 50 })).cautions).toEqual([say.feetTurned]);
    expect(check(hold('front', {}, { yawDeg: 20 })).cautions).toEqual([say.feetTurned]);
  });

  it('without a repeat, or with an empty track, it throws', () => {
    expect(() => checkStanding([])).toThrow(RangeError);
    const { view, track } = hold('front', {}, { frames: 0 });
    expect(() => check({ view, track })).toThrow(RangeError);
  });
});
