import { isAvailable, MEASURE_IDS, type MeasureId, type MeasureResult } from '../../core/metrics/measure';
import type { Report } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import type { MeasureSummary, SessionFacts } from '../../storage/library/library';

/** What a report does not say of itself. */
export type ToldOfSession = Pick<SessionFacts, 'id' | 'runnerId' | 'takenAt' | 'title' | 'notes'>;

/** What lists and trends show of a report: verdicts, middles with their intervals, how it was filmed. Units are kept. */
export function factsOf(report: Report, told: ToldOfSession): SessionFacts {
  return {
    ...told,
    clips: sourcesOf(report).map(({ clip, view, quality }) => ({
      name: clip.name,
      view,
      framesPerSecond: quality.framesPerSecond,
      warnings: [...new Set(quality.warnings.map(({ code }) => code))],
      videoBytes: 0,
    })),
    verdicts: Object.fromEntries(report.criteria.map(({ id, verdict }) => [id, verdict])),
    measures: Object.fromEntries(
      MEASURE_IDS.flatMap((id): [MeasureId, MeasureSummary][] => {
        const summary = summaryOf(report.metrics[id]);
        return summary ? [[id, summary]] : [];
      }),
    ),
    model: modelOf(report),
  };
}

/** Network and weights of all clips, each once: "full cd34e2b7". Keypoints that were brought in have no weights. */
export function modelOf(report: Report): string {
  const models = sourcesOf(report).map(({ provenance: { model, modelSha256 } }) =>
    `${model} ${modelSha256.slice(0, 8)}`.trim(),
  );
  return [...new Set(models)].join(' + ');
}

function summaryOf(result: MeasureResult | undefined): MeasureSummary | null {
  if (!result || !isAvailable(result)) return null;
  const { overall, left, right } = result;
  if (!overall && !left && !right) return null;
  return { ...(overall && { overall }), ...(left && { left }), ...(right && { right }) };
}
