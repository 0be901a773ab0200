import type { RecoveryItem } from '../../plan/recovery-week';

const ITEMS: Readonly<Record<RecoveryItem, string>> = {
  sleep: 'Sleep',
  strength: 'Strength',
  stretch: 'Stretching',
  shoes: 'Other shoes',
};

/** Text of the recovery checklist. */
export const toolsRecoveryWords = {
  how: 'Tick what you did. The list empties itself every Monday.',
  weekOf: (day: string): string => `Week of ${day}`,
  competing: 'I compete',
  item: ITEMS,
  asks: {
    sleep: (hours: number): string => `${hours} hours or more in the night`,
    sleepCompeting: (hours: number): string => `${hours} hours or more in the night, as you compete`,
    strength: (low: number, high: number): string => `${low} to ${high} minutes, a few days a week`,
    stretch: 'Ten minutes after every run',
    shoes: 'Ran in another pair than the run before',
  },
  tick: (item: RecoveryItem, day: string): string => `${ITEMS[item]}, ${day}`,
  count: (n: number): string => (n === 1 ? '1 day' : `${n} days`),
};
