import { useSyncExternalStore, type ReactElement } from 'react';
import type { WholeStride } from '../../core/gait/gait-phase';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ClockLink, LinkedPhase } from '../clock/link-clocks';
import { frameAt } from '../clock/frame-times';
import { PLACES } from '../comparison/compare-desk';
import { Icon } from '../theme/icons';
import { SideMark } from '../theme/marks';
import type { PairRun } from './pair-run';

interface JointBarProps {
  readonly link: ClockLink;
  readonly runs: readonly [PairRun, PairRun];
}

/** Which part of the stride both runs show, a slider to go elsewhere in it, and which stride of each it is. */
export function JointBar({ link, runs }: JointBarProps): ReactElement {
  const phase = useSyncExternalStore(link.subscribe, link.now);
  const text = words.sideBySide.players;
  const said = phase ? text.now(percentOf(phase), link.side) : text.noStride;
  return (
    <div className="joint-bar">
      <p className="joint-now">
        {phase && <SideMark side={link.side} />}
        {said}
      </p>
      <WithinStride link={link} runs={runs} phase={phase} said={said} />
      <div className="joint-strides" role="group" aria-label={text.strides}>
        {PLACES.map((place, i) => (
          <StrideChoice key={place} link={link} phase={phase} place={i === 0 ? 0 : 1} />
        ))}
      </div>
    </div>
  );
}

/** Rounded down: a stride is at 100 % only once it is over. */
function percentOf({ percent }: LinkedPhase): string {
  return number(Math.floor(percent + 1e-9), 0);
}

/** From frame to frame of the clip that leads: one by one, none is passed over. */
function WithinStride({
  link,
  runs,
  phase,
  said,
}: JointBarProps & { readonly phase: LinkedPhase | null; readonly said: string }): ReactElement {
  const { clock } = runs[link.lead];
  const { frame } = clock.now();
  const stride = phase && link.strideAt(link.lead, phase.strides[link.lead]);
  const [first, last] = stride ? framesWithin(clock.timesS, stride) : [frame, frame];
  return (
    <label className="joint-within">
      <span className="unseen">{words.sideBySide.players.within}</span>
      <input
        type="range"
        min={Math.min(first, frame)}
        max={Math.max(last, frame)}
        step={1}
        value={frame}
        disabled={!stride}
        aria-valuetext={said}
        onChange={(event) => clock.showFrame(Number(event.currentTarget.value))}
      />
    </label>
  );
}

/** The first and the last frame of a stride: contacts lie between frames. */
function framesWithin(timesS: Float64Array, { fromS, toS }: WholeStride): readonly [number, number] {
  const [first, last] = [frameAt(timesS, fromS), frameAt(timesS, toS)];
  return [timesS[first]! < fromS ? first + 1 : first, timesS[last]! >= toS ? last - 1 : last];
}

function StrideChoice({
  link,
  phase,
  place,
}: {
  readonly link: ClockLink;
  readonly phase: LinkedPhase | null;
  readonly place: 0 | 1;
}): ReactElement {
  const text = words.sideBySide.players;
  const name = words.sideBySide.places[PLACES[place]!];
  const strides = phase?.strides ?? ([link.typicalStride(0), link.typicalStride(1)] as const);
  const [stride, count] = [strides[place], link.strideCounts[place]];
  const go = (to: number): void => {
    if (to < 0 || to >= count) return;
    link.show({ percent: phase?.percent ?? 0, strides: place === 0 ? [to, strides[1]] : [strides[0], to] });
  };
  return (
    <div className="joint-stride">
      <button
        type="button"
        className="tool"
        aria-label={text.strideBack(name)}
        aria-disabled={stride === 0}
        onClick={() => go(stride - 1)}
      >
        <Icon name="step-back" />
      </button>
      <span className="number">{text.stride(name, number(stride + 1, 0), number(count, 0))}</span>
      <button
        type="button"
        className="tool"
        aria-label={text.strideOn(name)}
        aria-disabled={stride === count - 1}
        onClick={() => go(stride + 1)}
      >
        <Icon name="step-forward" />
      </button>
    </div>
  );
}
