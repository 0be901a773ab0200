import type { Page } from 'playwright-core';

/** The part of Playwright's own connection to a page that is needed; it is not among what Playwright promises. */
interface PlaywrightInside {
  readonly _connection: {
    toImpl(page: Page): {
      readonly delegate: {
        readonly _mainFrameSession: {
          readonly _client: { send(method: string, params: object): Promise<unknown> };
        };
      };
    };
  };
}

/**
 * Playwright has the browser note all traffic, and Chromium then keeps the body of every response in the page's process
 * (up to 200 MB), as its developer tools do: two of the sample clip a round, which no visitor's browser keeps. The limits
 * are those of Playwright's own connection and there is no switch for them, so that connection itself is told to keep none.
 */
export async function keepNoResponses(page: Page): Promise<void> {
  const { delegate } = (page as unknown as PlaywrightInside)._connection.toImpl(page);
  await delegate._mainFrameSession._client.send('Network.enable', {
    maxTotalBufferSize: 0,
    maxResourceBufferSize: 0,
  });
}
