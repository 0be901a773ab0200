import { medianRateHz } from '../signal/sample-rate';
import { MOST_LIGHT_FRAMES_A_SECOND } from './looking-rates';

/** Cameras keep their rate nearly. */
const NEARLY = 1.05;

/**
 * Which of a clip's frames the light network looks at: all of them up to 120 a second, above that every second, third
 * and so on, evenly, so that they are no more. Its own track has these frames only; `correctLight` brings the result
 * onto all. Up to the last few frames of a quick clip are left without.
 * @param timesS of all frames, rising
 * @returns places in `timesS`, rising, from 0
 */
export function chooseLightFrames(timesS: Float64Array): Uint32Array {
  const every = Math.max(1, Math.ceil(medianRateHz(timesS) / (NEARLY * MOST_LIGHT_FRAMES_A_SECOND)) || 1);
  return Uint32Array.from({ length: Math.ceil(timesS.length / every) }, (_, k) => k * every);
}
