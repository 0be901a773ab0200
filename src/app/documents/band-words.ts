import type { Band, Zone } from '../../core/criteria/bands';
import { number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';

type Judged = Zone['verdict'];
const ORDER: readonly Judged[] = ['meets', 'watch', 'flag'];

/** Where each verdict lies, in words: "3 to 11°"; verdicts that a measure does not know are left out. */
export function bandWords(
  { zones }: Band,
  unit: string,
): readonly { readonly verdict: Judged; readonly where: string }[] {
  const decimals = decimalsOf(zones);
  const say = (bound: number | null): string | null => (bound === null ? null : number(bound, decimals));
  return ORDER.flatMap((verdict) => {
    const own = zones.filter((zone) => zone.verdict === verdict);
    if (own.length === 0) return [];
    const stretches = own.map(({ from, to }) => words.documents.stretch(say(from), say(to), unitAfter(unit)));
    return [{ verdict, where: words.documents.stretches(stretches) }];
  });
}

/** As many as the limits are written with. */
function decimalsOf(zones: readonly Zone[]): number {
  const bounds = zones.flatMap(({ from }) => (from === null ? [] : [from]));
  return [0, 1, 2].find((digits) => bounds.every((b) => Number(b.toFixed(digits)) === b)) ?? 3;
}

/** Where limits come from: published values, clinical habit or our own choice, and the source where it says more. */
export function sourceWords(source: string): string {
  return source.replaceAll('+-', '±');
}
