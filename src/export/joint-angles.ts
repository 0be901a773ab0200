import { kneeFlexionDeg } from '../core/gait/leg-paths';
import { fromVerticalDeg } from '../core/metrics/angles';
import { ankleDorsiflexionDeg } from '../core/metrics/ankle-dorsiflexion';
import { SIDES, type Side } from '../core/pose/keypoints';
import { landmark, midpoint } from '../core/track/body';
import type { UprightClip } from './upright-clip';

/** An angle over time, degrees, one value a frame; NaN where a joint of it is not known. */
export interface JointAngle {
  readonly name: string;
  readonly deg: Float64Array;
}

/**
 * Angles in the picture of a runner seen from the side, by the names that OpenSim's models have for them:
 * - `hip_flexion`: the thigh from the vertical, + = the knee ahead of the hip. The pelvis itself is not seen and is taken
 *   as upright, as it is in a model whose pelvis_tilt is 0.
 * - `knee_angle`: 0 = straight, + = bent, as in the models of Rajagopal (2016) and Lai and Uhlrich (2017, 2022).
 *   gait2392 and its kin have the other sign.
 * - `ankle_angle`: the line from heel to toe against the shank, 0 = square, + = toes drawn up.
 * - `trunk_lean`: mid-hip to mid-shoulder from the vertical, + = forward. No coordinate of a model is this: what they
 *   call lumbar extension is turned against a pelvis that is not seen here. Programs pass over names they do not know.
 */
export function sideAngles({ track, ahead }: UprightClip): JointAngle[] {
  const trunk = fromVerticalDeg(
    midpoint(track, 'left_hip', 'right_hip'),
    midpoint(track, 'left_shoulder', 'right_shoulder'),
    ahead,
  );
  const legs = [...SIDES].reverse().flatMap((side: Side): JointAngle[] => {
    const [hip, knee] = (['hip', 'knee'] as const).map((j) => landmark(track, `${side}_${j}`));
    const letter = side.charAt(0);
    return [
      // From the vertical that hangs from the hip: upside down, ahead stays ahead.
      { name: `hip_flexion_${letter}`, deg: fromVerticalDeg(knee!, hip!, -ahead) },
      { name: `knee_angle_${letter}`, deg: kneeFlexionDeg(track, side) },
      { name: `ankle_angle_${letter}`, deg: ankleDorsiflexionDeg(track, side, ahead) },
    ];
  });
  return [...legs, { name: 'trunk_lean', deg: trunk }];
}
