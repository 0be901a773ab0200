import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { useLive, useLiveState } from '../live/live-context';
import { CameraTroubleNote } from '../live/camera-trouble';
import { LiveStage } from '../live/live-stage';
import { useWakeLock } from '../plan/use-wake-lock';
import { GuideProgress } from './guide-progress';
import { GuidedHolds } from './guided-holds';
import { GuideSign } from './guide-sign';
import { SignSwitches } from './sign-switches';
import type { HoldSigns } from './hold-signs';
import { sayGuide } from './say-guide';
import type { StandingStep } from './standing-steps';
import { useGuideKeys } from './use-guide-keys';

const text = words.standingCheck.guide;

interface GuideScreenProps {
  readonly steps: readonly StandingStep[];
  readonly signs: HoldSigns;
  /** All was held, or what there is shall do. */
  onOver(holds: GuidedHolds): void;
  onStop(): void;
  /** The camera did not come on, or went away: once more. */
  onTurnOn(): void;
  onPhotos(): void;
}

/** The camera is on: what to do in large words, the picture, and the three buttons that nobody has to touch. */
export function GuideScreen(props: GuideScreenProps): ReactElement {
  const { steps, signs, onOver, onStop, onTurnOn, onPhotos } = props;
  const { desk } = useLive();
  const { phase, failure, trouble } = useLiveState();
  const screen = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [holds] = useState(() => new GuidedHolds(steps, desk, signs));
  const state = useSyncExternalStore(holds.subscribe, holds.state);
  const over = state?.phase === 'over';
  const some = state?.held.some(Boolean) ?? false;
  useEffect(() => holds.run(() => screen.current?.querySelector('video') ?? null), [holds]);
  useEffect(() => {
    if (over) onOver(holds);
  }, [over, holds, onOver]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    screen.current?.scrollIntoView({ block: 'start' });
  }, []);
  useWakeLock(true);
  useGuideKeys(
    useMemo(() => ({ onSkip: () => holds.skip(), onAgain: () => holds.again(), onStop }), [holds, onStop]),
  );

  const said = state ? sayGuide(state, steps) : { call: text.heading, detail: waiting(phase) };
  const off = trouble !== null;
  const step = steps[state?.at ?? 0] ?? steps.at(-1)!;
  return (
    <div className="stand-guide" ref={screen}>
      <section className="stand-call" data-phase={state?.phase ?? 'waits'} aria-labelledby="stand-heading">
        <h2 id="stand-heading" className="unseen" ref={heading} tabIndex={-1}>
          {text.heading}
        </h2>
        {state && !over && !off && <GuideSign state={state} view={step.view} />}
        <div className="stand-words" role="status" aria-atomic="true">
          {failure && <p>{failure.message}</p>}
          {!failure && !off && <p className="stand-big">{said.call}</p>}
          {!failure && !off && <p className="stand-detail">{said.detail}</p>}
        </div>
        <CameraTroubleNote trouble={trouble} />
        {(off || failure) && (
          <div className="standing-buttons">
            <button type="button" className="button primary" onClick={onTurnOn}>
              {text.turnOnAgain}
            </button>
            <button type="button" className="button" onClick={onPhotos}>
              {words.standingCheck.ways.photos}
            </button>
            <button type="button" className="button" onClick={onStop}>
              {text.stop}
            </button>
          </div>
        )}
        {!off && <GuideProgress steps={steps} state={state} />}
      </section>
      <div className="stand-stage" hidden={off}>
        <LiveStage label={text.stage} shownFor={holds.shown} />
      </div>
      <section className="stand-controls" aria-label={text.controls} hidden={off}>
        <div className="standing-buttons">
          <button type="button" className="button" disabled={!state || over} onClick={() => holds.skip()}>
            {text.skip}
          </button>
          <button type="button" className="button" disabled={!state} onClick={() => holds.again()}>
            {text.again}
          </button>
          <button type="button" className="button" onClick={onStop}>
            {text.stop}
          </button>
          <button
            type="button"
            className="button"
            disabled={state?.phase !== 'place' && state?.phase !== 'march'}
            onClick={() => holds.anyway()}
          >
            {text.anyway}
          </button>
          <button type="button" className="button" disabled={!some || over} onClick={() => onOver(holds)}>
            {text.finish}
          </button>
        </div>
        <SignSwitches signs={signs} screen={screen} />
        <p className="small soft stand-keys">{text.keys}</p>
      </section>
    </div>
  );
}

function waiting(phase: ReturnType<typeof useLiveState>['phase']): string {
  return phase === 'opening' ? text.opening : phase === 'loading' ? text.loading : text.waits.somebody;
}
