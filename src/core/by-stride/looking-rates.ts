/**
 * How often the accurate networks look, in seconds from one look to the next. All are times and no frames: a clip of 240
 * frames a second is looked at as often as one of 60. Set on six rendered clips of 60 frames a second (three from the
 * side, three from behind or in front), each from six first frames, for the fewest looks that keep every measure within
 * its all-frames interval: of 1,938 measures the root mean square is 0.19 of half of it and the worst 0.96. Other windows,
 * and a look more or less a second, come to 0.14-0.21. With fewer looks around contact the landing is rounded off, and
 * another part of the foot may be taken for the one that lands; from behind and in front contact and toe-off are read
 * from the trunk's bounce, all of which has to be seen.
 */

/** Around an instant of a stance that measures are read at. */
export interface LookedWindow {
  /** From this long before the instant to this long after it, s. */
  readonly halfS: number;
  readonly everyS: number;
}

export const AROUND_CONTACT: LookedWindow = { halfS: 0.04, everyS: 0.04 };
export const AROUND_MID_STANCE: LookedWindow = { halfS: 0.03, everyS: 0.05 };
export const AROUND_TOE_OFF: LookedWindow = { halfS: 0.04, everyS: 0.04 };
/** In the rest of a known stride: short enough for a cubic through the looks. */
export const WITHIN_STRIDE_EVERY_S = 0.06;
/**
 * Where no stride is known: before the first and after the last, in a hole, in a clip in which the light network sees no
 * run. Enough to measure a run that the light network did not recognise.
 */
export const ELSEWHERE_EVERY_S = 1 / 30;
/** Where the light network loses the person again and again, it is no guide: as good as every frame. */
export const LOST_EVERY_S = 1 / 60;

/**
 * Looks within strides: quick runners have more instants a second, slow ones longer gaps between them. The times above are
 * stretched or shortened to this many looks, so that every runner costs alike.
 */
export const LOOKS_A_SECOND = 22;
/** The light network is lost when it sees the person in fewer of the frames than this, from the first to the last. */
export const SEEN_SHARE = 0.9;

/** The light network itself looks at no more frames a second than this: more tell nothing new of strides. */
export const MOST_LIGHT_FRAMES_A_SECOND = 30;
