import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { GaitCycle } from '../../core/metrics/gait-cycle';
import { otherSide, SIDES, type Side } from '../../core/pose/keypoints';
import { number } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { valueAtPercent } from '../plots/cycle-scale';
import { SideMark } from '../theme/marks';
import type { Workspace } from '../workspace/workspace-context';
import { clipRun, breadthsOnBench } from './clip-run';
import { ChartSlider } from './chart-slider';
import { CycleChart } from './cycle-chart';
import { HoverPreview } from './hover-preview';
import { OwnStrides, type StridePlace } from './own-strides';
import { followPointer } from './plot-pointer';

interface CycleNowProps {
  readonly bench: Pick<Workspace, 'clips' | 'current' | 'standing'>;
  readonly cycle: GaitCycle;
  readonly helpId: string;
}

/** A signal over the stride: all strides laid over each other, and where the stride in the picture is among them. */
export function CycleNow({ bench, cycle, helpId }: CycleNowProps): ReactElement {
  const { clips, current, standing } = bench;
  const { clock, source } = current;
  const sides = SIDES.filter((each) => cycle[each]);
  const [chosen, setChosen] = useState<Side>(source.view === 'side-right' ? 'right' : 'left');
  const side: Side = cycle[chosen] ? chosen : otherSide(chosen);
  const slider = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLParagraphElement>(null);
  const strides = useMemo(
    () => new OwnStrides(source, clipRun(current), cycle.id, side, breadthsOnBench({ clips, standing })),
    [source, current, cycle.id, side, clips, standing],
  );

  useEffect(() => {
    if (!host.current) return;
    const chart = new CycleChart(host.current, cycle);
    // A pointer stays in the stride that it came to, also at its very end.
    let held: StridePlace | null = null;
    const enter = (): void => void (held = strides.at(clock.now().timeS));
    chart.over.addEventListener('pointerenter', enter);
    const unfollow = followPointer(chart.over, {
      timeAt: (share) =>
        (held && strides.timeOf({ stride: held.stride, percent: 100 * share })) ?? clock.now().timeS,
      preview: new HoverPreview(clock),
    });
    const follow = (): void => {
      const { timeS, frame, playing } = clock.now();
      const place = strides.at(timeS);
      const own = place && strides.curve(place.stride);
      chart.showStride(own, side);
      chart.showNow(place?.percent ?? null);
      const said = sayPlace(cycle, side, place, own);
      if (reading.current && reading.current.textContent !== said) reading.current.textContent = said;
      if (playing) return;
      slider.current?.setAttribute('aria-valuenow', String(frame));
      slider.current?.setAttribute('aria-valuetext', said);
    };
    follow();
    const unsubscribe = clock.subscribe(follow);
    return () => {
      unsubscribe();
      unfollow();
      chart.destroy();
    };
  }, [clock, cycle, side, strides]);

  const text = words.signals.cycle;
  const { title, down, up } = words.plots.cycles[cycle.id];
  return (
    <div className="signal-cycle">
      <fieldset className="signal-sides">
        <legend className="small soft">{text.strideOf}</legend>
        {sides.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${helpId}side`}
              checked={each === side}
              onChange={() => setChosen(each)}
            />
            <SideMark side={each} />
            {text.foot[each]}
          </label>
        ))}
      </fieldset>
      <p className="small soft">{words.signals.axis(down, up)}</p>
      <ChartSlider ref={slider} host={host} clock={clock} label={text.name(title, side)} helpId={helpId} />
      <p className="small soft signal-axis">{text.axis}</p>
      <p ref={reading} className="small number-line" aria-hidden="true" />
      <p className="small soft">{text.key}</p>
    </div>
  );
}

/** Where the picture is in its stride, in words. */
function sayPlace(cycle: GaitCycle, side: Side, place: StridePlace | null, own: Float64Array | null): string {
  const text = words.signals;
  if (!place) return text.cycle.outside;
  const { percent } = place;
  const mean = cycle[side]?.mean;
  const written = (value: number | undefined): string =>
    value === undefined || !Number.isFinite(value)
      ? text.unknown
      : `${number(value, 1)}${unitAfter(cycle.unit)}`;
  return text.cycle.now(
    number(percent, 0),
    written(own?.[Math.round(percent)]),
    written(mean && valueAtPercent(mean, percent)),
  );
}
