import {
  ACTIVITY_WORDS,
  EVIDENCE_WORDS,
  momentWords,
  VERDICT_WORDS,
  VIEW_NAMES,
  VIEW_WORDS,
} from './findings';
import { MEASURE_WORDS } from './measures';

/** What things are called: measures, verdicts, views, what somebody does, and moments of a stride. */
export const nameWords = {
  measures: MEASURE_WORDS,
  verdicts: VERDICT_WORDS,
  /** In a sentence: "from behind". */
  views: VIEW_WORDS,
  /** On a tab: "Behind". */
  viewTabs: VIEW_NAMES,
  evidence: EVIDENCE_WORDS,
  activities: ACTIVITY_WORDS,
  moment: momentWords,
};
