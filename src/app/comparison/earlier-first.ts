import { LOCALE } from '../../core/words/numbers';

/** What is known of when a clip was made: its name, and when its file was last written, ms since 1970. */
export interface Dated {
  readonly name: string;
  readonly lastModified?: number;
}

export interface InOrder<T> {
  readonly pair: readonly [before: T, after: T];
  /** What told which is the earlier one. */
  readonly by: 'words' | 'date' | 'name';
}

/** Files that were copied together were written within this, ms: that says nothing of when they were filmed. */
const TOGETHER_MS = 60_000;

const names = new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' });

/**
 * Which of two clips is the earlier: by the words "before" and "after" in their names, else by their dates, else by the
 * order of their names, in which "run 2" comes before "run 10".
 */
export function earlierFirst<T>(one: T, other: T, about: (clip: T) => Dated): InOrder<T> {
  const [a, b] = [about(one), about(other)];
  const inOrder = (oneFirst: boolean, by: InOrder<T>['by']): InOrder<T> => ({
    pair: oneFirst ? [one, other] : [other, one],
    by,
  });
  const said = placeSaid(b.name) - placeSaid(a.name);
  if (said !== 0) return inOrder(said > 0, 'words');
  const apartMs = (b.lastModified ?? NaN) - (a.lastModified ?? NaN);
  if (Math.abs(apartMs) > TOGETHER_MS) return inOrder(apartMs > 0, 'date');
  return inOrder(names.compare(a.name, b.name) <= 0, 'name');
}

/** -1 = it calls itself before, 1 = after, 0 = neither or both. */
function placeSaid(name: string): number {
  return Number(/after/i.test(name)) - Number(/before/i.test(name));
}
