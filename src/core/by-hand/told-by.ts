import type { Told } from './correction';
import type { HandEntry } from './hand-entry';

/**
 * All that was told by hand of one clip: of each thing the last that was said, in the units of {@link Told}. `null` =
 * taken back: it is found from the clip; a thing that nobody spoke of is absent.
 * @param entries of one clip, in order; other kinds say nothing
 */
export function toldBy(entries: readonly HandEntry[]): Told {
  return Object.assign({}, ...entries.map((entry) => (entry.kind === 'tell' ? entry.told : {}))) as Told;
}
