import { useMemo, type ReactElement } from 'react';
import { STRIDE_REST_S, STRIDE_S, STRIDES, stridesPhases } from '../../core/plan/timer-strides';
import type { FormCue } from '../../core/plan/plan-step';
import { FORM_CUES } from '../../core/plan/plan-table';
import type { TimerPhase } from '../../core/plan/timer-phase';
import { words } from '../../core/words/words';
import { SecondsRange } from './seconds-range';
import { TimerFace, type PhaseWords } from './timer-face';
import { useTimer } from './use-timer';
import { useTools } from './tools-store';

const text = words.tools.timers;
const SLIDER_STEP_S = 5;

/** Five short hard runs with rest between them, and one thing to think of in each. */
export function StridesTimer({
  needsWork,
}: {
  readonly needsWork: ReadonlySet<FormCue['criterion']>;
}): ReactElement {
  const [{ strides, signals }, change] = useTools();
  const { strideS, restS } = strides;
  const phases = useMemo(() => stridesPhases(strideS, restS), [strideS, restS]);
  const { timer, view } = useTimer(phases, strides.elapsedMs, signals, (elapsedMs) =>
    change((now) => ({ strides: { ...now.strides, elapsedMs } })),
  );
  const going = view.status === 'running' || view.status === 'paused';
  const now = going ? view.phases[view.index]!.round : null;
  const set = (part: Partial<typeof strides>): void => change({ strides: { ...strides, ...part } });
  return (
    <div className="tool-body">
      <TimerFace
        title={words.tools.names['strides-timer']}
        timer={timer}
        view={view}
        idle={{
          name: text.strides.idle(STRIDES, strideS),
          detail: text.strides.idleDetail(cueOf(0)),
        }}
        over={text.strides.over}
        say={sayPhase}
      />
      <div className="tool-side">
        <h3>{text.strides.cuesTitle}</h3>
        <ol className="cue-list">
          {FORM_CUES.map((cue, i) => (
            <li key={cue} {...(i === now && { 'aria-current': 'step' })}>
              {words.plan.cues[cue]}
              {needsWork.has(cue) && <span className="small soft"> ({text.strides.needsWork})</span>}
            </li>
          ))}
        </ol>
        <fieldset className="choices" disabled={going}>
          <legend>{text.choices}</legend>
          <SecondsRange
            label={text.strides.strideS}
            limits={STRIDE_S}
            stepS={1}
            valueS={strideS}
            onChange={(value) => set({ strideS: value })}
          />
          <SecondsRange
            label={text.strides.restS}
            limits={STRIDE_REST_S}
            stepS={SLIDER_STEP_S}
            valueS={restS}
            onChange={(value) => set({ restS: value })}
          />
          <p className="small soft">{going ? text.whileGoing : text.strides.restNote}</p>
        </fieldset>
      </div>
    </div>
  );
}

function sayPhase({ kind, round }: TimerPhase): PhaseWords {
  const { strides } = text;
  if (kind === 'work') return { name: strides.work(round + 1, STRIDES), detail: cueOf(round) };
  const name = kind === 'ready' ? strides.ready : strides.rest;
  return { name, detail: strides.next(round + 1, cueOf(round)) };
}

function cueOf(round: number): string {
  return words.plan.cues[FORM_CUES[round]!];
}
