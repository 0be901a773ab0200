import { useMemo, type ReactElement } from 'react';
import { HOLD_S, MUSCLES, stretchPhases, type StretchPhase } from '../../core/plan/timer-stretches';
import type { Side } from '../../core/pose/keypoints';
import { words } from '../../core/words/words';
import { SideMark } from '../theme/marks';
import { ChoiceRow } from './choice-row';
import { TimerFace, type PhaseWords } from './timer-face';
import { CHANGE_S } from './tools-state';
import { useTimer } from './use-timer';
import { useTools } from './tools-store';

const text = words.tools.timers;

interface StretchTimerProps {
  /** The side of the body that sits forward, as the report has it: its stretch comes first. */
  readonly forwardSide: Side | null;
}

/** Ten minutes of 20 seconds each; where one side sits forward, it is taken back first. */
export function StretchTimer({ forwardSide }: StretchTimerProps): ReactElement {
  const [{ stretch, signals }, change] = useTools();
  const { changeS } = stretch;
  const chosen = stretch.forward ?? forwardSide ?? 'none';
  const forward = chosen === 'none' ? null : chosen;
  const phases = useMemo(() => stretchPhases(changeS, forward), [changeS, forward]);
  const { timer, view } = useTimer(phases, stretch.elapsedMs, signals, (elapsedMs) =>
    change((now) => ({ stretch: { ...now.stretch, elapsedMs } })),
  );
  const going = view.status === 'running' || view.status === 'paused';
  const first = view.phases[0]!;
  const set = (part: Partial<typeof stretch>): void => change({ stretch: { ...stretch, ...part } });
  const { sides } = text.stretches;
  return (
    <div className="tool-body">
      <TimerFace
        title={words.tools.names['stretch-timer']}
        timer={timer}
        view={view}
        idle={{
          name: text.stretches.idle(view.phases.length / 2, HOLD_S),
          detail: text.stretches.idleDetail(text.stretches.name(first.hold)),
        }}
        over={text.stretches.over}
        roomy
        say={sayPhase}
        mark={({ hold }) => <SideMark side={hold.side} />}
      />
      <div className="tool-side">
        <h3>{text.stretches.orderTitle}</h3>
        <ol className="cue-list">
          {forward && <li>{text.stretches.first(forward)}</li>}
          {MUSCLES.map((muscle) => (
            <li
              key={muscle}
              {...(going &&
                view.phases[view.index]!.hold.stretch === muscle && { 'aria-current': 'step' as const })}
            >
              {text.stretches.muscles[muscle]} <span className="small soft">{text.stretches.bothSides}</span>
            </li>
          ))}
        </ol>
        <fieldset className="choices" disabled={going}>
          <legend>{text.choices}</legend>
          <ChoiceRow
            legend={text.stretches.forward}
            options={[
              ['none', sides.none],
              ['left', sides.left],
              ['right', sides.right],
            ]}
            value={chosen}
            note={
              forwardSide
                ? `${text.stretches.fromReport(forwardSide)} ${text.stretches.forwardNote}`
                : text.stretches.forwardNote
            }
            onChange={(value) => set({ forward: value })}
          />
          <ChoiceRow
            legend={text.stretches.changeS}
            options={CHANGE_S.map((each) => [each, text.seconds(each)] as const)}
            value={changeS}
            onChange={(value) => set({ changeS: value })}
          />
          <p className="small soft">{going ? text.whileGoing : text.stretches.own}</p>
        </fieldset>
      </div>
    </div>
  );
}

function sayPhase({ kind, hold }: StretchPhase): PhaseWords {
  const { stretches } = text;
  const name = stretches.name(hold);
  const way = stretches.way(hold);
  if (kind === 'work') return { name, detail: way };
  return { name: kind === 'ready' ? stretches.ready : stretches.change, detail: stretches.next(name, way) };
}
