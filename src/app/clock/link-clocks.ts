import {
  gaitPhaseAt,
  momentOfPhase,
  strideSide,
  wholeStrides,
  type GaitPhase,
  type WholeStride,
} from '../../core/gait/gait-phase';
import type { StepMoments } from '../../core/gait/steps';
import type { Side } from '../../core/pose/keypoints';
import type { ClipClock } from './clip-clock';
import { nearestFrame } from './frame-times';

export interface LinkedClip {
  readonly clock: ClipClock;
  /** Of this clip, on its own clock. */
  readonly steps: readonly StepMoments[];
}

/** Where both clips are in the gait cycle. */
export interface LinkedPhase {
  /** 0..100, at the frame of the clip that leads. */
  readonly percent: number;
  /** Which of its whole strides each clip shows, from 0. */
  readonly strides: readonly [number, number];
}

/** The first clip or the second. */
export type Place = 0 | 1;

/**
 * Keeps two clips of one runner at the same place in the gait cycle. The clip that was used last leads; the other one's
 * clock is set to the frame nearest to the same percent, at every frame of the leader: it never plays by itself, so the
 * two cannot drift apart, and its pictures come as fast as they can be had. Strides go in order, and begin again where
 * one clip has fewer. Where the leader is in no whole stride, the other one stays where it is.
 */
export class ClockLink {
  /** The foot whose strides are counted. */
  readonly side: Side;
  /** How many whole strides each clip has. */
  readonly strideCounts: readonly [number, number];
  readonly #clocks: readonly [ClipClock, ClipClock];
  readonly #strides: readonly [readonly WholeStride[], readonly WholeStride[]];
  readonly #listeners = new Set<() => void>();
  #lead: Place = 0;
  #toldLead: Place = 0;
  /** The second clip's stride is so many further in its clip than the first one's. */
  #ahead = 0;
  #phase: LinkedPhase | null = null;
  /** The link itself moves a clock: what that clock tells meanwhile is no use of it. */
  #moving = false;

  constructor(clips: readonly [LinkedClip, LinkedClip], side: Side) {
    const [first, second] = clips;
    this.side = side;
    this.#clocks = [first.clock, second.clock];
    this.#strides = [wholeStrides(first.steps, side), wholeStrides(second.steps, side)];
    this.strideCounts = [this.#strides[0].length, this.#strides[1].length];
  }

  readonly now = (): LinkedPhase | null => this.#phase;

  /** Told whenever `now` or `lead` has changed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Which clip leads. */
  get lead(): Place {
    return this.#lead;
  }

  /** A whole stride of a clip, counted from 0; `null` where it has none of that number. */
  strideAt(place: Place, stride: number): WholeStride | null {
    return this.#strides[place][stride] ?? null;
  }

  /** The stride whose duration is the middle one of a clip (of two middle ones the shorter), from 0. */
  typicalStride(place: Place): number {
    const byLength = this.#strides[place]
      .map(({ fromS, toS }, stride) => ({ stride, lastsS: toS - fromS }))
      .sort((a, b) => a.lastsS - b.lastsS);
    return byLength[(byLength.length - 1) >> 1]!.stride;
  }

  /**
   * Stops both clips in strides that are named, at the frame of the leading clip that is nearest to that percent within
   * its stride; the other one follows. Strides that are not there change nothing.
   */
  show({ percent, strides }: LinkedPhase): void {
    const own = this.#strides[this.#lead][strides[this.#lead]];
    if (!own || !this.#strides[1 - this.#lead]?.[strides[1 - this.#lead]!]) return;
    const clock = this.#clocks[this.#lead];
    const { timesS } = clock;
    let frame = nearestFrame(timesS, own.fromS + (percent / 100) * (own.toS - own.fromS));
    // A contact lies between frames: the one just before it belongs to the stride before.
    if (timesS[frame]! < own.fromS) frame += 1;
    else if (timesS[frame]! > own.toS) frame -= 1;
    this.#ahead = strides[1] - strides[0];
    this.#moving = true;
    clock.showFrame(frame);
    this.#moving = false;
    this.#follow();
  }

  /**
   * Begins to link; strides that are on show stay beside each other.
   * @param lead which clip stays as it is
   * @returns what ends it; both clips then stay where they are
   */
  start(lead: Place): () => void {
    this.#lead = lead;
    const [first, second] = ([0, 1] as const).map((place) => this.#phaseOf(place));
    // Counted as a whole: a frame just before a contact still belongs to the stride before.
    const along = (phase: GaitPhase): number => phase.stride + phase.percent / 100;
    this.#ahead = first && second ? Math.round(along(second) - along(first)) : 0;
    const leave = ([0, 1] as const).map((place) => this.#listenTo(place));
    this.#follow();
    return () => {
      for (const each of leave) each();
      this.#clocks.forEach((clock, place) => place !== this.#lead && rest(clock));
      this.#tell(null);
    };
  }

  #listenTo(place: Place): () => void {
    const clock = this.#clocks[place];
    let { frame, playing } = clock.now();
    return clock.subscribe(() => {
      const now = clock.now();
      const used = now.frame !== frame || now.playing !== playing;
      ({ frame, playing } = now);
      if (this.#moving || !used) return;
      this.#lead = place;
      this.#follow();
    });
  }

  /** Sets the other clip to where the leader is. */
  #follow(): void {
    const [lead, other] = [this.#lead, this.#lead === 0 ? 1 : 0] as const;
    const phase = this.#phaseOf(lead);
    const follower = this.#clocks[other];
    const count = this.strideCounts[other];
    const asked = phase ? phase.stride + (lead === 0 ? this.#ahead : -this.#ahead) : 0;
    const stride = ((asked % count) + count) % count;
    const timeS = phase && momentOfPhase(this.#strides[other], { stride, percent: phase.percent });
    this.#moving = true;
    if (timeS === null) rest(follower);
    else if (this.#clocks[lead].now().playing) follower.lead(nearestFrame(follower.timesS, timeS));
    else follower.showTime(timeS);
    this.#moving = false;
    if (!phase || timeS === null) return this.#tell(null);
    const strides = lead === 0 ? ([phase.stride, stride] as const) : ([stride, phase.stride] as const);
    this.#ahead = strides[1] - strides[0];
    this.#tell({ percent: phase.percent, strides });
  }

  #phaseOf(place: Place): GaitPhase | null {
    return gaitPhaseAt(this.#strides[place], this.#clocks[place].now().timeS);
  }

  #tell(phase: LinkedPhase | null): void {
    if (phase === this.#phase && this.#lead === this.#toldLead) return;
    this.#phase = phase;
    this.#toldLead = this.#lead;
    for (const listener of this.#listeners) listener();
  }
}

/** Stays at the frame that it shows. */
function rest(clock: ClipClock): void {
  const { frame, playing, led } = clock.now();
  if (playing || led) clock.showFrame(frame);
}

/**
 * A link of two clips by the foot of which both show more whole strides.
 * @returns `null` where one of them shows none
 */
export function linkClocks(clips: readonly [LinkedClip, LinkedClip]): ClockLink | null {
  const side = strideSide(clips.map(({ steps }) => steps));
  return side && new ClockLink(clips, side);
}
