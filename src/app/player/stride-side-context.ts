import { createContext } from 'react';
import type { Side } from '../../core/pose/keypoints';

/** The foot whose strides are counted where two clips are looked at beside each other; `null` = the clip's own choice. */
export const StrideSideContext = createContext<Side | null>(null);
