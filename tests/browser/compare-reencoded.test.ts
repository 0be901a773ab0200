import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { WEIGHT_FILES } from '../../models/registry';
import { analyzeRun } from '../../src/core/analysis/analyze-run';
import { compareRuns } from '../../src/core/comparison/compare-runs';
import { isComparable } from '../../src/core/comparison/comparison';
import { createEstimator } from '../../src/pose/create-estimator';
import { buildReport, reportInputOf } from '../../src/report/build-report';
import { judgedRunOf } from '../../src/report/judged-run';
import type { Report } from '../../src/report/report';
import { AnalysisService } from '../../workers/analysis-service';
import { modelFingerprint } from '../../workers/model-fingerprint';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';
import { valueOf } from '../fixtures/clips/read-exact-frames';

/** Weights are staged by `npm run build` and `npm test`; without them there is nothing to load. */
const weights = await fetch('/models/blazepose-full.bin', { method: 'HEAD' });
const staged =
  Number(weights.headers.get('content-length')) ===
  WEIGHT_FILES.find(({ file }) => file === 'blazepose-full.bin')?.bytes;

/** Enough strides to be measured. */
const SECONDS = 6;

/** As it is; or a messenger's kind of copy: another codec, and as few bits as the encoder can do with. */
async function cut(clip: Blob, as: 'it is' | 'copy'): Promise<File> {
  const format = as === 'copy' ? new WebMOutputFormat() : new Mp4OutputFormat();
  const output = new Output({ format, target: new BufferTarget() });
  const conversion = await Conversion.init({
    input: new Input({ source: new BlobSource(clip), formats: ALL_FORMATS }),
    output,
    trim: { start: 0, end: SECONDS },
    ...(as === 'copy' && { video: { codec: 'vp9', bitrate: 120_000, forceTranscode: true } }),
    showWarnings: false,
  });
  await conversion.execute();
  return new File([output.target.buffer!], as === 'copy' ? 'copy.webm' : 'film.mp4');
}

async function reportOf(file: File): Promise<Report> {
  const service = new AnalysisService(
    serviceParts(numberReader(), {
      createEstimator: (model) => createEstimator(model, { backend: 'wasm' }),
      modelSha256: modelFingerprint,
    }),
  );
  const listener = { onProgress: () => {}, onPreview: () => {} };
  const tracked = valueOf(await service.track({ file, model: 'full' }, listener));
  return buildReport(analyzeRun([tracked.track], {}), [reportInputOf(tracked)], {}, 'test');
}

describe.skipIf(!staged)(
  `one film and a poor copy of it${staged ? '' : ' (skipped: no weights staged)'}`,
  () => {
    it('show no change on any measure, criterion or curve', { timeout: 300_000 }, async () => {
      const clip = await (await fetch('/sample/sample-runner-side.mp4')).blob();
      const film = await cut(clip, 'it is');
      const copy = await cut(clip, 'copy');
      expect(copy.size).toBeLessThan(film.size);
      const before = await reportOf(film);
      const after = await reportOf(copy);
      expect(after.activity).toBe('running');
      const comparison = compareRuns(judgedRunOf(before), judgedRunOf(after));
      const compared = comparison.measures.filter(isComparable);
      expect(compared.length).toBeGreaterThan(15);
      const differences = compared.flatMap(({ parts }) =>
        Object.values(parts).map((part) => part.difference),
      );
      // It is another film: not the same numbers over again.
      expect(differences.filter((difference) => difference !== 0).length).toBeGreaterThan(10);
      const changed = compared.flatMap(({ id, parts }) =>
        Object.entries(parts).flatMap(([part, { outcome }]) =>
          outcome === 'no-detectable-change' ? [] : [`${id}, ${part}: ${outcome}`],
        ),
      );
      expect(changed).toEqual([]);
      expect(comparison.criteria.filter(({ changed: by }) => by.length > 0)).toEqual([]);
      expect(comparison.cycles.filter(({ parts }) => parts.length > 0)).toEqual([]);
    });
  },
);
