/*
 * How often networks look. All are times and no frames: a clip of 240 frames a second is looked at as often as one of 60.
 */

/**
 * Within strides, evenly, so that every runner costs alike; see looksAStride in choose-frames.ts. On six rendered clips of
 * 60 frames a second (three from the side, three from behind or in front), each from 24 first frames, measures lie 0.16 of
 * half their all-frames interval off (root mean square of 7,752), one of them outside. With 19.5 to 23 looks it is 0.15-0.18,
 * and 1-10 are outside. Looks that gather around contact, mid-stance and toe-off lie at the same instants of all strides, and
 * none shows what comes between: as many of them leave up to 25 outside.
 */
export const LOOKS_A_SECOND = 21;
/**
 * Where no stride is known: before the first and after the last, in a hole, in a clip in which the light network sees no
 * run. Enough to measure a run that the light network did not recognise.
 */
export const ELSEWHERE_EVERY_S = 1 / 30;
/** Where the light network loses the person again and again, it is no guide: as good as every frame. */
export const LOST_EVERY_S = 1 / 60;

/** The light network is lost when it sees the person in fewer of the frames than this, from the first to the last. */
export const SEEN_SHARE = 0.9;

/** The light network itself looks at no more frames a second than this: more tell nothing new of strides. */
export const MOST_LIGHT_FRAMES_A_SECOND = 30;
