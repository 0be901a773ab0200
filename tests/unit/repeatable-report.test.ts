import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import type { PoseTrack } from '../../src/core/pose/pose-track';
import { readTrackText } from '../../src/core/pose/track-file';

const TEXT = readFileSync(new URL('../../public/self-test/track.pose.json', import.meta.url), 'utf8');

/** Read anew each time, so that nothing that was remembered of one track can serve the other. */
function trackAnew(): PoseTrack {
  const read = readTrackText(TEXT);
  if (!('track' in read)) throw new Error('no track');
  return read.track;
}

describe('the same joints again', () => {
  it('give the same findings to the last bit, drawn intervals too, whatever was analysed in between', () => {
    const first = analyzeRun([trackAnew()], { statureCm: 175 });
    const other = trackAnew();
    analyzeRun([{ ...other, timesS: other.timesS.map((t) => 1.1 * t) }], {});
    expect(analyzeRun([trackAnew()], { statureCm: 175 })).toEqual(first);
    expect(JSON.stringify(first.metrics)).toContain('ci95');
  });
});
