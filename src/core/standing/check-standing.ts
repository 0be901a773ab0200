import type { Unavailable } from '../metrics/measure';
import { mean } from '../signal/statistics';
import { words } from '../words/words';
import { readDepth } from './depth-view';
import { readFront } from './front-view';
import { cautionsOf } from './hold-cautions';
import { viewSeen } from './hold-view';
import { overRepeats } from './over-repeats';
import { fuse, type Reading } from './reading';
import { breadthsFrom, referenceFrom, squareOn } from './reference-breadths';
import { readSide, type Breadths } from './side-view';
import type {
  StandingFindings,
  StandingHold,
  StandingMeasure,
  StandingMeasureId,
  StandingRepeat,
  StandingView,
} from './standing-findings';
import { STANDING_MEASURE_IDS } from './standing-findings';
import { stillPose, type StillPose } from './still-pose';
import { AHEAD_FROM_DEG, aheadOf, forwardOf, HAND_AHEAD_FROM_L, sameInAll, type Said } from './which-side';

const say = words.standingFindings;

const UNITS: Readonly<Record<StandingMeasureId, string>> = {
  shouldersAgainstFeet: 'deg',
  hipsAgainstFeet: 'deg',
  shouldersAgainstHips: 'deg',
  handAhead: 'L',
  shoulderTilt: 'deg',
  hipTilt: 'deg',
  pelvisTilt: 'deg',
  trunkLean: 'deg',
  weightShift: '%',
};

const FROM_FRONT: ReadonlySet<StandingMeasureId> = new Set(['shoulderTilt', 'hipTilt', 'weightShift']);
const TURNS: ReadonlySet<StandingMeasureId> = new Set([
  'shouldersAgainstFeet',
  'hipsAgainstFeet',
  'shouldersAgainstHips',
]);
/** A turn that may be to either side and is known no better than this tells nothing, degrees. */
const WIDEST_HALF_DEG = 15;

/** A hold that can be read, from where it was really seen. */
interface ReadableHold {
  readonly view: StandingView;
  readonly pose: StillPose;
  readonly armsLifted: boolean;
}

type Readings = Partial<Record<StandingMeasureId, Reading>>;

/**
 * How a person stands, from one or more repeats, each seen from the front, from a side, or from several.
 *
 * Turns: from the side, by how far the right end of a line is ahead of its left (side-view.ts), the camera's angle taken
 * off by the feet; seen from both sides, the network's guess at the hidden side cancels. The front adds the breadths, and
 * a coarse guess at depth (depth-view.ts). Views of one repeat are weighed by their variances, repeats averaged
 * (over-repeats.ts). `shouldersAgainstFeet`, `hipsAgainstFeet`, `shouldersAgainstHips`: degrees, + to the own left.
 * `handAhead`: right wrist ahead of the left, leg lengths, the camera's angle taken off. `shoulderTilt`, `hipTilt`,
 * `weightShift`: front-view.ts. `trunkLean`: hips to shoulders from the vertical, degrees, + forward. `pelvisTilt`: how far the
 * trunk is bent forward on the thighs, degrees; a pelvis that is tipped forward bends the hip while standing, yet so does
 * more than that: a proxy, informational, without limits. Evidence of all: our own choice.
 * @throws {RangeError} without a repeat, or with a track that has no frames
 */
export function checkStanding(repeats: readonly StandingRepeat[]): StandingFindings {
  if (repeats.length === 0) throw new RangeError('no repeat was given');
  const cautions = new Set<string>();
  const held = repeats.map((holds) => holds.flatMap((hold) => readableHold(hold, cautions) ?? []));
  const fronts = held.flat().flatMap(({ view, pose }) => (view === 'front' ? [pose] : []));
  const { breadths, readings } = readAll(held, fronts);
  const views = [...new Set(held.flat().map(({ view }) => view))];
  const measures = Object.fromEntries(
    STANDING_MEASURE_IDS.map((id) => [id, measureOf(id, readings, views)]),
  ) as Record<StandingMeasureId, StandingMeasure | Unavailable>;
  const deciding = [
    ['shoulder', measures.shouldersAgainstFeet, AHEAD_FROM_DEG],
    ['hand', measures.handAhead, HAND_AHEAD_FROM_L],
    ['hip', measures.hipsAgainstFeet, AHEAD_FROM_DEG],
  ] as const;
  const said = Object.fromEntries(
    deciding.map(([part, measure, from]): [string, Said] => [
      part,
      'unavailable' in measure
        ? { ahead: null, timesBound: null }
        : { ahead: aheadOf(measure.overall, from), timesBound: measure.overall.value / from },
    ]),
  ) as Record<'shoulder' | 'hand' | 'hip', Said>;
  const forwardSide = forwardOf(said);
  const ahead = { shoulder: said.shoulder.ahead, hand: said.hand.ahead, hip: said.hip.ahead };
  const sides = new Set(Object.values(ahead));
  if (sides.has('left') && sides.has('right')) cautions.add(say.contradicts(ahead));
  return {
    repeats: repeats.length,
    views,
    measures,
    ahead,
    forwardSide,
    sameInAll: sameInAll(
      forwardSide,
      deciding.map(([part, measure, from]) => [ahead[part], measure, from] as const),
    ),
    reference: referenceFrom(fronts, breadths),
    cautions: [...cautions],
  };
}

