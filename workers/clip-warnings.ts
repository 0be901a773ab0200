import type { Warning } from '../src/core/analysis/analysis';
import { words } from '../src/core/words/words';

/** The file ends before it says. @param lastS the last frame that came @param promisedS the last one listed */
export function cutOff(lastS: number, promisedS: number): Warning {
  return {
    code: 'clip-cut-off',
    message: words.captureWarnings.clipCutOff.message(lastS, promisedS),
    advice: words.captureWarnings.clipCutOff.advice,
  };
}

/** No picture came after this one, s. */
export function damagedAt(lastS: number): Warning {
  return {
    code: 'clip-damaged',
    message: words.captureWarnings.clipDamaged.message(lastS),
    advice: words.captureWarnings.clipDamaged.advice,
  };
}
