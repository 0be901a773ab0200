import type { ViewEstimate } from '../track/estimate-view';
import { words } from '../words/words';
import type { BodyBox } from './body-box';
import type { FramingAdvice, FramingCode } from './live-figures';
import type { WantedView } from './live-frame';
import type { Doing } from './tell-doing';

const say = words.liveFraming;

/** Darker than this (0 = black, 1 = white) a network guesses. */
const DARK_BELOW = 0.13;
/** A body lower than this share of the picture is far off, and so is one of fewer px where that is more. */
const FAR_BELOW_SHARE = 0.4;
const FAR_BELOW_PX = 250;
const NEVER_FAR_FROM_SHARE = 0.75;
/** Shoulder to hip over more than this share of the picture's height leaves no room for the rest. */
const NEAR_FROM_TRUNK_SHARE = 0.36;
/** Hips further from the middle than this share of the width are at its edge. */
const OFF_CENTRE_FROM = 0.27;
/** Degrees off beside, and off behind or in front, from which the camera is asked to move; more for who stands. */
const OFF_SIDE_DEG = { moving: 22, standing: 30 } as const;
const OFF_FRONTAL_DEG = { moving: 15, standing: 28 } as const;
const NEAREST_SIDE_FROM_DEG = 45;
/** A picture turned further than this is turned. Beside a runner, inclined belts and lifting toes look like it. */
const TILTED_DEG = { beside: 6, other: 5 } as const;
const FEW_FRAMES_BELOW_HZ = 15;
/** Numbers are said in steps of this. */
const SAID_IN_DEG = 5;

/** What the last second or so shows. */
export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly wanted: WantedView;
  readonly brightness: number | null;
  /** `null` = nobody is there. */
  readonly box: BodyBox | null;
  readonly doing: Doing | null;
  /** Degrees clockwise; `null` = not known. */
  readonly tiltDeg: number | null;
  /** Frames a second that were looked at; `null` = not known yet. */
  readonly rateHz: number | null;
}

/** What spoils the picture at this moment, in no order; see FRAMING_CODES. */
export function findFramingFaults(scene: Scene): FramingAdvice[] {
  const { brightness, box, rateHz, doing, tiltDeg } = scene;
  const faults: FramingAdvice[] = [];
  const add = (code: FramingCode, message: string): void => void faults.push({ code, message });
  if (brightness !== null && brightness < DARK_BELOW) add('too-dark', say.tooDark);
  if (rateHz !== null && rateHz < FEW_FRAMES_BELOW_HZ) add('few-frames', say.fewFrames(rateHz));
  if (!box) {
    add('nobody', say.nobody);
    return faults;
  }
  faults.push(...placeFaults(scene, box));
  const estimate = doing?.estimate;
  if (estimate) {
    const oblique = directionFault(estimate, doing.doing === 'standing', scene.wanted);
    if (oblique !== null) add('oblique', oblique);
    const beside = estimate.view.startsWith('side') || estimate.view === 'oblique';
    const most = beside ? TILTED_DEG.beside : TILTED_DEG.other;
    if (tiltDeg !== null && Math.abs(tiltDeg) > most) {
      add('tilted', say.tilted(steps(tiltDeg), beside && doing.doing === 'running'));
    }
  }
  return faults;
}

function placeFaults({ widthPx, heightPx, doing }: Scene, box: BodyBox): FramingAdvice[] {
  const faults: FramingAdvice[] = [];
  const add = (code: FramingCode, message: string): void => void faults.push({ code, message });
  const headCut = box.topPx < 0;
  const feetCut = box.bottomPx > heightPx;
  const tallPx = box.bottomPx - box.topPx;
  const near = box.trunkPx > NEAR_FROM_TRUNK_SHARE * heightPx || tallPx > heightPx;
  if (near || (headCut && feetCut)) add('too-near', say.tooNear);
  else {
    if (headCut) add('head-cut', say.headCut);
    if (feetCut) add('feet-cut', say.feetCut);
    const least = Math.min(
      NEVER_FAR_FROM_SHARE * heightPx,
      Math.max(FAR_BELOW_SHARE * heightPx, FAR_BELOW_PX),
    );
    if (tallPx < least) add('too-far', say.tooFar);
  }
  const off = (box.middlePx - widthPx / 2) / widthPx;
  const cutLeft = box.leftPx < 0;
  const cutRight = box.rightPx > widthPx;
  const way = off > OFF_CENTRE_FROM || (cutRight && !cutLeft) ? 1 : -1;
  if (Math.abs(off) > OFF_CENTRE_FROM || cutLeft !== cutRight) {
    add('off-centre', say.offCentre(ownWay(doing?.estimate ?? null, way), way > 0 ? 'right' : 'left'));
  }
  return faults;
}

/** Which way the person has to move, in their own words, for somebody who is on this side of the unmirrored picture. */
function ownWay(estimate: ViewEstimate | null, isOn: 1 | -1): 'left' | 'right' | 'forward' | 'back' | null {
  if (!estimate || estimate.view === 'oblique') return null;
  // Towards the camera, their left is image right; away from it, image left.
  if (estimate.view === 'front') return isOn > 0 ? 'right' : 'left';
  if (estimate.view === 'rear') return isOn > 0 ? 'left' : 'right';
  return estimate.facing === isOn ? 'back' : 'forward';
}

/** What to say of the direction from which the camera sees the person; `null` = it is as wanted. */
function directionFault(
  { view, yawDeg }: ViewEstimate,
  standing: boolean,
  wanted: WantedView,
): string | null {
  const at = standing ? 'standing' : 'moving';
  const toSide = wanted === 'side' || (wanted === 'any' && yawDeg >= NEAREST_SIDE_FROM_DEG);
  if (toSide) {
    if (view === 'front' || view === 'rear') return say.turnSideways;
    return 90 - yawDeg > OFF_SIDE_DEG[at] ? say.oblique(steps(90 - yawDeg), 'side') : null;
  }
  const wantedEnd = wanted === 'front' || wanted === 'rear' ? wanted : null;
  if (wantedEnd === 'front' && view === 'rear') return say.turnToFace;
  if (wantedEnd === 'rear' && view === 'front') return say.turnAway;
  if (wantedEnd && view.startsWith('side')) return wantedEnd === 'front' ? say.turnToFace : say.turnAway;
  return yawDeg > OFF_FRONTAL_DEG[at] ? say.oblique(steps(yawDeg), wantedEnd ?? 'frontOrBack') : null;
}

function steps(deg: number): number {
  return Math.max(SAID_IN_DEG, SAID_IN_DEG * Math.round(Math.abs(deg) / SAID_IN_DEG)) * (deg < 0 ? -1 : 1);
}
