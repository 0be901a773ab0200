import { use, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { footingAt, footings } from '../../core/gait/footing';
import { gaitPhaseAt, strideSide, wholeStrides } from '../../core/gait/gait-phase';
import type { StepMoments } from '../../core/gait/steps';
import type { Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ShownFrame } from './shown-frame';
import { StrideSideContext } from './stride-side-context';

interface OverlayPhaseProps {
  readonly steps: readonly StepMoments[];
  readonly timesS: Float64Array;
  readonly shown: ShownFrame;
}

/** Which foot carries the runner and how much of the stride has passed, in the frame on show; written without React. */
export function OverlayPhase({ steps, timesS, shown }: OverlayPhaseProps): ReactElement {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const counted = use(StrideSideContext);
  const said = useMemo(() => phaseWords(steps, counted), [steps, counted]);
  useEffect(() => {
    const write = (): void => {
      const element = paragraph.current;
      if (!element) return;
      const texts = said(timesS[shown.now()] ?? NaN);
      element.hidden = texts.length === 0;
      for (const [i, part] of [...element.children].entries()) {
        const text = texts[i] ?? '';
        if (part.textContent !== text) part.textContent = text;
      }
    };
    write();
    return shown.subscribe(write);
  }, [said, timesS, shown]);
  return (
    <p ref={paragraph} className="overlay-phase">
      <span />
      <span />
    </p>
  );
}

/**
 * What is said of a moment: what carries the runner, and how much of the stride has passed where that is whole; nothing
 * where neither is known.
 * @param counted the foot whose strides are counted; `null` = the one that shows the most
 */
export function phaseWords(
  steps: readonly StepMoments[],
  counted: Side | null = null,
): (timeS: number) => readonly string[] {
  const spans = footings(steps);
  const side = counted ?? strideSide([steps]);
  const strides = side ? wholeStrides(steps, side) : [];
  const text = words.overlay;
  return (timeS) => {
    const phase = gaitPhaseAt(strides, timeS);
    const footing = footingAt(spans, timeS);
    if (!side || !phase) return footing === 'unknown' ? [] : [text.footing[footing]];
    // Rounded down: a stride is at 100 % only once it is over.
    const percent = number(Math.floor(phase.percent + 1e-9), 0);
    return [text.footing[footing], text.ofTheStride(percent, side)];
  };
}
