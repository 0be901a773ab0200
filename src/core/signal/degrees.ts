/** Radians to degrees: angles are radians inside geometry only. */
export function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
