import { textCases } from '/work/main/tests/fuzz/text-case';
const run = await textCases();
const seed = Number(process.argv[2] ?? 1);
const from = Number(process.argv[3] ?? 0),
  n = Number(process.argv[4] ?? 500);
const t0 = performance.now();
const by: Record<string, { n: number; ms: number }> = {};
const seen = new Set<string>();
for (let i = from; i < from + n; i++) {
  const b = performance.now();
  const c = await run(seed, i);
  const ms = performance.now() - b;
  const k = (by[c.kind] ??= { n: 0, ms: 0 });
  k.n++;
  k.ms += ms;
  if (ms > 2000) console.log('SLOW', i, c.kind, ms | 0);
  if (c.fault) {
    const key = c.kind + c.fault.replace(/\d+/g, '#').slice(0, 120);
    if (!seen.has(key)) {
      seen.add(key);
      console.log(i, c.kind, c.fault.slice(0, 700));
    }
  }
}
for (const [k, { n, ms }] of Object.entries(by)) console.log(k, n, (ms / n).toFixed(1) + ' ms');
console.log('total s', ((performance.now() - t0) / 1000).toFixed(1));
