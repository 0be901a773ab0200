/** The page has this long to take the last progress and parts before the outcome is sent, ms. */
const LAST_WORD_MS = 100;

/** Waits until the page has taken what it was told, but not for long: it may be gone. */
export async function withPatience(told: Promise<unknown>): Promise<void> {
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, LAST_WORD_MS))]);
}
