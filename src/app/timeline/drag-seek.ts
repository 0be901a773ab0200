import type { PointerEvent } from 'react';

type Take = (event: PointerEvent<HTMLElement>) => void;

/** Takes a press of the main button and every move of the pointer while it is held, also beyond the element. */
export function dragSeek(take: Take): { readonly onPointerDown: Take; readonly onPointerMove: Take } {
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      take(event);
    },
    onPointerMove(event) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) take(event);
    },
  };
}
