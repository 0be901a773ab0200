import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { overallFraction, phaseWords, timeLeft } from '../analysing/progress-words';
import type { SessionState } from '../session/session-state';
import { Icon } from '../theme/icons';
import { useCompareDesk } from './compare-context';
import type { Place } from './compare-desk';

interface PlaceProgressProps {
  readonly place: Place;
  readonly state: SessionState;
}

/** How far a side's clips are, in the words of the analysis, and the way to stop it. */
export function PlaceProgress({
  place,
  state: { clips, currentId, judging },
}: PlaceProgressProps): ReactElement {
  const text = words.comparison;
  const desk = useCompareDesk();
  const index = Math.max(
    0,
    clips.findIndex(({ id }) => id === currentId),
  );
  const clip = judging ? clips.at(-1)! : clips[index]!;
  const { progress } = clip;
  const waits = !judging && !progress;
  const doing = judging ? words.analysing.judging : waits ? text.waiting : phaseWords(progress);
  const percent = Math.round(100 * (judging ? 1 : overallFraction(progress)));
  return (
    <div className="place-progress">
      <p className="place-names">
        {clips.length > 1 && (
          <span className="soft">{words.analysing.clipOf(clips.indexOf(clip) + 1, clips.length)} </span>
        )}
        {clip.name}
      </p>
      <progress max={100} value={percent} aria-label={words.analysing.progressOf(doing, clip.name)} />
      <p role="status">{doing}</p>
      <p className="small soft number">
        {progress?.framesTotal !== undefined && progress.framesDone !== undefined && (
          <span>{text.frames(progress.framesDone, progress.framesTotal)}</span>
        )}
        {progress?.secondsLeft !== undefined && !judging && (
          <span>{text.left(timeLeft(progress.secondsLeft))}</span>
        )}
      </p>
      <button type="button" className="button slim" onClick={() => desk.stop(place)}>
        <Icon name="close" /> {text.stop[place]}
      </button>
    </div>
  );
}
