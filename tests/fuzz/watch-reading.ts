/** What came of reading a file: taken, or a sentence why not. */
export type Reading = 'taken' | { readonly sentence: string };

/** Nothing may take longer, ms. */
export const LONGEST_MS = 10_000;
/** A sentence is for a person: it is read in one go. */
const LONGEST_SENTENCE = 600;

const CLEAN = Object.getOwnPropertyNames(Object.prototype).sort().join();

/**
 * Reads, and holds what every reading must hold: it ends in time, throws nothing, says what is wrong in a plain sentence
 * and leaves every other object alone.
 * @returns what is wrong with it; `null` where nothing is
 */
export async function faultOf(read: () => Promise<Reading>, longestMs = LONGEST_MS): Promise<string | null> {
  const beganMs = performance.now();
  const beganBusyMs = processorMs();
  let reading: Reading;
  try {
    reading = await read();
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 1500);
  }
  const tookMs = Math.min(performance.now() - beganMs, processorMs() - beganBusyMs);
  if (tookMs > longestMs) return `took ${(tookMs / 1000).toFixed(1)} s`;
  if (Object.getOwnPropertyNames(Object.prototype).sort().join() !== CLEAN || 'spoiled' in {}) {
    return 'changed the prototype of all objects';
  }
  return reading === 'taken' ? null : faultOfSentence(reading.sentence);
}

/** Beside other programs a reading waits for its turn: what it worked itself counts, where that is known. */
function processorMs(): number {
  if (typeof process !== 'object' || typeof process.cpuUsage !== 'function') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function faultOfSentence(sentence: string): string | null {
  if (!/^[\p{L}“\d].*[.!”]$/su.test(sentence)) return `no sentence: ${sentence.slice(0, 300)}`;
  if (sentence.length > LONGEST_SENTENCE) return `${sentence.length} letters: ${sentence.slice(0, 300)}`;
  if (/\bundefined\b|\[object|\bat \w+ \(|TypeError|Maximum call stack/.test(sentence))
    return `not plain: ${sentence}`;
  return null;
}
