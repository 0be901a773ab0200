import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorS,
  bringingIn,
  contentPx,
  END_PX,
  inWidth,
  partOnShow,
  pxAt,
  rulerMarks,
  scrolledTo,
  showsClosest,
  showsWhole,
  timeAt,
  wholeClip,
  zoomed,
  type TimeView,
} from '../../src/app/timeline/time-view';

const clips = fc.record({
  clip: fc
    .tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0.5, max: 900, noNaN: true }))
    .map(([fromS, lengthS]) => ({ fromS, toS: fromS + lengthS })),
  widthPx: fc.integer({ min: 240, max: 1900 }),
  framesPerS: fc.constantFrom(24, 29.97, 60, 240),
});
const views = fc
  .tuple(clips, fc.double({ min: 0.2, max: 500, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([{ clip, widthPx, framesPerS }, factor, share]) => {
    const whole = wholeClip(clip, widthPx, framesPerS);
    return zoomed(whole, factor, clip.fromS + share * (clip.toS - clip.fromS));
  });

const inside = (view: TimeView): void => {
  expect(view.scrollPx).toBeGreaterThanOrEqual(0);
  expect(view.scrollPx).toBeLessThanOrEqual(Math.max(0, contentPx(view) - view.widthPx) + 1e-6);
  expect(contentPx(view)).toBeGreaterThanOrEqual(view.widthPx - 1e-6);
};

describe('the part of the clip on show', () => {
  it('at first is the whole clip, with room at both ends', () => {
    const view = wholeClip({ fromS: 1, toS: 9 }, 428, 60);
    expect(pxAt(view, 1)).toBe(END_PX);
    expect(pxAt(view, 9)).toBe(428 - END_PX);
    expect(pxAt(view, 5)).toBe(214);
    expect(showsWhole(view)).toBe(true);
  });

  it('has one place for each moment, and one moment for each place', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -50, max: 2000, noNaN: true }), (view, px) => {
        expect(pxAt(view, timeAt(view, px))).toBeCloseTo(px, 3);
      }),
    );
  });

  it('is never scrolled beyond the clip, whatever is done to it', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -1e5, max: 1e7, noNaN: true }),
        fc.integer({ min: 240, max: 1900 }),
        (view, factor, scrollPx, widthPx) => {
          inside(view);
          inside(zoomed(view, factor, view.clip.toS));
          inside(scrolledTo(view, scrollPx));
          inside(inWidth(view, widthPx));
          inside(bringingIn(view, view.clip.toS));
        },
      ),
    );
  });

  it('zooms about a moment, which stays where it is unless an end is reached', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.1, max: 10, noNaN: true }), (view, factor) => {
        const aboutS = timeAt(view, view.widthPx / 2);
        const next = zoomed(view, factor, aboutS);
        const atEnd =
          next.scrollPx < 1e-6 || next.scrollPx > contentPx(next) - next.widthPx - 1e-6 || showsWhole(next);
        if (!atEnd) expect(pxAt(next, aboutS)).toBeCloseTo(view.widthPx / 2, 3);
      }),
    );
  });

  it('comes so close that frames can be told apart, and no closer', () => {
    const view = zoomed(wholeClip({ fromS: 0, toS: 8 }, 360, 60), 1e6, 4);
    expect(view.pxPerS / 60).toBe(20);
    expect(showsClosest(view)).toBe(true);
    // Ten minutes at 240 frames a second would be 2.9 million px: still less than browsers can scroll.
    expect(contentPx(zoomed(wholeClip({ fromS: 0, toS: 600 }, 360, 240), 1e6, 4))).toBeLessThan(6.1e6);
  });

  it('goes on showing the whole clip when the window changes', () => {
    const view = inWidth(wholeClip({ fromS: 0, toS: 8 }, 360, 60), 1200);
    expect(showsWhole(view)).toBe(true);
    expect(pxAt(view, 8)).toBe(1200 - END_PX);
  });

  it('is brought to a moment only when that is not on show', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), (view, share) => {
        const timeS = view.clip.fromS + share * (view.clip.toS - view.clip.fromS);
        const px = pxAt(bringingIn(view, timeS), timeS);
        expect(px).toBeGreaterThanOrEqual(-1e-6);
        expect(px).toBeLessThanOrEqual(view.widthPx + 1e-6);
        const seen = partOnShow(view);
        if (timeS > seen.fromS && timeS < seen.toS) expect(bringingIn(view, timeS)).toBe(view);
      }),
    );
  });

  it('is zoomed about the clock where that is on show, else about its own middle', () => {
    const view = zoomed(wholeClip({ fromS: 0, toS: 8 }, 400, 60), 8, 0);
    expect(anchorS(view, 0.2)).toBe(0.2);
    expect(anchorS(view, 7)).toBeCloseTo(timeAt(view, 200), 9);
  });

  it('has a ruler of round seconds that do not run into each other', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { timesS, decimals } = rulerMarks(view, 56);
        const texts = timesS.map((timeS) => timeS.toFixed(decimals));
        expect(new Set(texts).size).toBe(texts.length);
        timesS.forEach((timeS, i) => {
          expect(Math.abs(Number(texts[i]) - timeS)).toBeLessThan(1e-6);
          if (i > 0) expect(pxAt(view, timeS) - pxAt(view, timesS[i - 1]!)).toBeGreaterThan(55);
        });
        expect(timesS.length).toBeLessThan(40);
      }),
    );
  });
});