/** `null` where nothing can be read; what spoils it is added to the cautions. */
function readableHold(hold: StandingHold, cautions: Set<string>): ReadableHold | null {
  if (hold.track.timesS.length === 0) throw new RangeError('a track has no frames');
  const pose = stillPose(hold.track);
  const seen = pose ? viewSeen(pose) : 'unknown';
  if (!pose || seen === 'unknown') {
    cautions.add(say.cautions.nobody(hold.view));
    return null;
  }
  if (seen === 'rear' || seen === 'oblique' || (seen === 'front') !== (hold.view === 'front')) {
    cautions.add(say.cautions.wrongView(hold.view, seen));
    return null;
  }
  if (seen !== hold.view) cautions.add(say.cautions.otherSide(seen));
  const found = cautionsOf(pose, seen);
  for (const caution of found.cautions) cautions.add(caution);
  return found.spoiled ? null : { view: seen, pose, armsLifted: found.armsLifted };
}

/** Read twice: how far the lines are turned says how broad they are, square on. */
function readAll(
  held: readonly (readonly ReadableHold[])[],
  fronts: readonly StillPose[],
): { readonly breadths: Breadths; readonly readings: readonly Readings[] } {
  const seen = breadthsFrom(fronts);
  const first = held.map((holds) => readRepeat(holds, seen));
  if (fronts.length === 0) return { breadths: seen, readings: first };
  const turn = (id: 'shouldersAgainstFeet' | 'hipsAgainstFeet'): number =>
    mean(first.map((readings) => readings[id]?.value ?? NaN));
  const fromSide = held.flat().some(({ view }) => view !== 'front');
  const breadths = fromSide ? squareOn(seen, turn('shouldersAgainstFeet'), turn('hipsAgainstFeet')) : seen;
  return { breadths, readings: held.map((holds) => readRepeat(holds, breadths)) };
}

function readRepeat(holds: readonly ReadableHold[], breadths: Breadths): Readings {
  const gathered = new Map<StandingMeasureId, Reading[]>();
  for (const { view, pose, armsLifted } of holds) {
    const depth = view === 'front' ? readDepth(pose) : null;
    const read: Readings =
      view === 'front'
        ? { ...readFront(pose), ...(depth && { shouldersAgainstFeet: depth }) }
        : readSide(pose, view, breadths);
    for (const id of STANDING_MEASURE_IDS) {
      const reading = read[id];
      if (!reading || (id === 'handAhead' && armsLifted)) continue;
      gathered.set(id, [...(gathered.get(id) ?? []), reading]);
    }
  }
  const fused: Readings = {};
  for (const [id, readings] of gathered) fused[id] = fuse(readings)!;
  return fused;
}

function measureOf(
  id: StandingMeasureId,
  repeats: readonly Readings[],
  views: readonly StandingView[],
): StandingMeasure | Unavailable {
  const found = repeats.flatMap((readings) => readings[id] ?? []);
  if (found.length === 0) return { unavailable: whyNot(id, views) };
  const overall = overRepeats(found);
  const [low, high] = overall.ci95;
  if (TURNS.has(id) && low < 0 && high > 0 && high - low > 2 * WIDEST_HALF_DEG) {
    return { unavailable: views.some((view) => view !== 'front') ? say.tooUnsure : say.needsSide };
  }
  return {
    unit: UNITS[id],
    evidence: 'own',
    overall,
    perRepeat: repeats.map((readings) => readings[id]?.value ?? null),
  };
}

function whyNot(id: StandingMeasureId, views: readonly StandingView[]): string {
  if (views.length === 0) return say.nothingSeen;
  const needed = FROM_FRONT.has(id) ? views.includes('front') : views.some((view) => view !== 'front');
  if (needed) return say.partNotSeen;
  if (FROM_FRONT.has(id)) return say.needsFront;
  return TURNS.has(id) ? say.needsSide : say.needsSideView;
}
