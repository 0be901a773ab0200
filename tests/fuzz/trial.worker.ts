import { expose } from 'comlink';
import { analysisDoor } from '../../workers/analysis-door';
import { AnalysisService } from '../../workers/analysis-service';
import { numberReader, serviceParts } from '../fixtures/clips/number-reader';

/** The real worker around a network that costs nothing, which tells when something in it went unheard. */
const unheard = new BroadcastChannel('plumbline-trial');
self.addEventListener('unhandledrejection', (event) =>
  unheard.postMessage(`rejection: ${String(event.reason)}`),
);
self.addEventListener('error', (event) => unheard.postMessage(`error: ${event.message}`));

expose(analysisDoor(new AnalysisService(serviceParts(numberReader()))));
