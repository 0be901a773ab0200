import type { AnalysisClient } from '../client/analysis-client';

/** All that the page asks of the world: the client of the worker, or a test's stand-in for it. */
export type Engine = Pick<
  AnalysisClient,
  'probe' | 'fingerprint' | 'track' | 'annotate' | 'compareVideo' | 'pictures' | 'analyze' | 'dispose'
>;
