/** How much the browser lets this page keep, bytes; `null` where it does not say. */
export interface Room {
  readonly usedBytes: number | null;
  readonly grantedBytes: number | null;
  /** The browser promised not to clear it by itself; `null` where it knows no such promise. */
  readonly promised: boolean | null;
}

/** Never rejects. */
export async function roomGiven(): Promise<Room> {
  const [estimate, promised] = await Promise.all([
    answerOf(() => navigator.storage.estimate()),
    answerOf(() => navigator.storage.persisted()),
  ]);
  return { usedBytes: estimate?.usage ?? null, grantedBytes: estimate?.quota ?? null, promised };
}

/**
 * Asks the browser not to clear by itself what is kept; it may ask the person in its turn.
 * @returns its answer; `null` where it knows no such promise. Never rejects.
 */
export function askToKeep(): Promise<boolean | null> {
  return answerOf(() => navigator.storage.persist());
}

/** Pages served over plain http have no such thing. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
