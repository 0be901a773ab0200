import type { Page } from 'playwright-core';

/** What is wrong with a printed report, each a list of the elements that it is wrong with. */
export interface PaperLayout {
  readonly wide: readonly string[];
  readonly overlaps: readonly string[];
  readonly tall: readonly string[];
  readonly unlike: readonly string[];
  readonly left: readonly string[];
  readonly hidden: readonly string[];
}

/** Looks at the page as it is laid out for print, the window being as wide as the sheet within its margins. */
export function layoutOnPaper(
  page: Page,
  sheet: { readonly widthPx: number; readonly heightPx: number },
): Promise<PaperLayout> {
  return page.evaluate(({ widthPx, heightPx }) => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.textContent?.trim().slice(0, 40)}`;
    const isShown = (element: Element): boolean =>
      element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isShown);

    // What is clipped away by what it lies in is not seen: that is what may stick out.
    const isClipped = (element: Element): boolean => {
      const around = element.parentElement;
      if (!around || around === document.body) return false;
      return getComputedStyle(around).overflowX !== 'visible' || isClipped(around);
    };
    // An svg within an svg has the box of all that it holds, and shows its own part.
    const wide = all('body *:not(svg svg)')
      .filter((element) => !isClipped(element))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > widthPx + 1;
      })
      .map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return `${name(element)}: ${left.toFixed(1)} to ${right.toFixed(1)} of ${widthPx}`;
      });

    const overlaps: string[] = [];
    const follow = (selector: string): void => {
      const boxes = all(selector).map((element) => ({ element, box: element.getBoundingClientRect() }));
      boxes.forEach(({ element, box }, i) => {
        const next = boxes[i + 1];
        if (next && next.box.top < box.bottom - 1) overlaps.push(`${name(element)} | ${name(next.element)}`);
      });
    };
    follow('.result > *');
    follow('.bench-findings > *');
    follow('.appendix > section');
    follow('.criterion');
    follow('.plan-phase');

    const tall = all('figure, svg, canvas, .measure, .evidence, .plan-step, tr')
      .filter((element) => element.getBoundingClientRect().height > heightPx)
      .map(name);

    // Frames of the film are the only bitmaps.
    const unlike = all('.result canvas:not([role="img"]), .result img').map(name);

    const left = all(
      'button:not(.brand), input, select, video, .player, .bench-player, nav, details:not([open])',
    ).map(name);

    const wanted = [
      '.result h1',
      '.foot',
      '.result .paper-only',
      '.kinogram canvas',
      '.cycle-plots svg',
      '#plan',
    ];
    const hidden = wanted.filter((selector) => all(selector).length === 0);
    const disclaimer = all('.foot').some((foot) =>
      /not a medical device/.test((foot as HTMLElement).innerText),
    );
    if (!disclaimer) hidden.push('disclaimer');
    return { wide, overlaps, tall, unlike, left, hidden };
  }, sheet);
}
