import type { ModelId } from '../../pose/pose-estimator';

/** The lightest network: what is drawn has to keep up with the runner. A recording is judged with the one in the settings. */
export const LIVE_MODEL: ModelId = 'lite';
