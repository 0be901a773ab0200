import type { ModelId } from '../../pose/pose-estimator';

/** The network with the smallest errors, which a side view needs: a turn shows there in millimetres. */
export const STANDING_MODEL: ModelId = 'accurate';
/** For machines on which a hold of the other would be a handful of pictures. */
export const QUICK_MODEL: ModelId = 'full';

/** A picture may take so long, ms: five in the three seconds of a hold. */
export const LONGEST_LOOK_MS = 600;
