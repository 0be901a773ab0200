import type { Told } from '../../core/by-hand/correction';
import type { HandEntry } from '../../core/by-hand/hand-entry';
import { toldBy } from '../../core/by-hand/told-by';
import { lengthWords, speedWords, statureWords, type UnitSystem } from '../../core/words/units';
import { words } from '../../core/words/words';
import type { ReportSource } from '../../report/report';

/** The values that hold because somebody told them: by hand since, else under the settings before the analysis. */
export function toldNow(source: ReportSource, entries: readonly HandEntry[]): Told {
  return { ...source.provenance.settings, ...toldBy(entries) };
}

/** One sentence for each value that can be told: what holds now, and where it comes from. */
export function inForce(
  source: ReportSource,
  entries: readonly HandEntry[],
  units: UnitSystem,
): Readonly<Record<keyof Told, string>> {
  const text = words.handTools.told;
  const told = toldNow(source, entries);
  const { roll, calibration, slowMotion } = source.situation ?? {};
  const byHand = (value: string): string => text.byHand(value);
  const found = (value: string): string => text.found(value);
  const { statureCm, beltSpeedMps, slowMotionFactor, legLengthCm } = told;
  const legCm =
    calibration?.metresPerPx === undefined ? null : 100 * calibration.metresPerPx * calibration.legLengthPx;
  const beltMps = calibration?.beltSpeedMps;
  return {
    view: (told.view ? byHand : found)(words.names.views[source.view]),
    cameraRollDeg: !roll
      ? text.unknown
      : (roll.from === 'user' ? byHand : found)(
          roll.from === 'assumed-level' ? text.takenAsLevel : text.turned(roll.correctedDeg),
        ),
    slowMotionFactor: slowMotionFactor
      ? byHand(text.slowed(slowMotionFactor))
      : slowMotion
        ? text.looksSlowed(slowMotion.factor)
        : found(text.normalSpeed),
    statureCm: statureCm ? byHand(statureWords(statureCm, units)) : text.notSaid,
    legLengthCm: legLengthCm
      ? byHand(lengthWords(legLengthCm, units))
      : legCm === null
        ? text.notSaid
        : found(lengthWords(legCm, units)),
    beltSpeedMps: beltSpeedMps
      ? byHand(speedWords(beltSpeedMps, units))
      : beltMps === undefined
        ? text.notSaid
        : found(speedWords(beltMps, units)),
  };
}
