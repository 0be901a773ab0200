/**
 * What a frame rate can carry. A foot lands within about 10 ms; at 30 frames a second that is a third of a frame, and
 * 20 ms at contact move the foot-hip distance by 5-7 cm and knee flexion by 5-6 degrees.
 */
export const ANY_RATE_HZ = 0;
/** Slow angles (trunk, mid-stance knee, hip at the end of its swing) survive 24 frames a second. */
export const SLOW_ANGLES_HZ = 23;
/** Anything read at contact or toe-off needs about 60; 48 leaves room for cameras that call 50 "60". */
export const EVENT_TIMING_HZ = 48;
/** From here on the moments of landing and push-off are timed well; leaves room for cameras that call 100 "120". */
export const WELL_TIMED_HZ = 96;

/**
 * The class of a frame rate, from 0 (slower than anything is read from) to 3. Within one class the same run is read
 * alike; of two classes, what is read at landing or push-off is not.
 * @param framesPerSecond in the runner's time, frames a second
 */
export function frameRateClass(framesPerSecond: number): number {
  return [SLOW_ANGLES_HZ, EVENT_TIMING_HZ, WELL_TIMED_HZ].filter((from) => framesPerSecond >= from).length;
}
