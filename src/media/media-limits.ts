/** Longest clip that is taken, seconds. A runner needs 10 to 30; an hour of video is a mistake, not a clip. */
export const MAX_DURATION_S = 600;

/** Most frames that are taken: ten minutes at 60 frames a second, or 2.5 at 240. */
export const MAX_FRAMES = 36_000;

/** Fewest frames worth looking at: half a second at 30 frames a second, less than one stride. */
export const MIN_FRAMES = 15;

/** Shortest side of a picture in which a runner can still be made out, px. */
export const MIN_SIDE_PX = 96;

/** Shortest side of the part of a picture that a network may be told to look at, px: a slim runner 100 px tall. */
export const MIN_REGION_SIDE_PX = 32;

/** Time that the first picture of a clip may take before the decoder is given up, ms: all ways together under 10 s. */
export const FIRST_FRAME_TIMEOUT_MS = 2500;

/** Time that the page's <video> element may take to show one frame, ms. */
export const ELEMENT_SEEK_TIMEOUT_MS = 5000;

/** Time after which the element's picture is taken as new although the browser has not said so, ms. */
export const NEW_PICTURE_TIMEOUT_MS = 500;

/** Bytes of the file that are in memory at once while its checksum is taken. */
export const HASH_CHUNK_BYTES = 4 * 1024 * 1024;
