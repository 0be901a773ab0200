import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyTrack } from '../../src/core/track/copy-track';
import { KnownTracks } from '../../workers/known-tracks';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const filmed = (seed: number) =>
  filmRunner(makeRunner({ seed }), { view: 'side-left', frameRateHz: 30, durationS: 2 }).track;
const side = filmed(1);
const other = filmed(2);

describe('tracks that were judged before', () => {
  it('are given back for copies of them, in whatever order these come', () => {
    const tracks = new KnownTracks();
    expect(tracks.recognise([side, other])).toEqual([side, other]);
    const again = tracks.recognise([structuredClone(other), structuredClone(side)]);
    expect(again[0]).toBe(other);
    expect(again[1]).toBe(side);
  });

  it('are forgotten when others have come', () => {
    const tracks = new KnownTracks();
    tracks.recognise([side]);
    tracks.recognise([other]);
    const copy = structuredClone(side);
    expect(tracks.recognise([copy])[0]).toBe(copy);
  });

  it('are not taken for one that differs in a single number, be it lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...side.columns.keys()),
        fc.constantFrom('xPx' as const, 'yPx' as const, 'confidence' as const),
        fc.nat(side.timesS.length - 1),
        fc.constantFrom(NaN, 0.123, Infinity),
        (joint, what, frame, value) => {
          const tracks = new KnownTracks();
          tracks.recognise([side]);
          const changed = copyTrack(side);
          changed.columns.get(joint)![what][frame] = value;
          expect(tracks.recognise([changed])[0]).toBe(changed);
        },
      ),
    );
  });

  it('are not taken for the same joints of a picture of another size, or without one joint', () => {
    const tracks = new KnownTracks();
    tracks.recognise([side]);
    const larger = { ...side, widthPx: side.widthPx + 1 };
    expect(tracks.recognise([larger])[0]).toBe(larger);
    const fewer = { ...side, columns: new Map([...side.columns].slice(1)) };
    expect(tracks.recognise([fewer])[0]).toBe(fewer);
  });
});
