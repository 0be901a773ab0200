import { isAvailable, type MeasureResult } from './measure';

/** The same with one more sentence behind its note; what cannot be had keeps its reason alone. */
export function withNote<R extends MeasureResult>(result: R, sentence: string): R {
  if (!isAvailable(result)) return result;
  const { note } = result;
  return { ...result, note: note === undefined ? sentence : `${note} ${sentence}` };
}
