import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import { canLookByStride, lightModelFor } from '../../../models/look-by-stride';
import { useSession, useSessionState } from '../session/session-context';
import type { ClipSlot } from '../session/session-state';
import { Icon } from '../theme/icons';
import { Notices } from '../theme/notices';
import { GoesOn } from './goes-on';
import { SkipMeasuring } from '../backend/skip-measuring';
import { LivePicture } from './live-picture';
import { QuickerOffer } from './quicker-offer';
import { overallFraction, phasesOf, phaseWords, timeLeft } from './progress-words';
import './analysing.css';

/** What happens between the drop and the report, as it happens. */
export function Analysing(): ReactElement {
  const session = useSession();
  const { clips, currentId, judging, notices, settings } = useSessionState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const index = clips.findIndex(({ id }) => id === currentId);
  const clip = clips[index] ?? clips.at(-1)!;
  const { progress } = clip;
  const fraction = judging ? 1 : overallFraction(progress);
  const phase = judging ? 'measure' : progress?.phase;
  const byStride = clip.info
    ? lightModelFor(settings, clip.info.fps) !== null
    : canLookByStride(settings.model);
  const phases = phasesOf(byStride);
  const step = Math.max(
    0,
    phases.findIndex((each) => each === phase),
  );
  const text = words.analysing;
  // Its place is the first one's, so that nothing moves when it is over.
  const measuring = phase === 'calibrate';
  const doing = judging ? text.judging : phaseWords(progress);
  return (
    <div className="analysing wide">
      <div className="analysing-head">
        <h1 ref={heading} tabIndex={-1}>
          {text.heading}
        </h1>
        <ClipNames clips={clips} current={clip.id} judging={judging} />
      </div>
      <div className="analysing-picture">
        <div
          className="descent"
          role="progressbar"
          aria-label={text.progressOf(doing, clip.name)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(fraction * 100)}
          style={{ '--done': fraction } as CSSProperties}
        >
          <span className="descent-bob">
            <svg viewBox="0 0 20 22" aria-hidden="true">
              <path d="M7.6 0h4.8v4H7.6z" fill="currentColor" />
              <path d="M3.4 4h13.2l-1.2 6.4L10 22l-5.4-11.6z" fill="var(--brass)" />
            </svg>
          </span>
        </div>
        <LivePicture key={clip.id} />
      </div>
      <div className="analysing-side">
        <ol className="phases" role="list">
          {phases.map((each, i) => (
            <li key={each} data-state={i < step ? 'done' : i === step ? 'now' : 'to-come'}>
              {text.phases[i === 0 && measuring ? 'calibrate' : each]}
              {i < step && <span className="unseen"> ({text.done})</span>}
            </li>
          ))}
        </ol>
        <dl className="figures">
          <div>
            <dt>{text.frame}</dt>
            <dd className="number">
              {progress?.framesDone ?? '–'}
              <small> {text.ofFrames(String(progress?.framesTotal ?? clip.info?.frameCount ?? '–'))}</small>
            </dd>
          </div>
          <div>
            <dt>{text.timeLeft}</dt>
            <dd className="number">
              {progress?.secondsLeft === undefined ? '–' : timeLeft(progress.secondsLeft)}
            </dd>
          </div>
          <div>
            <dt>{text.speed}</dt>
            <dd className="number">
              {progress?.framesPerSecond === undefined ? '–' : number(progress.framesPerSecond, 1)}
              <small> {text.framesPerSecond}</small>
            </dd>
          </div>
        </dl>
        <button type="button" className="button" onClick={() => session.stop()}>
          <Icon name="close" /> {text.stop}
        </button>
        {measuring && <SkipMeasuring />}
        <QuickerOffer secondsLeft={progress?.secondsLeft ?? 0} info={clip.info} />
        <GoesOn clip={clip} />
        <Notices notices={notices} />
        <p className="unseen" role="status">
          {text.status(
            doing,
            Math.max(index, 0) + 1,
            clips.length,
            progress?.framesDone !== undefined && !judging ? Math.floor((fraction * 100) / 25) * 25 : null,
          )}
        </p>
      </div>
    </div>
  );
}

interface ClipNamesProps {
  readonly clips: readonly ClipSlot[];
  readonly current: number;
  readonly judging: boolean;
}

function ClipNames({ clips, current, judging }: ClipNamesProps): ReactElement {
  if (clips.length === 1) return <p className="soft clip-name">{clips[0]!.name}</p>;
  return (
    <ol className="clip-names" role="list">
      {clips.map(({ id, name, tracked, failure }, i) => (
        <li key={id} aria-current={id === current && !judging ? 'step' : undefined}>
          <span className="soft">{words.analysing.clipOf(i + 1, clips.length)}</span> {name}{' '}
          {failure ? (
            <strong className="wrong">{words.analysing.otherKept}</strong>
          ) : (
            tracked && <span className="soft">{words.analysing.done}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
