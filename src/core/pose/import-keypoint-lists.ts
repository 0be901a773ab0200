import { COCO_17, HALPE_26, type KeypointList } from './keypoint-lists';
import { trackFromLists } from './track-from-lists';
import { importing, numberWithin, UnreadableTrack, type TrackImport } from './track-import';

/** Keypoint lists without times of their own: frames are evenly spaced from 0. */
export interface EvenFrames {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerS: number;
  /** A frame: its points as [x px, y px, confidence] in the tracker's order, or `null` without a runner. */
  readonly frames: unknown;
}

/** Reads one person's COCO-17 keypoints (MoveNet, YOLO, HRNet, ViTPose). No feet: foot measures stay open. */
export function importCoco17(given: EvenFrames): TrackImport {
  return importEvenFrames(given, COCO_17, 'coco-17');
}

/** Reads one person's Halpe-26 keypoints (AlphaPose, RTMPose): COCO-17 and feet. */
export function importHalpe26(given: EvenFrames): TrackImport {
  return importEvenFrames(given, HALPE_26, 'halpe-26');
}

function importEvenFrames(given: EvenFrames, names: KeypointList, tracker: string): TrackImport {
  return importing(() => {
    const { widthPx, heightPx, frames } = given;
    if (!Array.isArray(frames)) throw new UnreadableTrack('"frames" should be a list of frames.');
    const framesPerS = numberWithin(given.framesPerS, 0.1, 100_000, 'frames per second');
    const timesS = Float64Array.from(frames, (_, i) => i / framesPerS);
    return trackFromLists({ widthPx, heightPx, timesS, names, frames, tracker, rawScores: true });
  });
}
