import { number } from '../../core/words/numbers';
import { unitAloud } from '../../core/words/units';
import { words } from '../../core/words/words';
import { hasFigure } from '../../drawing/measure-figure';
import type { StridesShown } from './shown-strides';

/** "Left foot lands, 1.02 s". */
export function momentOf({ strides, what, clip }: StridesShown, place: number): string {
  const { side, timeS } = strides[place]!;
  return words.evidence.moment(words.names.moment({ clip, timeS, side, what }), number(timeS, 2));
}

/** "8.1 degrees". */
export function valueAloud({ strides, measure, unit }: StridesShown, place: number): string {
  return `${number(strides[place]!.value, words.names.measures[measure].decimals)} ${unitAloud(unit)}`;
}

/** "Stride 4 of 22, left, 8.1 degrees, outlier". */
export function strideAloud(shown: StridesShown, place: number): string {
  const { side, standing, by } = shown.strides[place]!;
  const said = words.evidence.stride({
    place: place + 1,
    of: shown.strides.length,
    side,
    value: valueAloud(shown, place),
    standing,
  });
  return by ? `${said}, ${words.byHand.stride.toLowerCase()}` : said;
}

/** What the picture of a stride shows. */
export function pictureAloud(shown: StridesShown, place: number): string {
  const { what, measure, clip, strides } = shown;
  const { side, timeS } = strides[place]!;
  const moment = words.names.moment({ clip, timeS, side, what });
  if (!hasFigure(measure)) return words.evidence.pictureOnly(moment);
  return words.evidence.picture(moment, words.names.measures[measure].name, valueAloud(shown, place));
}
