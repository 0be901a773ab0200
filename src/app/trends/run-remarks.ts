import { number, short } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { SessionNotes } from '../../storage/library/library';
import { doubtWords } from './run-doubts';
import type { TrendPoint } from './trend-points';

/** What is to be kept in mind about a run's values, as sentences. */
export function cautionsOf({ doubts, sound, unlike }: TrendPoint): readonly string[] {
  const { reading } = words.trends;
  const said: string[] = [];
  if (doubts.length > 0) said.push((sound ? reading.slow : reading.doubtful)(doubtWords(doubts)));
  if (unlike.length > 0) said.push(reading.unlike(unlike.map((what) => words.trends.unlike[what])));
  return said;
}

/** What the runner noted, in short; empty = nothing. */
export function notesOf({ shoes, speedKmh, inclinePercent, pain, text }: SessionNotes): readonly string[] {
  const { reading } = words.trends;
  return [
    pain === null ? '' : reading.pain(number(pain, 0)),
    shoes && reading.shoes(shoes),
    speedKmh === null ? '' : reading.speed(short(speedKmh)),
    inclinePercent === null ? '' : reading.incline(short(inclinePercent)),
    text,
  ].filter((each) => each !== '');
}

/** How the clips of a run were filmed. */
export function filmedWords({ session }: TrendPoint): readonly string[] {
  return session.clips.map(({ view, framesPerSecond }) =>
    words.trends.reading.filmed(words.names.views[view], number(framesPerSecond, 0)),
  );
}
