import type { Reading } from './reading';
import type { StandingError } from './standing-error';

/**
 * Turns of one line against another, from how far each seems turned to the camera; degrees, + to the own left. `ground` is
 * the camera's angle as the feet show it.
 */

/** The shoulders against the feet: networks show a part of a turn, which is made whole. */
export function chestAgainst(chest: Reading, ground: Reading, { shown, shownSe }: StandingError): Reading {
  const value = (chest.value - ground.value) / shown;
  return {
    value,
    ownSe: Math.hypot(chest.ownSe, ground.ownSe) / shown,
    sharedSe: Math.hypot(chest.sharedSe, ground.sharedSe, shownSe * value) / shown,
    hiddenSe: chest.hiddenSe / shown,
  };
}

/** The hips against the feet; networks may draw them along with a turned chest. */
export function pelvisAgainst(
  pelvis: Reading,
  ground: Reading,
  chest: Reading | null,
  error: StandingError,
): Reading {
  const drawnAlong = chest ? error.hipsDrawnAlong * chestAgainst(chest, ground, error).value : 0;
  return {
    value: pelvis.value - ground.value,
    ownSe: Math.hypot(pelvis.ownSe, ground.ownSe),
    sharedSe: Math.hypot(pelvis.sharedSe, ground.sharedSe, drawnAlong),
    hiddenSe: pelvis.hiddenSe,
  };
}

/**
 * The shoulders against the hips, both given against the same ground: of the ground's error only that part is left by
 * which the two turns are shown differently.
 */
export function chestAgainstPelvis(
  chest: Reading,
  pelvis: Reading,
  ground: Reading,
  { shown }: StandingError,
): Reading {
  const apart = 1 / shown - 1;
  const less = (se: number, groundSe: number): number => Math.sqrt(Math.max(0, se ** 2 - groundSe ** 2));
  const left = (of: 'ownSe' | 'sharedSe'): number =>
    Math.hypot(less(chest[of], ground[of] / shown), less(pelvis[of], ground[of]), apart * ground[of]);
  return {
    value: chest.value - pelvis.value,
    ownSe: left('ownSe'),
    sharedSe: left('sharedSe'),
    hiddenSe: chest.hiddenSe - pelvis.hiddenSe,
  };
}
