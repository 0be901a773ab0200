import type { GaitRun } from '../gait/gait-run';

const made = new WeakMap<GaitRun, Map<string, unknown>>();

/**
 * What several measures of one run need, made once: a clip of minutes has 100,000 samples of each signal.
 * @param key names what is made, and everything besides the run that it hangs on
 */
export function remembered<T>(run: GaitRun, key: string, make: () => T): T {
  let entries = made.get(run);
  if (!entries) made.set(run, (entries = new Map()));
  if (!entries.has(key)) entries.set(key, make());
  return entries.get(key) as T;
}
