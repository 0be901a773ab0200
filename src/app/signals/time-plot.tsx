import { useEffect, useRef, type ReactElement } from 'react';
import type { Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { unitAloud } from '../../core/words/units';
import { words } from '../../core/words/words';
import type { ClipClock } from '../clock/clip-clock';
import { SideMark } from '../theme/marks';
import { ChartSlider } from './chart-slider';
import { HoverPreview } from './hover-preview';
import { followPointer } from './plot-pointer';
import { sidesOf, type PlotContent } from './plot-content';
import type { ShownRange } from './shown-range';
import type { Stance } from '../timeline/stances';
import { TimeChart } from './time-chart';
import { valuesNow } from './value-now';

interface TimePlotProps {
  readonly content: PlotContent;
  readonly withRaw: boolean;
  readonly stances: readonly Stance[];
  readonly clock: ClipClock;
  readonly range: ShownRange;
  readonly numbered: boolean;
  readonly helpId: string;
}

/** One thing over time: a canvas that follows the clock by itself, and is a slider to keys and screen readers. */
export function TimePlot(props: TimePlotProps): ReactElement {
  const { content, withRaw, stances, clock, range, numbered, helpId } = props;
  const slider = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const values = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (!host.current) return;
    const chart = new TimeChart(host.current, { content, withRaw, stances, range, numbered });
    const unfollow = followPointer(chart.over, {
      timeAt(share) {
        const { fromS, toS } = range.now();
        return fromS + share * (toS - fromS);
      },
      preview: new HoverPreview(clock),
      select: (dragged) => range.show(dragged),
      showAll: () => range.showWhole(),
    });
    const follow = (): void => {
      const { frame, timeS, playing } = clock.now();
      chart.showNow(timeS);
      const written = valuesNow(content, frame, timeS);
      const cells = values.current?.querySelectorAll('.number') ?? [];
      written.forEach((value, i) => cells[i] && setText(cells[i], value));
      // While it plays nobody can listen to a value a frame.
      if (!playing) sayNow(slider.current, content, frame, timeS, written);
    };
    follow();
    const unsubscribe = clock.subscribe(follow);
    return () => {
      unsubscribe();
      unfollow();
      chart.destroy();
    };
  }, [content, withRaw, stances, clock, range, numbered]);

  const { ends } = content;
  return (
    <div className="signal-plot">
      <div className="signal-reading small">
        <span className="soft">
          {ends ? words.signals.axis(ends.down, ends.up) : unitAloud(content.unit)}
        </span>
        <ul role="list" ref={values} className="signal-values" aria-hidden="true">
          {sidesOf(content).map((side) => (
            <li key={side ?? 'none'}>
              <LineMark side={side} />
              {words.signals.side[side ?? 'none']} <b className="number" />
            </li>
          ))}
        </ul>
      </div>
      <ChartSlider
        ref={slider}
        host={host}
        clock={clock}
        label={words.signals.plotName(content.title)}
        helpId={helpId}
      />
    </div>
  );
}

function LineMark({ side }: { readonly side: Side | null }): ReactElement {
  return <SideMark side={side ?? 'overall'} />;
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** What a screen reader says of the present moment. */
function sayNow(
  slider: HTMLElement | null,
  content: PlotContent,
  frame: number,
  timeS: number,
  written: readonly string[],
): void {
  const sides = sidesOf(content);
  slider?.setAttribute('aria-valuenow', String(frame));
  slider?.setAttribute(
    'aria-valuetext',
    words.signals.valueAt(
      number(timeS, 2),
      written.map((value, i) => words.signals.lineValue(sides[i] ?? null, value)),
    ),
  );
}
