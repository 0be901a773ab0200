import { gaitPhaseAt, momentOfPhase, wholeStrides, type WholeStride } from '../../core/gait/gait-phase';
import type { GaitRun } from '../../core/gait/gait-run';
import type { BodyBreadths } from '../../core/metrics/body-breadths';
import type { CycleId } from '../../core/metrics/gait-cycle';
import { strideCurve } from '../../core/metrics/gait-cycle-curve';
import { cycleSignals } from '../../core/metrics/gait-cycle-signals';
import type { Side } from '../../core/pose/keypoints';
import type { ReportSource } from '../../report/report';

/** A place in one of the strides. */
export interface StridePlace {
  readonly stride: number;
  /** 0..100, from a contact to the same foot's next. */
  readonly percent: number;
}

/** Every whole stride of one foot with its own line of a signal, worked out when it is looked at. */
export class OwnStrides {
  readonly #strides: readonly WholeStride[];
  readonly #curves = new Map<number, Float64Array | null>();
  readonly #curveOf: (stride: WholeStride) => Float64Array | null;

  /** @param run the clip's, on the clip's clock */
  constructor(source: ReportSource, run: GaitRun, id: CycleId, side: Side, breadths: BodyBreadths) {
    this.#strides = wholeStrides(source.steps ?? [], side);
    let deg: Float64Array | undefined;
    this.#curveOf = ({ fromS }) => {
      const signal = cycleSignals(breadths).find((each) => each.id === id)!;
      deg ??= signal.signalDeg(run, side);
      const step = run.steps.find((each) => each.side === side && each.contact.timeS === fromS);
      return (step && strideCurve(run.track.timesS, deg, step)?.values) ?? null;
    };
  }

  /** `null` outside whole strides. */
  at(timeS: number): StridePlace | null {
    return gaitPhaseAt(this.#strides, timeS);
  }

  timeOf(place: StridePlace): number | null {
    return momentOfPhase(this.#strides, place);
  }

  /** A stride's signal at every percent, degrees; `null` where a part of it is missing. */
  curve(stride: number): Float64Array | null {
    const whole = this.#strides[stride];
    if (!whole) return null;
    if (!this.#curves.has(stride)) this.#curves.set(stride, this.#curveOf(whole));
    return this.#curves.get(stride) ?? null;
  }
}
