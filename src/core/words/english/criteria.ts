import {
  armSwingWords,
  asymmetricLandingWords,
  inBalanceWords,
  relaxedShouldersWords,
} from './criteria/balance';
import { pelvisPositionWords, torsoRotationWords } from './criteria/position';
import {
  forwardLeanWords,
  hipExtensionWords,
  hyperextensionWords,
  postureWords,
  uprightWords,
} from './criteria/posture';
import { FORM_IS_NOT_INJURY, NEITHER_SIDE } from './criteria/shared';
import { bandSources } from './criteria/sources';
import { stretchBack, STRETCHES_IN_OUR_WORDS, standingWords } from './criteria/standing';
import { kneeCollapseWords, midfootWords, overstrideWords, quickStepsWords } from './criteria/steps';
import { CRITERIA_TITLES } from './criteria/titles';

/** Text of the criteria: what was found, what the articles advise, what to be careful with. */
export const criteriaWords = {
  titles: CRITERIA_TITLES,
  formIsNotInjury: FORM_IS_NOT_INJURY,
  neitherSide: NEITHER_SIDE,
  bandSources,
  standing: standingWords,
  stretchBack,
  stretchesInOurWords: STRETCHES_IN_OUR_WORDS,
  torsoRotation: torsoRotationWords,
  pelvisPosition: pelvisPositionWords,
  posture: postureWords,
  upright: uprightWords,
  forwardLean: forwardLeanWords,
  relaxedShoulders: relaxedShouldersWords,
  quickSteps: quickStepsWords,
  midfoot: midfootWords,
  inBalance: inBalanceWords,
  asymmetricLanding: asymmetricLandingWords,
  kneeCollapse: kneeCollapseWords,
  overstride: overstrideWords,
  armSwing: armSwingWords,
  hyperextension: hyperextensionWords,
  hipExtension: hipExtensionWords,
};
