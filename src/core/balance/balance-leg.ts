import type { Unavailable } from '../metrics/measure';
import { copyTrack } from '../track/copy-track';
import { gateConfidence } from '../track/gate-confidence';
import { medianRateHz } from '../signal/sample-rate';
import { mean } from '../signal/statistics';
import { words } from '../words/words';
import type { BalanceMeasure, BalanceMeasureId, BalanceTrial, LegBalance } from './balance-findings';
import { hipDropOf } from './hip-drop';
import { readTurn, type Turn } from './read-turn';
import { isStopped } from './steadier';
import { readSway, type Sway } from './sway';
import { areaOf } from './sway-area';
import { LEG_OF_STATURE, measureOf, readStatistic, scaleSeShare, type SwayReading } from './sway-reading';
import { speedOf } from './sway-speed';
import { trunkSwayOf } from './trunk-sway';

/** Sway before the first touch-down is told from this long on, s: a few of its slow waves. */
export const LEAST_HELD_S = 5;
/** Less of the time in the picture is too little to say anything of. */
const LEAST_SEEN = 0.7;
/** Shoulders of somebody who faces the camera are 0.36 to 0.6 of a leg apart; by 35 degrees off, 0.3 to 0.5. */
const SQUARE_FROM_L = 0.33;
const FEW_PER_S = 8;

/** A leg, and what the comparison with the other needs besides. */
export interface ReadLeg {
  readonly found: LegBalance;
  readonly readings: Readonly<
    Record<'swayPath' | 'swayArea' | 'swaySpeed' | 'trunkSway', SwayReading | null>
  >;
}

/** Reads one leg's turn. Definitions: sway-speed.ts, sway-area.ts, trunk-sway.ts, hip-drop.ts. */
export function readLeg(trial: BalanceTrial, statureCm: number | undefined): ReadLeg {
  const track = copyTrack(trial.track);
  gateConfidence(track);
  const turn = readTurn({ ...trial, track });
  const { leg, eyes, aimedS } = trial;
  const sway = turn.heldS < LEAST_HELD_S ? null : readSway(track, turn.timesS, leg, turn.heldS);
  const legCm = statureCm === undefined ? null : LEG_OF_STATURE * statureCm;
  const why = reasonAgainst(turn, sway);
  const usable = why === null ? sway : null;
  const read = {
    speed: usable && readStatistic(usable, turn.heldS, speedOf(usable)),
    area: usable && readStatistic(usable, turn.heldS, areaOf(usable)),
    trunk: usable?.lean ? readStatistic(usable, turn.heldS, trunkSwayOf(usable.lean)) : null,
  };
  const path = read.speed && { ...read.speed, value: read.speed.value * turn.heldS };
  const seShare = scaleSeShare(track.tracker, legCm !== null);
  const length = (
    reading: SwayReading | null,
    power: 1 | 2,
    per: '' | '/s',
  ): BalanceMeasure | Unavailable => {
    if (!reading) return { unavailable: why ?? text.tooNoisy };
    const unit = `${legCm === null ? 'L' : 'cm'}${power === 2 ? '²' : ''}${per}`;
    return measureOf(reading, { unit, times: (legCm ?? 1) ** power, seShare, power }, 'own');
  };
  const measures: Record<BalanceMeasureId, BalanceMeasure | Unavailable> = {
    swayPath: length(path, 1, ''),
    swayArea: length(read.area, 2, ''),
    swaySpeed: length(read.speed, 1, '/s'),
    trunkSway: read.trunk
      ? measureOf(read.trunk, { unit: 'deg', times: 1, seShare: 0, power: 1 }, 'own')
      : { unavailable: why ?? (usable && !usable.lean ? text.shouldersNotSeen : text.tooNoisy) },
    hipDrop: usable
      ? { unit: 'deg', evidence: 'own', overall: hipDropOf(usable, turn.heldS, track.tracker) }
      : { unavailable: why ?? text.hipsNotSeen },
  };
  const found: LegBalance = {
    leg,
    eyes,
    heldS: turn.heldS,
    aimedS,
    touchDownsS: turn.touchDownsS,
    measures,
    path: pathOf(usable, legCm ?? 1),
    pathUnit: legCm === null ? 'L' : 'cm',
    cautions: [],
  };
  return {
    found: { ...found, cautions: cautionsOf(found, turn, sway) },
    readings: { swayPath: path, swayArea: read.area, swaySpeed: read.speed, trunkSway: read.trunk },
  };
}

const text = words.balanceFindings;

function reasonAgainst({ heldS, touchDownsS }: Turn, sway: Sway | null): string | null {
  if (heldS < LEAST_HELD_S) {
    return touchDownsS.length > 0
      ? text.tooShort(heldS, LEAST_HELD_S)
      : text.stoppedShort(heldS, LEAST_HELD_S);
  }
  if (!sway) return text.hipsNotSeen;
  return sway.seenShare < LEAST_SEEN ? text.hardlySeen(sway.seenShare) : null;
}

function pathOf(sway: Sway | null, times: number): LegBalance['path'] {
  if (!sway) return { timesS: new Float64Array(), across: new Float64Array(), up: new Float64Array() };
  const about = (values: Float64Array): Float64Array => {
    const centre = mean(values);
    return values.map((value) => times * (value - centre));
  };
  return {
    timesS: sway.grid.timesS,
    across: about(sway.across.values),
    up: about(sway.up.values),
  };
}

function cautionsOf(found: LegBalance, { hopped, timesS }: Turn, sway: Sway | null): string[] {
  const { leg, heldS } = found;
  const perS = medianRateHz(timesS);
  return [
    ...(isStopped(found) ? [text.cautions.stopped(leg, heldS)] : []),
    ...(hopped ? [text.cautions.hopped(leg)] : []),
    ...(perS < FEW_PER_S ? [text.cautions.fewFrames(leg, perS)] : []),
    ...(sway && sway.shouldersL < SQUARE_FROM_L ? [text.cautions.notSquare(leg)] : []),
  ];
}
