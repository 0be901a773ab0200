import { releaseProxy, wrap } from 'comlink';
import type { AnalysisApi, AnalysisDoor } from './analysis-api';
import { handOverAnalysis, handOverClip } from './hand-over-tracks';
import type { HelpersDesk, LeadersDesk } from './track-desk';

/** The service as it is exposed: what the page lends for a call is let go of when the call is over. */
export function analysisDoor(service: AnalysisApi): AnalysisDoor {
  return {
    probe: (file) => service.probe(file),
    fingerprint: (file, onPiece) => service.fingerprint(file, onPiece).finally(() => release(onPiece)),
    // The page's callbacks arrive as message ports; let go of them, or each clip would leave some behind.
    track: (request, listener, frames, port) => {
      const desk = port && wrap<LeadersDesk>(port);
      return service
        .track(request, listener, frames, desk)
        .then(handOverClip)
        .finally(() => {
          for (const lent of [listener, frames, desk]) if (lent) release(lent);
        });
    },
    help: (request, port) => {
      const desk = wrap<HelpersDesk>(port);
      return service.help(request, desk).finally(() => release(desk));
    },
    annotate: (request, listener, frames) =>
      service.annotate(request, listener, frames).finally(() => {
        release(listener);
        if (frames) release(frames);
      }),
    compareVideo: (request, listener, before, after) =>
      service.compareVideo(request, listener, before, after).finally(() => {
        release(listener);
        for (const frames of [before, after]) if (frames) release(frames);
      }),
    pictures: (request, listener, frames) =>
      service.pictures(request, listener, frames).finally(() => {
        release(listener);
        if (frames) release(frames);
      }),
    analyze: (...asked) => service.analyze(...asked).then(handOverAnalysis),
    selfTest: (request, onProgress, frames) =>
      service.selfTest(request, onProgress, frames).finally(() => {
        release(onProgress);
        if (frames) release(frames);
      }),
    machine: () => service.machine(),
    tryBackend: (request, onWork) => service.tryBackend(request, onWork).finally(() => release(onWork)),
    cancel: () => service.cancel(),
    diagnostics: () => service.diagnostics(),
  };
}

function release(proxy: object): void {
  (proxy as { [releaseProxy]?: () => void })[releaseProxy]?.();
}
