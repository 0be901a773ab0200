import { CommandEnd, EXIT } from './exit-codes';
import { HeadlessBrowser } from './headless-browser';

/**
 * Opens a browser without a window for some work, and closes it whatever comes of that.
 * @param signal ends the work at once and takes the browser down
 * @throws {CommandEnd} when it was interrupted or there is no browser; whatever the work throws
 */
export async function inBrowser<T>(
  signal: AbortSignal,
  work: (browser: HeadlessBrowser) => Promise<T>,
): Promise<T> {
  stopIfAborted(signal);
  const browser = await HeadlessBrowser.open();
  const onAbort = (): void => void browser.close();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    stopIfAborted(signal);
    return await work(browser);
  } catch (error) {
    stopIfAborted(signal);
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await browser.close();
  }
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new CommandEnd(EXIT.cancelled, 'Stopped; nothing was written.');
}
