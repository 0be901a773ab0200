import { medianRateHz } from '../signal/sample-rate';
import { MOST_LIGHT_FRAMES_A_SECOND } from './looking-rates';

/** Cameras keep their rate nearly. */
const NEARLY = 1.05;

/**
 * Which of a clip's frames the light network looks at: all of them up to 30 a second, above that every second, third
 * and so on, evenly, so that they are no more, and the last one.
 * @param timesS of all frames, rising
 * @returns places in `timesS`, rising, the first and the last frame among them
 */
export function chooseLightFrames(timesS: Float64Array): Uint32Array {
  const every = Math.max(1, Math.ceil(medianRateHz(timesS) / (NEARLY * MOST_LIGHT_FRAMES_A_SECOND)) || 1);
  const last = timesS.length - 1;
  return Uint32Array.from({ length: Math.ceil(last / every) + 1 }, (_, k) => Math.min(k * every, last));
}
