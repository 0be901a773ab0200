/**
 * What a frame rate can carry. A foot lands within about 10 ms; at 30 frames a second that is a third of a frame, and
 * 20 ms at contact move the foot-hip distance by 5-7 cm and knee flexion by 5-6 degrees.
 */
export const ANY_RATE_HZ = 0;
/** Slow angles (trunk, mid-stance knee, hip at the end of its swing) survive 24 frames a second. */
export const SLOW_ANGLES_HZ = 23;
/** Anything read at contact or toe-off needs about 60; 48 leaves room for cameras that call 50 "60". */
export const EVENT_TIMING_HZ = 48;
