import type { FramingAdvice, FramingCode } from '../../core/live/live-figures';
import type { PoseFrame } from '../../core/pose/pose-track';
import type { View } from '../../core/track/view';
import type { StandingStep } from './standing-steps';

/** What a frame of the camera told. */
export interface GuideLook {
  readonly frame: PoseFrame;
  readonly advice: readonly FramingAdvice[];
  /** From where the person is seen; `null` = cannot be told. */
  readonly view: View | null;
  readonly stillForS: number;
}

/**
 * `march`: a few steps on the spot. `place`: until the picture is good, the view right and the person still. `count`: it
 * begins in a moment. `hold`: it looks. `held`: done, the next comes. `over`: nothing is left to hold.
 */
export type GuidePhase = 'march' | 'place' | 'count' | 'hold' | 'held' | 'over';

/** What is waited for in `place`. */
export type GuideWait =
  { readonly for: 'framing'; readonly message: string } | { readonly for: 'turn' | 'somebody' | 'still' };

export interface GuideState {
  readonly phase: GuidePhase;
  /** Of the steps; their number when it is over. */
  readonly at: number;
  /** Whole seconds left of this phase; 0 where it is not a matter of time. */
  readonly leftS: number;
  readonly wait: GuideWait | null;
  /** It was told to begin whatever the picture is like. */
  readonly anyway: boolean;
  /** Why the last hold came to nothing. */
  readonly broken: 'moved' | 'lost' | null;
  /** Which steps have been held. */
  readonly held: readonly boolean[];
}

export const MARCH_S = 5;
/** Stood still for so long before it counts. */
export const STILL_S = 1;
export const COUNT_S = 2;
export const HOLD_S = 3;
const HELD_S = 1.6;
/** Time to walk back from the machine when it is told to begin whatever it sees. */
export const WALK_BACK_S = 8;
/** Nobody, or somebody who turned, for so long ends a hold. */
const LOST_S = 0.8;
/** No picture at all for so long does too: the camera or the network has come to a stop. */
const SILENT_S = 3;
/** Fewer pictures say too little: a slow machine gets longer. */
export const LEAST_FRAMES = 5;
const LONGEST_HOLD_S = 7;

/** What would spoil a hold. The rest of the advice is for the eye: a crooked camera is not worth walking back for. */
const SPOILS: readonly FramingCode[] = ['too-dark', 'nobody', 'too-near', 'head-cut', 'feet-cut', 'too-far'];

/**
 * Leads through the holds of a standing check, hands-free. Knows no clock of its own: `saw` and `tick` tell the time, s.
 */
export class HoldGuide {
  readonly #held: (readonly PoseFrame[] | null)[];
  #phase: GuidePhase = 'place';
  #at = 0;
  #sinceS = 0;
  #countS = COUNT_S;
  /** Told to begin: it does so whatever the picture is like. */
  #anyway = false;
  /** When a picture last came, and since when they have shown nobody, or another side. */
  #lookedS = 0;
  #badSinceS: number | null = null;
  #frames: PoseFrame[] = [];
  #wait: GuideWait | null = null;
  #broken: GuideState['broken'] = null;
  #state: GuideState;

  constructor(
    readonly steps: readonly StandingStep[],
    nowS: number,
    readonly onState: (state: GuideState) => void = () => {},
  ) {
    this.#held = steps.map(() => null);
    this.#begin(0, nowS);
    this.#state = this.#made(nowS);
  }

  readonly state = (): GuideState => this.#state;

  /** Frames of each step, in order; `null` where it was not held. */
  get frames(): readonly (readonly PoseFrame[] | null)[] {
    return this.#held;
  }

