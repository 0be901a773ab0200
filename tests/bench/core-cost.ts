// Run by core.ts in a process of its own: reads the first frames of a track, analyses them once, prints the cost.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { KEYPOINTS } from '../../src/core/pose/keypoints';
import type { PoseTrack } from '../../src/core/pose/pose-track';

export interface CoreCost {
  readonly frames: number;
  /** Of all threads of the process: the analysis is one, the rest clears memory. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Most memory that the process ever held, its own program and the track among it. */
  readonly peakMb: number;
  /** What it held before the analysis began, and how much of that is the track. */
  readonly beforeMb: number;
  readonly trackMb: number;
}

const [path, count] = process.argv.slice(2);
const track = readTrack(path!, Number(count));
const beforeMb = process.memoryUsage().rss / 1e6;
const cpu = process.cpuUsage();
const from = performance.now();
const analysis = analyzeRun([track], {});
const wallMs = performance.now() - from;
const { user, system } = process.cpuUsage(cpu);
if (analysis.clips[0]!.activity !== 'running') throw new Error('the bench measures a run, and found none');
const cost: CoreCost = {
  frames: track.timesS.length,
  cpuMs: (user + system) / 1000,
  wallMs,
  peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
  beforeMb,
  trackMb: (track.timesS.byteLength * (1 + 3 * KEYPOINTS.length)) / 1e6,
};
process.stdout.write(JSON.stringify(cost));

function readTrack(file: string, frames: number): PoseTrack {
  const opened = openSync(file, 'r');
  const signals = 1 + 3 * KEYPOINTS.length;
  const whole = fstatSync(opened).size / signals;
  const read = (signal: number): Float64Array => {
    const values = new Float64Array(frames);
    readSync(opened, values, 0, values.byteLength, signal * whole);
    return values;
  };
  const timesS = read(0);
  const columns: PoseTrack['columns'] = new Map(
    KEYPOINTS.map((name, k) => [
      name,
      { xPx: read(3 * k + 1), yPx: read(3 * k + 2), confidence: read(3 * k + 3) },
    ]),
  );
  closeSync(opened);
  return { widthPx: 1280, heightPx: 720, timesS, columns, world: new Map() };
}
