import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { checkStanding } from '../../core/standing/check-standing';
import type { StandingFindings, StandingRepeat } from '../../core/standing/standing-findings';
import { words } from '../../core/words/words';
import { useLive } from '../live/live-context';
import { useCloseOnLeave } from '../live/use-close-on-leave';
import { TimerSound } from '../plan/timer-sound';
import '../plan/tools.css';
import { GuideScreen } from './guide-screen';
import type { GuidedHolds } from './guided-holds';
import { HoldSigns } from './hold-signs';
import { labelledStills, photoStills, repeatOfPhotos } from './from-screens';
import { PhotoScreen, type Photos } from './photo-screen';
import { repeatsOf } from './repeats-of';
import { STANDING_MODEL } from './standing-model';
import { StandingResult, type LabelledStill } from './standing-result';
import { StandingStart } from './standing-start';
import { standingSteps, type StandingStep, type StandingWay } from './standing-steps';
import { useQuickerModel } from './use-quicker-model';
import './standing-check.css';

const text = words.standingCheck;

type Screen =
  | { readonly name: 'start'; readonly notice: string | null }
  | { readonly name: 'camera'; readonly steps: readonly StandingStep[] }
  | { readonly name: 'photos' }
  | {
      readonly name: 'result';
      readonly findings: StandingFindings;
      readonly takenAt: Date;
      readonly stills: readonly LabelledStill[];
    };

/** Guides through the standing check, by camera or by photos, and tells what it found. */
export function StandingCheck(): ReactElement {
  const { desk } = useLive();
  const [screen, setScreen] = useState<Screen>({ name: 'start', notice: null });
  const [way, setWay] = useState<StandingWay>('whole');
  const [signs] = useState(() => new HoldSigns(new TimerSound()));
  const model = useQuickerModel(screen.name === 'camera');
  useCloseOnLeave();
  useEffect(() => () => signs.close(), [signs]);

  const show = useCallback(
    (repeats: readonly StandingRepeat[], stills: readonly LabelledStill[]): void => {
      desk.close();
      const findings = repeats.length > 0 ? found(repeats) : null;
      setScreen(
        findings
          ? { name: 'result', findings, takenAt: new Date(), stills }
          : { name: 'start', notice: repeats.length > 0 ? text.result.failed : text.guide.nothing },
      );
    },
    [desk],
  );
  const onOver = useCallback(
    (holds: GuidedHolds): void => {
      const seenBy = { ...holds.size, tracker: model() };
      show(repeatsOf(holds.steps, holds.frames, seenBy), labelledStills(holds));
    },
    [model, show],
  );
  const onStop = useCallback((): void => {
    desk.close();
    setScreen({ name: 'start', notice: text.guide.stopped });
  }, [desk]);

  const turnOn = (): void => {
    signs.open();
    setScreen({ name: 'camera', steps: standingSteps(way) });
    void desk.open(STANDING_MODEL);
  };
  const showPhotos = (photos: Photos): void => show([repeatOfPhotos(photos)], photoStills(photos));

  if (screen.name === 'result') {
    return <StandingResult {...screen} onAgain={() => setScreen({ name: 'start', notice: null })} />;
  }
  if (screen.name === 'photos') {
    return <PhotoScreen onShow={showPhotos} onBack={() => setScreen({ name: 'start', notice: null })} />;
  }
  if (screen.name === 'camera') {
    return (
      <GuideScreen
        steps={screen.steps}
        signs={signs}
        onOver={onOver}
        onStop={onStop}
        onTurnOn={() => void desk.open(model())}
        onPhotos={() => setScreen({ name: 'photos' })}
      />
    );
  }
  return (
    <StandingStart
      way={way}
      notice={screen.notice}
      onWay={setWay}
      onCamera={turnOn}
      onPhotos={() => setScreen({ name: 'photos' })}
    />
  );
}

/** `null` where the core could not read what was held: the page goes on all the same. */
function found(repeats: readonly StandingRepeat[]): StandingFindings | null {
  try {
    return checkStanding(repeats);
  } catch {
    return null;
  }
}
