import { createElement, lazy, type ComponentType, type FunctionComponent, type ReactElement } from 'react';

/** A part of the page that could not be fetched: the machine is offline, or the server has another version by now. */
class MissingPart extends Error {
  override readonly name = 'MissingPart';
}

export function isMissingPart(error: unknown): boolean {
  return error instanceof MissingPart;
}

/** React remembers a failure for good: each of these has it forget one. */
const failed = new Set<() => void>();

/** Whatever could not be fetched is asked for anew when it is shown again. */
export function fetchAgain(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * A page that is fetched when it is first shown; it throws inside a {@link PageBoundary} where that fails.
 * @param load imports it
 */
export function fetchedPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let page: ComponentType<Props> | null = null;
  const fetched = (): ComponentType<Props> =>
    (page ??= lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => (page = null));
        throw new MissingPart(String(error));
      }
    }) as unknown as ComponentType<Props>);
  return function FetchedPage(props: Props): ReactElement {
    return createElement(fetched(), props);
  };
}
