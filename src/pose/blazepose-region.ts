/** A turned box in the picture, in shares of its width and height; `rotation` in radians, as the library counts it. */
export interface BlazePoseRegion {
  readonly xCenter: number;
  readonly yCenter: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

/** The library's own field, which it does not declare. */
interface Remembering {
  regionOfInterest: BlazePoseRegion | null;
}

/**
 * The one thing that BlazePose's detector carries from frame to frame while its smoothing is off: where it saw the person.
 * The library keeps it to itself; a version that keeps it elsewhere must not be taken for one that remembers nothing.
 * @throws {Error} when the detector has no such field
 */
export function rememberedRegion(detector: object): {
  get(): BlazePoseRegion | null;
  set(region: BlazePoseRegion | null): void;
} {
  if (!('regionOfInterest' in detector))
    throw new Error('BlazePose keeps its region elsewhere in this version');
  const remembering = detector as Remembering;
  return {
    get: () => remembering.regionOfInterest && { ...remembering.regionOfInterest },
    set: (region) => void (remembering.regionOfInterest = region && { ...region }),
  };
}
