import type { CriterionId } from '../../../criteria/criterion';

/** Short names of the criteria. */
export const CRITERIA_TITLES: Readonly<Record<CriterionId, string>> = {
  'D0.torso-rotation': 'Upper body facing forward',
  'D0.standing-turn': 'Standing straight',
  'D0.desk': 'Facing your work',
  'D1.pelvis-position': 'Pelvis held level',
  'D1.order': 'Position before strength',
  'D2.upright': 'Upright posture',
  'D2.relaxed-shoulders': 'Relaxed shoulders',
  'D2.quick-steps': 'Quick steps',
  'D2.midfoot': 'Landing on the mid-foot',
  'D2.forward-lean': 'A slight forward lean',
  'D2.in-balance': 'In sync and balanced',
  'D2.single-leg': 'Balance on one leg',
  'D2.strides': 'Strides',
  'D2.ten-percent': 'Distance built up slowly',
  'D2.recovery': 'Sleep, stretching, strength and shoes',
  'D3.asymmetric-landing': 'Landing alike on both feet',
  'D3.knee-collapse': 'Knees in line',
  'D3.overstride': 'Steps that fit your body',
  'D3.arm-swing': 'Arm swing',
  'D3.physician': 'Pain that stays',
  'D4.hyperextension': 'Back not arched',
  'D4.hip-extension': 'The leg gets behind you',
  'D4.film': 'Filming yourself',
};
