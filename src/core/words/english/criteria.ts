import { standingWords } from './criteria-standing';
import { CRITERIA_TITLES } from './criteria-titles';

/** Text of the criteria. */
export const criteriaWords = { titles: CRITERIA_TITLES, standing: standingWords };
