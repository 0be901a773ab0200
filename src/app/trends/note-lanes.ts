import type { SessionFacts } from '../../storage/library/library';

/** Runs one after the other in the same shoes; ends are seconds since 1970. */
export interface ShoeSpan {
  readonly shoes: string;
  readonly fromS: number;
  readonly toS: number;
  /** Place among the runner's shoes, by first wearing: its look. */
  readonly look: number;
}

/** What was noted of runs, for the lanes below the chart. */
export interface NoteLanes {
  readonly shoes: readonly ShoeSpan[];
  /** Of the runs for which it was told, 0 to 10. */
  readonly pain: readonly { readonly atS: number; readonly pain: number }[];
  /** When speed, incline or a text was noted. */
  readonly notedS: readonly number[];
}

/** @param sessions in any order */
export function noteLanes(sessions: readonly Pick<SessionFacts, 'takenAt' | 'notes'>[]): NoteLanes {
  const runs = sessions
    .map(({ takenAt, notes }) => ({ atS: takenAt.getTime() / 1000, notes }))
    .sort((a, b) => a.atS - b.atS);
  const looks = new Map<string, number>();
  const shoes: ShoeSpan[] = [];
  for (const { atS, notes } of runs) {
    if (notes.shoes === '') continue;
    if (!looks.has(notes.shoes)) looks.set(notes.shoes, looks.size);
    const now = shoes.at(-1);
    // A run for which no shoes were told says nothing of a change.
    if (now?.shoes === notes.shoes) shoes[shoes.length - 1] = { ...now, toS: atS };
    else shoes.push({ shoes: notes.shoes, fromS: atS, toS: atS, look: looks.get(notes.shoes)! });
  }
  return {
    shoes,
    pain: runs.flatMap(({ atS, notes: { pain } }) => (pain === null ? [] : [{ atS, pain }])),
    notedS: runs
      .filter(({ notes: { speedKmh, inclinePercent, text } }) => {
        return speedKmh !== null || inclinePercent !== null || text !== '';
      })
      .map(({ atS }) => atS),
  };
}
