/** Signs that have no picture, end the line, or turn around what stands beside them in a sentence. */
// eslint-disable-next-line no-control-regex -- control signs are what is looked for, to be taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A name as it can stand in a sentence: what would break or turn the line becomes a sign that is seen, so that two names
 * that differ still look different. Names written from right to left stay as they are.
 */
export function plainName(name: string): string {
  return name.replace(UNSEEN, '\uFFFD');
}
