import type { BalanceTrial, Eyes } from '../../core/balance/balance-findings';
import { FootUp } from '../../core/balance/foot-up';
import type { FramingAdvice, FramingCode } from '../../core/live/live-figures';
import { otherSide, type Side } from '../../core/pose/keypoints';
import { trackFromFrames, type PoseFrame } from '../../core/pose/pose-track';
import type { ModelId } from '../../pose/pose-estimator';

/** A frame of the camera, and what is wrong with the picture. */
export interface TurnLook {
  readonly frame: PoseFrame;
  readonly advice: readonly FramingAdvice[];
}

/**
 * `place`: until the picture is good. `lift`: until the foot leaves the ground. `settle`: a second to find one's balance.
 * `stand`: the clock runs. `landed`: the foot came down, or the time is over. `rest`: between the legs. `over`.
 */
export type TurnPhase = 'place' | 'lift' | 'settle' | 'stand' | 'landed' | 'rest' | 'over';

/** How a turn ended. `lost`: out of the picture, or no picture; it counts for nothing. */
export type TurnEnd = 'held' | 'touched' | 'hopped' | 'lost';

export interface TurnState {
  readonly phase: TurnPhase;
  /** The leg that is stood on, now or next. */
  readonly leg: Side;
  /** What to change in the picture. */
  readonly advice: readonly string[];
  /** Whole seconds: left to stand or to rest; 0 otherwise. */
  readonly leftS: number;
  readonly end: TurnEnd | null;
  readonly done: Readonly<Record<Side, BalanceTrial | null>>;
}

/** The accurate network is too slow for a camera; the marks of the smaller ones jump more. */
export const BALANCE_MODEL: ModelId = 'full';
export const AIMED_S = 30;
export const REST_S = 15;
/** The first moments on one leg are getting there, not standing (Jonsson et al. 2004, Gait Posture 19:24). */
const SETTLE_S = 1;
const GOOD_FOR_S = 0.8;
/** Frames still taken after a touch-down: what reads the turn afterwards sees it whole. */
const AFTER_S = 0.6;
const LANDED_S = 2.5;
const LOST_S = 1.5;
const SILENT_S = 4;

/** What would spoil a turn. The rest of the advice is not worth walking back to the camera for. */
const SPOILS: readonly FramingCode[] = [
  'too-dark',
  'nobody',
  'too-near',
  'head-cut',
  'feet-cut',
  'too-far',
  'oblique',
];

/**
 * Leads through a turn on each leg, hands-free: a turn begins by itself when the foot has left the ground, and ends when it
 * comes down or after 30 s. It ends there because what is counted ends there, and a tired leg should not have to go on.
 * Knows no clock of its own: frames and `tick` tell the time.
 */
export class TurnGuide {
  readonly #eyes: Eyes;
  readonly #size: readonly [widthPx: number, heightPx: number];
  readonly #done: Record<Side, BalanceTrial | null> = { left: null, right: null };
  #state: TurnState;
  #phase: TurnPhase = 'place';
  #leg: Side;
  #feet: FootUp;
  #frames: PoseFrame[] = [];
  #nowS = NaN;
  #sinceS = NaN;
  #seenS = NaN;
  #goodSinceS: number | null = null;
  #end: TurnEnd | null = null;
  #advice: readonly string[] = [];
  #silentSince: number | null = null;

  /** @param onState told whenever something to show has changed */
  constructor(
    first: Side,
    eyes: Eyes,
    size: readonly [widthPx: number, heightPx: number],
    readonly onState: (state: TurnState, before: TurnState) => void = () => {},
  ) {
    this.#leg = first;
    this.#eyes = eyes;
    this.#size = size;
    this.#feet = new FootUp(first);
    this.#state = this.#made();
  }

  readonly state = (): TurnState => this.#state;

