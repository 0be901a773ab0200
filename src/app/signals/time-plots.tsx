import { useEffect, useId, useMemo, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import type { Workspace } from '../workspace/workspace-context';
import { plotContent } from './make-content';
import { firstPlots, plotChoices } from './plot-choices';
import { plotKey, type PlotId } from './plot-id';
import { PlotKey } from './plot-key';
import { PlotSelect } from './plot-select';
import { RangeTools } from './range-tools';
import { SavePlots } from './save-plots';
import { ShownRange } from './shown-range';
import { measuredStances } from './measured-stances';
import { StepTable } from './step-table';
import { TimePlot } from './time-plot';

const MOST_PLOTS = 3;

/** Up to three plots over the clip's time, one over the other, all of the same part of it. */
export function TimePlots({ bench }: { readonly bench: Workspace }): ReactElement {
  const { current, report } = bench;
  const { clock, source } = current;
  const id = useId();
  const text = words.signals;
  const [asked, setAsked] = useState(() => firstPlots(source.view));
  const [withRaw, setWithRaw] = useState(false);
  const groups = useMemo(() => plotChoices({ current, report }), [current, report]);
  const offered = groups.flatMap(({ plots }) => plots);
  // A correction may take a measure away: what is no longer there is not shown.
  const kept = asked.filter((plot) => offered.some(({ key }) => key === plotKey(plot)));
  const chosen = kept.length > 0 ? kept : firstPlots(source.view);
  const contents = chosen.map((plot) => plotContent(bench, plot));
  const range = useMemo(() => new ShownRange(clock.timesS), [clock]);
  const stances = useMemo(() => measuredStances(source), [source]);
  useEffect(() => clock.subscribe(() => range.follow(clock.now().timeS)), [clock, range]);

  const next = offered.find(({ key }) => !chosen.some((plot) => plotKey(plot) === key));
  const put = (place: number, plot: PlotId): void => setAsked(chosen.with(place, plot));
  return (
    <section className="signal-time" aria-labelledby={`${id}h`}>
      <h3 id={`${id}h`}>{text.overTime}</h3>
      <div className="signal-bar">
        <RangeTools range={range} clock={clock} />
        <label className="signal-check">
          <input
            type="checkbox"
            checked={withRaw}
            onChange={(event) => setWithRaw(event.currentTarget.checked)}
          />
          {text.raw}
        </label>
      </div>
      <p id={`${id}help`} className="unseen">
        {text.plotHelp}
      </p>
      {contents.map((content, i) => (
        <article key={content.key} className="signal-one" aria-label={content.title}>
          <div className="signal-head">
            <PlotSelect
              label={text.choose(i + 1)}
              groups={groups}
              chosen={chosen[i]!}
              others={chosen.filter((_, other) => other !== i)}
              onChoose={(plot) => put(i, plot)}
            />
            {contents.length > 1 && (
              <button
                type="button"
                className="button slim signal-remove"
                aria-label={text.remove(content.title)}
                onClick={() => setAsked(chosen.filter((_, other) => other !== i))}
              >
                <Icon name="close" />
              </button>
            )}
          </div>
          <TimePlot
            content={content}
            withRaw={withRaw}
            stances={stances}
            clock={clock}
            range={range}
            numbered={i === contents.length - 1}
            helpId={`${id}help`}
          />
          <StepTable content={content} source={source} range={range} />
        </article>
      ))}
      <div className="signal-bar">
        {contents.length < MOST_PLOTS && next && (
          <button type="button" className="button slim" onClick={() => setAsked([...chosen, next.plot])}>
            {text.add}
          </button>
        )}
        <SavePlots clipName={source.clip.name} contents={contents} withRaw={withRaw} range={range} />
      </div>
      <PlotKey
        withRaw={withRaw}
        withHand={contents.some((each) => each.kind === 'points' && each.points.some(({ byHand }) => byHand))}
      />
    </section>
  );
}
