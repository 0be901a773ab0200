import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { filmRunner, makeRunner } from '../fixtures/synthetic-runner';
import { findBadNumbers } from '../fixtures/known-runners/find-bad-numbers';
const { track } = filmRunner(makeRunner(), { durationS: 8, frameRateHz: 60 });
const n = track.timesS.length;
const withTimes = (f: (i: number, t: number) => number, cut = n) => ({
  ...track,
  timesS: Float64Array.from(track.timesS.slice(0, cut), (t, i) => f(i, t)),
  columns: new Map(
    [...track.columns].map(([k, c]) => [
      k,
      { xPx: c.xPx.slice(0, cut), yPx: c.yPx.slice(0, cut), confidence: c.confidence.slice(0, cut) },
    ]),
  ),
  world: new Map(),
});
const cases: [string, () => any][] = [
  ['1us then an hour', () => withTimes((i) => (i < n - 1 ? i * 1e-6 : 3599))],
  ['10us, all', () => withTimes((i) => i * 1e-5)],
  ['1e-9', () => withTimes((i) => i * 1e-9)],
  ['1e-300', () => withTimes((i) => i * 1e-300)],
  ['late', () => withTimes((i, t) => 86000 + t)],
  ['1ms then 600 s', () => withTimes((i) => (i < n - 1 ? i * 1e-3 : 600))],
  ['4ms then an hour', () => withTimes((i) => (i < n - 1 ? i / 240 : 3599))],
  ['slow', () => withTimes((i) => i * 7)],
  ['half fast, half an hour later', () => withTimes((i) => (i < n / 2 ? i * 1e-4 : 1800 + i * 1e-4))],
  [
    'huge px',
    () => ({
      ...track,
      columns: new Map(
        [...track.columns].map(([k, c]) => [
          k,
          { ...c, xPx: c.xPx.map((v) => v * 1e3), yPx: c.yPx.map((v) => v * 1e3) },
        ]),
      ),
    }),
  ],
  [
    'tiny px',
    () => ({
      ...track,
      columns: new Map(
        [...track.columns].map(([k, c]) => [
          k,
          { ...c, xPx: c.xPx.map((v) => v * 1e-9), yPx: c.yPx.map((v) => v * 1e-9) },
        ]),
      ),
    }),
  ],
  [
    '1e-300 px',
    () => ({
      ...track,
      columns: new Map(
        [...track.columns].map(([k, c]) => [
          k,
          { ...c, xPx: c.xPx.map((v) => v * 1e-300), yPx: c.yPx.map((v) => v * 1e-300) },
        ]),
      ),
    }),
  ],
  [
    'same point',
    () => ({
      ...track,
      columns: new Map(
        [...track.columns].map(([k, c]) => [k, { ...c, xPx: c.xPx.map(() => 5), yPx: c.yPx.map(() => 5) }]),
      ),
    }),
  ],
  [
    'hour at 240',
    () => {
      const m = 3599 * 240;
      const idx = Array.from({ length: m }, (_, i) => i % n);
      return {
        ...track,
        timesS: Float64Array.from(idx, (_, i) => i / 240),
        columns: new Map(
          [...track.columns].map(([k, c]) => [
            k,
            {
              xPx: Float64Array.from(idx, (i) => c.xPx[i]!),
              yPx: Float64Array.from(idx, (i) => c.yPx[i]!),
              confidence: Float64Array.from(idx, (i) => c.confidence[i]!),
            },
          ]),
        ),
        world: new Map(),
      };
    },
  ],
];
const only = process.argv[2];
for (const [name, make] of cases) {
  if (only && only !== name) continue;
  const t = make();
  const b = performance.now();
  try {
    const a = analyzeRun([t], {});
    console.log(
      name,
      ((performance.now() - b) | 0) + ' ms',
      a.clips[0]!.activity,
      findBadNumbers({ ...a }).slice(0, 3),
    );
  } catch (e) {
    console.log(name, ((performance.now() - b) | 0) + ' ms', String(e).slice(0, 200));
  }
}