  saw({ frame, advice }: TurnLook): void {
    const { timeS } = frame;
    if (timeS <= this.#nowS) return;
    this.#nowS = timeS;
    if (Number.isNaN(this.#sinceS)) this.#sinceS = timeS;
    if (frame.points || Number.isNaN(this.#seenS)) this.#seenS = timeS;
    this.#silentSince = null;
    const spoilt = advice.filter(({ code }) => SPOILS.includes(code));
    this.#advice = spoilt.map(({ message }) => message);
    if (spoilt.length > 0) this.#goodSinceS = null;
    else this.#goodSinceS ??= timeS;
    const elapsedS = timeS - this.#sinceS;
    switch (this.#phase) {
      case 'place':
        if (frame.points && this.#goodSinceS !== null && timeS - this.#goodSinceS >= GOOD_FOR_S)
          this.#to('lift');
        break;
      case 'lift':
      case 'settle':
        // Lifting a foot turns the body a little: once it was square, that is said among the findings, if at all.
        this.#wait(
          frame,
          spoilt.some(({ code }) => code !== 'oblique'),
        );
        break;
      case 'stand':
        this.#follow(frame);
        break;
      case 'landed':
        if (elapsedS <= AFTER_S && this.#end !== 'held') this.#frames.push(frame);
        if (elapsedS >= LANDED_S) this.#after();
        break;
      case 'rest':
        if (elapsedS >= REST_S) this.#begin(this.#leg);
        break;
      case 'over':
    }
    this.#tell();
  }

  /** Called now and then: without any picture for some seconds a turn is lost. @param nowS of any clock */
  tick(nowS: number): void {
    this.#silentSince ??= nowS;
    if (this.#phase !== 'stand' || nowS - this.#silentSince < SILENT_S) return;
    this.#land('lost');
    this.#tell();
  }

  /** The rest was long enough. */
  goOn(): void {
    if (this.#phase === 'rest') this.#begin(this.#leg);
    this.#tell();
  }

  /** The last turn once more, or this one from its beginning. */
  again(): void {
    const last = otherSide(this.#leg);
    const leg = this.#phase === 'rest' && this.#done[last] ? last : this.#leg;
    this.#done[leg] = null;
    this.#begin(leg);
    this.#tell();
  }

  /** No more turns. */
  finish(): void {
    if (this.#phase === 'landed' && this.#end !== 'lost') this.#keep();
    this.#to('over');
    this.#tell();
  }

  #wait(frame: PoseFrame, spoilt: boolean): void {
    if (spoilt && this.#phase === 'lift' && this.#feet.state !== 'up') {
      this.#to('place');
      return;
    }
    const event = this.#feet.add(frame.timeS, frame.points);
    if (event?.what === 'up') this.#to('settle', event.timeS);
    else if (event) this.#to('lift');
    else if (this.#phase === 'settle' && frame.timeS - this.#sinceS >= SETTLE_S && frame.points) {
      this.#to('stand');
      this.#frames = [frame];
    }
  }

  #follow(frame: PoseFrame): void {
    this.#frames.push(frame);
    const event = this.#feet.add(frame.timeS, frame.points);
    if (event?.what === 'down') this.#land('touched');
    else if (event?.what === 'shift') this.#land('hopped');
    else if (frame.timeS - this.#sinceS >= AIMED_S) this.#land('held');
    else if (frame.timeS - this.#seenS >= LOST_S) this.#land('lost');
  }

  #land(end: TurnEnd): void {
    this.#end = end;
    this.#to('landed');
  }

  #after(): void {
    if (this.#end === 'lost') {
      this.#begin(this.#leg);
      return;
    }
    this.#keep();
    const other = otherSide(this.#leg);
    if (this.#done[other]) {
      this.#to('over');
      return;
    }
    this.#leg = other;
    this.#to('rest');
  }

  #keep(): void {
    const track = trackFromFrames(this.#frames, ...this.#size, BALANCE_MODEL);
    this.#done[this.#leg] = { leg: this.#leg, eyes: this.#eyes, track, aimedS: AIMED_S };
  }

  #begin(leg: Side): void {
    this.#leg = leg;
    this.#feet = new FootUp(leg);
    this.#goodSinceS = null;
    this.#to('place');
  }

  #to(phase: TurnPhase, sinceS = this.#nowS): void {
    // Why the last turn ended is shown until the next begins.
    if (phase === 'stand') this.#end = null;
    this.#phase = phase;
    this.#sinceS = sinceS;
  }

  #made(): TurnState {
    const elapsedS = this.#nowS - this.#sinceS || 0;
    const lengthS = { stand: AIMED_S, rest: REST_S }[this.#phase as string] ?? 0;
    return {
      phase: this.#phase,
      leg: this.#leg,
      advice: this.#advice,
      leftS: Math.max(0, Math.ceil(lengthS - elapsedS - 1e-9)),
      end: this.#end,
      done: { ...this.#done },
    };
  }

  #tell(): void {
    const before = this.#state;
    const next = this.#made();
    const same =
      next.phase === before.phase &&
      next.leg === before.leg &&
      next.leftS === before.leftS &&
      next.end === before.end &&
      next.done.left === before.done.left &&
      next.done.right === before.done.right &&
      next.advice.join() === before.advice.join();
    if (same) return;
    this.#state = next;
    this.onState(next, before);
  }
}
