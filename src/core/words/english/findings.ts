import { capital } from '../capital';
import type { Activity } from '../../analysis/analysis';
import type { EvidenceMoment, Verdict } from '../../criteria/criterion';
import type { Evidence } from '../../metrics/measure';
import type { View } from '../../track/view';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  flag: 'Flag',
  watch: 'Watch',
  meets: 'Meets',
  'cannot-tell': 'Cannot tell',
};

export const VIEW_WORDS: Readonly<Record<View, string>> = {
  'side-left': 'from the side, left side nearest',
  'side-right': 'from the side, right side nearest',
  rear: 'from behind',
  front: 'from in front',
  oblique: 'at an angle',
};

/** For a tab or a label. */
export const VIEW_NAMES: Readonly<Record<View, string>> = {
  'side-left': 'Left side',
  'side-right': 'Right side',
  rear: 'Behind',
  front: 'Front',
  oblique: 'At an angle',
};

export const EVIDENCE_WORDS: Readonly<Record<Evidence, { name: string; meaning: string }>> = {
  literature: { name: 'published values', meaning: 'The limits come from published studies.' },
  practice: { name: 'clinical habit', meaning: 'The limits are what practitioners commonly use.' },
  own: { name: 'our own choice', meaning: 'No agreed limits exist: these are this project’s choice.' },
};

export const ACTIVITY_WORDS: Readonly<Record<Activity, string>> = {
  running: 'running',
  walking: 'walking',
  standing: 'standing',
  unknown: 'not sure',
};

/** "Left foot lands", "Weight on the right foot". */
export function momentWords({ what, side }: EvidenceMoment): string {
  const foot = side ? `${side} foot` : 'foot';
  const words: Readonly<Record<EvidenceMoment['what'], string>> = {
    contact: `${foot} lands`,
    'mid-stance': side ? `weight on the ${foot}` : 'weight on one foot',
    'toe-off': `${foot} leaves the ground`,
    stride: side ? `${side} stride` : 'stride',
  };
  return capital(words[what]);
}

const SMALL_NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export function counted(n: number, one: string, more: string): string {
  return `${SMALL_NUMBERS[n] ?? n} ${n === 1 ? one : more}`;
}
