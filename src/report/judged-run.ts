import type { JudgedRun } from '../core/comparison/judged-run';
import type { Report } from './report';
import { sourcesOf } from './report-sources';

/** What a comparison needs of a report. */
export function judgedRunOf(report: Report): JudgedRun {
  const { metrics, criteria, cycles } = report;
  return {
    clips: sourcesOf(report).map(({ view, activity, quality, surface, situation, steps, provenance }) => ({
      view,
      activity,
      framesPerSecond: quality.framesPerSecond,
      ...(surface && { surface }),
      ...(situation && { situation }),
      ...(steps && { steps }),
      model: provenance.model,
      modelSha256: provenance.modelSha256,
      settings: provenance.settings,
    })),
    metrics,
    criteria,
    ...(cycles && { cycles }),
  };
}
