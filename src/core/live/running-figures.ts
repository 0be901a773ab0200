import type { CleanedTrack } from '../track/clean-track';
import { cameraTiltDeg } from './camera-tilt';
import { footAheadL } from './foot-ahead';
import { kneesInDeg } from './knees-in';
import type { LiveFigures } from './live-figures';
import { trunkLeanNowDeg } from './live-lean';
import { lookAtRun } from './look-at-run';
import { SteadyRun } from './steady-run';
import { tellDoing, type Doing } from './tell-doing';
import { trackFrom } from './track-from';

const NOBODY: LiveFigures = {
  doing: 'nobody',
  view: null,
  stepRatePerMin: null,
  trunkLeanDeg: null,
  footAheadL: null,
  kneeInDeg: null,
  steadyForS: 0,
};

/** Doubt no longer than this does not end a run or a walk, s. */
const DOUBTED_FOR_S = 1.2;
/** What somebody does has been told from the seconds before: the last of them were this already, s. */
const TOLD_AFTER_S = 2.2;
/** Feet, knees and tilt are read with every second look: they cost most. */
const SLOW_EVERY = 2;
/** A picture turned further than this makes a lean of its own. */
const LEVEL_WITHIN_DEG = 6;

/** The figures from look to look, with what must be remembered between them. */
export class RunningFigures {
  readonly #steady = new SteadyRun();
  #figures = NOBODY;
  #doing: Doing | null = null;
  #sureS = -Infinity;
  #activeSinceS = NaN;
  #tiltDeg: number | null = null;
  #looks = 0;

  get figures(): LiveFigures {
    return this.#figures;
  }

  get doing(): Doing | null {
    return this.#doing;
  }

  /** How far the picture is turned clockwise, degrees; `null` = not known. */
  get tiltDeg(): number | null {
    return this.#tiltDeg;
  }

  nobody(timeS: number): void {
    this.#steady.see(timeS, null, false);
    this.#figures = NOBODY;
    this.#doing = null;
    this.#tiltDeg = null;
  }

  /**
   * @param cleaned the last seconds
   * @param presentSinceS since when the person is there
   */
  tell(cleaned: CleanedTrack, timeS: number, presentSinceS: number): void {
    const before = this.#doing?.doing ?? null;
    const doing = this.#withoutDoubt(tellDoing(cleaned, timeS, presentSinceS), timeS);
    this.#doing = doing;
    if (doing.doing !== before) {
      this.#activeSinceS = Math.max(presentSinceS, timeS - TOLD_AFTER_S);
      this.#looks = 0;
    }
    const running = doing.doing === 'running';
    const active = running || doing.doing === 'walking' ? partFrom(cleaned, this.#activeSinceS) : null;
    const look = active && lookAtRun(active);
    this.#steady.see(timeS, look, running);
    const strideS = look?.stridePeriodS ?? NaN;
    const { estimate } = doing;
    const slow = this.#looks++ % SLOW_EVERY === 0;
    if (slow) this.#tiltDeg = cameraTiltDeg(active ?? cleaned, doing, strideS);
    const level = !(Math.abs(this.#tiltDeg ?? 0) > LEVEL_WITHIN_DEG);
    const frontal = estimate?.view === 'front' || estimate?.view === 'rear';
    const steps = running && look && active && estimate ? { active, estimate } : null;
    const known = this.#figures;
    this.#figures = {
      doing: doing.doing,
      view: estimate?.view ?? null,
      stepRatePerMin: look?.stepRatePerMin ?? null,
      trunkLeanDeg:
        estimate && level && doing.doing !== 'unknown'
          ? trunkLeanNowDeg((active ?? cleaned).track, estimate, strideS)
          : null,
      footAheadL:
        steps && !frontal
          ? slow
            ? footAheadL(steps.active, steps.estimate, strideS)
            : known.footAheadL
          : null,
      kneeInDeg:
        steps && frontal
          ? slow
            ? kneesInDeg(steps.active, steps.estimate, strideS)
            : known.kneeInDeg
          : null,
      steadyForS: this.#steady.forS(timeS),
    };
  }

  /** Where it cannot be told for a moment, a run is still a run. */
  #withoutDoubt(doing: Doing, timeS: number): Doing {
    if (doing.doing !== 'unknown') {
      this.#sureS = timeS;
      return doing;
    }
    const before = this.#doing?.doing;
    const moving = before === 'running' || before === 'walking';
    return moving && timeS - this.#sureS <= DOUBTED_FOR_S ? { ...doing, doing: before } : doing;
  }
}

function partFrom(cleaned: CleanedTrack, fromS: number): CleanedTrack {
  return {
    ...cleaned,
    track: trackFrom(cleaned.track, fromS),
    repaired: trackFrom(cleaned.repaired, fromS),
  };
}
