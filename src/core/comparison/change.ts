import type { Estimate, MeasureId } from '../metrics/measure';
import { halfWidth, minimalDetectableChange, type Chance } from '../metrics/minimal-detectable-change';
import type { Change } from './comparison';
import { towards, type Aim } from './towards-band';
import type { ValueChance } from './value-chance';

/** A value of one film with what chance leaves open of it. */
export interface KnownValue {
  readonly value: Estimate;
  readonly chance: ValueChance;
}

/** What a change is judged by, besides chance. */
export interface ChangeRules {
  /** Numbers that are compared at once: every one of them is a chance of a false alarm. */
  readonly family: number;
  /** Where the value is wanted; none = nothing says which way is better. */
  readonly aims: readonly Aim[];
  /** Share of the published value between two days. */
  readonly publishedShare: number;
}

/** A difference in the last digits of a number is rounding. */
const ROUNDING = 1e-6;

/**
 * One value before and after: their difference with its 95 % interval, the bound that it must pass, what it means.
 *
 * What all strides of a film share (timing, camera, network) is in both films' intervals. Of two films with one camera
 * and network a part of it cancels, and nobody can tell which: see FILMING_LEFT for how much is kept.
 */
export function changeOf(id: MeasureId, before: KnownValue, after: KnownValue, rules: ChangeRules): Change {
  const [was, is] = [before.value.value, after.value.value];
  const difference = is - was;
  const chance = chanceBetween(before.chance, after.chance);
  const rounding = ROUNDING * Math.max(Math.abs(was), Math.abs(is), ROUNDING);
  const half = Math.max(halfWidth(chance, 0.05), rounding);
  const bound = Math.max(minimalDetectableChange(id, chance, rules.family, rules.publishedShare), rounding);
  return {
    before: before.value,
    after: after.value,
    difference,
    ci95: [difference - half, difference + half],
    minimalDetectableChange: bound,
    outcome: Math.abs(difference) > bound ? towards(rules.aims, was, is, bound) : 'no-detectable-change',
  };
}

/**
 * How much of what each film's strides share is reckoned not to cancel between two films. Measured: between made-up films
 * of one runner with one camera a quarter to a third of it was left, a half with the camera set up anew (0.7 m nearer or
 * further, 3 degrees round, 1.5 degrees tilted, SD); and through the network, over all pairs of rendered runners who run
 * differently, a half leaves 2.5 % of the differences' errors beyond the bound, three quarters leave 0.4 %.
 */
const FILMING_LEFT = 0.75;

function chanceBetween(a: ValueChance, b: ValueChance): Chance {
  const [va, vb] = [a.se ** 2, b.se ** 2];
  return {
    se: Math.sqrt(va + vb),
    // Welch 1947, Biometrika 34:28: two spreads that need not be alike.
    degreesOfFreedom:
      va + vb > 0 ? (va + vb) ** 2 / (va ** 2 / a.degreesOfFreedom + vb ** 2 / b.degreesOfFreedom) : Infinity,
    filming: FILMING_LEFT * Math.hypot(a.shared, b.shared),
  };
}
