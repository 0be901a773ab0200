import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { linkClocks, type ClockLink, type LinkedClip } from './link-clocks';
import './in-step.css';

interface InStepProps {
  readonly first: LinkedClip;
  readonly second: LinkedClip;
}

/** Keeps two clips of one runner at the same part of the stride, unless that is switched off; says which part it is. */
export function InStep({ first, second }: InStepProps): ReactElement {
  const [on, setOn] = useState(true);
  const [clockA, stepsA, clockB, stepsB] = [first.clock, first.steps, second.clock, second.steps];
  const link = useMemo(
    () =>
      linkClocks([
        { clock: clockA, steps: stepsA },
        { clock: clockB, steps: stepsB },
      ]),
    [clockA, stepsA, clockB, stepsB],
  );
  // Who leads goes on when strides are found anew after a correction.
  const lead = useRef<0 | 1>(0);
  useEffect(() => {
    if (!link || !on) return;
    const end = link.start(lead.current);
    return () => {
      lead.current = link.lead;
      end();
    };
  }, [link, on]);
  const text = words.overlay;
  if (!link) return <p className="in-step">{text.notInStep}</p>;
  return (
    <div className="in-step">
      <button
        type="button"
        className="tool worded"
        aria-pressed={on}
        title={text.inStepWhy}
        onClick={() => setOn(!on)}
      >
        {text.inStep}
      </button>
      <span className="in-step-now">{on ? <LinkedNow link={link} /> : text.apart}</span>
    </div>
  );
}

function LinkedNow({ link }: { readonly link: ClockLink }): ReactElement {
  const phase = useSyncExternalStore(link.subscribe, link.now);
  const text = words.overlay;
  if (!phase) return <>{text.noStride}</>;
  const [a, b] = phase.strides.map((stride, i) =>
    text.strideOf(number(stride + 1, 0), number(link.strideCounts[i]!, 0)),
  );
  return <>{text.together(number(Math.floor(phase.percent + 1e-9), 0), link.side, a!, b!)}</>;
}
