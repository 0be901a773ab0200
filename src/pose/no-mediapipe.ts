/** Stands in for `@mediapipe/pose`, whose runtime we never use and whose package is no ES module. */
export const Pose = undefined;
