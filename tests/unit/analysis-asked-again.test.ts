import { describe, expect, it } from 'vitest';
import type { AnalysisOptions } from '../../src/core/analysis/analysis';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { Correction } from '../../src/core/by-hand/correction';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';

const { track } = filmRunner(makeRunner(), { view: 'side-left', frameRateHz: 60, durationS: 8 });
const landing = analyzeRun([track], {}).clips[0]!.events.filter(({ type }) => type === 'IC')[5]!;
const moved: Correction = {
  kind: 'move-event',
  type: landing.type,
  side: landing.side,
  timeS: landing.timeS,
  toS: landing.timeS + 0.02,
};
const kneeMoved: Correction = { kind: 'swap-legs', fromS: 2, toS: 2.2 };

/** One after the other on the same track: what was remembered for one must not be told to the next. */
const ASKED: readonly (readonly [string, AnalysisOptions, readonly Correction[]])[] = [
  ['as it is', {}, []],
  ['a landing moved', {}, [moved]],
  ['the camera told to be tilted', { cameraRollDeg: 3 }, []],
  ['the same with a landing moved', { cameraRollDeg: 3 }, [moved]],
  ['seen as from the other side', { view: 'side-right' }, []],
  ['with legs exchanged by hand', {}, [kneeMoved]],
  ['a part of it', {}, [{ kind: 'keep-range', fromS: 1, toS: 7 }]],
  ['slowed', { slowMotionFactor: 2 }, []],
  ['with a stature', { statureCm: 180 }, [moved]],
  ['as it is, once more', {}, []],
];

describe('a track that is asked about again', () => {
  it.each(ASKED)('%s: answers as one that is new', (_, options, corrections) => {
    const again = analyzeRun([track], options, [corrections]);
    expect(again).toEqual(analyzeRun([structuredClone(track)], options, [corrections]));
  });
});