  saw(look: GuideLook, nowS: number): void {
    const view = this.steps[this.#at]?.view;
    if (view === undefined) return;
    const here = look.frame.points !== null;
    // A view that cannot be told breaks nothing: it was right when the hold began.
    const right = this.#anyway || look.view === view || (look.view === null && this.#phase !== 'place');
    this.#lookedS = nowS;
    this.#badSinceS = here && right ? null : (this.#badSinceS ?? nowS);
    if (this.#phase === 'place') {
      this.#wait = this.#waitsFor(look, right);
      if (!this.#wait) this.#to('count', nowS);
    } else if (this.#phase === 'count' || this.#phase === 'hold') {
      const moved = !this.#anyway && here && look.stillForS < LOST_S / 2 && nowS - this.#sinceS > LOST_S;
      if (moved) this.#break('moved', nowS);
      else if (this.#phase === 'hold' && here) this.#take(look.frame);
    }
    this.tick(nowS);
  }

  tick(nowS: number): void {
    const elapsedS = nowS - this.#sinceS;
    if (this.#phase === 'march' && elapsedS >= MARCH_S) this.#to('place', nowS);
    else if (this.#phase === 'count' && elapsedS >= this.#countS) this.#to('hold', nowS);
    else if (this.#phase === 'hold' && elapsedS >= this.#holdS()) this.#keep(nowS);
    else if (this.#phase === 'held' && elapsedS >= HELD_S) this.#begin(this.#at + 1, nowS);
    const lookedAt = this.#phase === 'hold' || (this.#phase === 'count' && !this.#anyway);
    const badForS = this.#badSinceS === null ? 0 : nowS - this.#badSinceS;
    if (lookedAt && (badForS > LOST_S || nowS - this.#lookedS > SILENT_S)) this.#break('lost', nowS);
    this.#tell(nowS);
  }

  /** Leaves this step out. */
  skip(nowS: number): void {
    if (this.#phase === 'over') return;
    this.#begin(this.#at + 1, nowS);
    this.#tell(nowS);
  }

  /** Holds the last one anew, or this one from its beginning. */
  again(nowS: number): void {
    const underWay = this.#phase === 'count' || this.#phase === 'hold' || this.#phase === 'held';
    const at = underWay ? this.#at : Math.max(0, this.#at - 1);
    this.#held[at] = null;
    this.#begin(at, nowS);
    this.#tell(nowS);
  }

  /** Begins this step whatever the picture is like, with time to walk back. */
  anyway(nowS: number): void {
    if (this.#phase !== 'march' && this.#phase !== 'place') return;
    this.#anyway = true;
    this.#countS = WALK_BACK_S;
    this.#to('count', nowS);
    this.#tell(nowS);
  }

  #waitsFor({ frame, advice, stillForS }: GuideLook, right: boolean): GuideWait | null {
    if (!frame.points) return { for: 'somebody' };
    const spoilt = advice.find(({ code }) => SPOILS.includes(code));
    if (spoilt) return { for: 'framing', message: spoilt.message };
    if (!right) return { for: 'turn' };
    return stillForS < STILL_S ? { for: 'still' } : null;
  }

  /** A track's times rise: a frame that came twice counts once. */
  #take(frame: PoseFrame): void {
    const last = this.#frames.at(-1);
    if (!last || frame.timeS > last.timeS) this.#frames.push(frame);
  }

  #holdS(): number {
    return this.#frames.length >= LEAST_FRAMES ? HOLD_S : LONGEST_HOLD_S;
  }

  #keep(nowS: number): void {
    if (this.#frames.length === 0) return this.#break('lost', nowS);
    this.#held[this.#at] = this.#frames;
    this.#broken = null;
    this.#to('held', nowS);
  }

  #break(why: 'moved' | 'lost', nowS: number): void {
    this.#broken = why;
    this.#anyway = false;
    this.#wait = { for: why === 'lost' ? 'somebody' : 'still' };
    this.#to('place', nowS);
  }

  #begin(at: number, nowS: number): void {
    this.#at = at;
    this.#anyway = false;
    this.#broken = null;
    // What is waited for is known with the next picture; until then nothing is found fault with.
    this.#wait = null;
    const step = this.steps[at];
    this.#to(step ? (step.marchFirst ? 'march' : 'place') : 'over', nowS);
  }

  #to(phase: GuidePhase, nowS: number): void {
    this.#phase = phase;
    this.#sinceS = nowS;
    // After a walk back the picture is looked at from here on.
    if (phase === 'count' || phase === 'hold') [this.#lookedS, this.#badSinceS] = [nowS, null];
    if (phase === 'hold') this.#frames = [];
    if (phase === 'place') this.#countS = COUNT_S;
  }

  #made(nowS: number): GuideState {
    const lasts = { march: MARCH_S, count: this.#countS, hold: HOLD_S, place: 0, held: 0, over: 0 }[
      this.#phase
    ];
    return {
      phase: this.#phase,
      at: this.#at,
      leftS: Math.max(0, Math.ceil(lasts - (nowS - this.#sinceS) - 1e-9)),
      wait: this.#phase === 'place' ? this.#wait : null,
      anyway: this.#anyway,
      broken: this.#broken,
      held: this.#held.map((frames) => frames !== null),
    };
  }

  /** Told when something of it changed: a few times a second at most, whatever the camera's rate. */
  #tell(nowS: number): void {
    const next = this.#made(nowS);
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.onState(next);
  }
}
