import { useEffect, useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { timeLeft } from '../analysing/progress-words';
import { MakingBar } from '../exports/making-bar';
import { Icon } from '../theme/icons';
import { Notices } from '../theme/notices';
import type { VideoExport } from './use-video-export';

interface VideoExportStateProps {
  readonly now: VideoExport;
  readonly clipName: string;
  readonly fileName: string;
  /** Of the clip, where the video is to be as large. */
  readonly ownSize?: { readonly widthPx: number; readonly heightPx: number };
  readonly text?: VideoText;
}

/** What is said of a video while it is made and after. */
export type VideoText = Omit<typeof words.video, 'title'>;

/** How far the video is; what came of it; read aloud in steps. */
export function VideoExportState({
  now,
  clipName,
  fileName,
  ownSize,
  text = words.video,
}: VideoExportStateProps): ReactElement {
  const link = useRef<HTMLAnchorElement>(null);
  const url = now.state === 'done' ? now.url : null;
  useEffect(() => {
    if (url) link.current?.click();
  }, [url]);
  return (
    <>
      {now.state === 'making' && <Making now={now} clipName={clipName} text={text} />}
      {now.state === 'done' && (
        <>
          <a ref={link} href={now.url} download={fileName}>
            <Icon name="download" /> {text.save(fileName, now.video.file.size / 1e6)}
          </a>
          <Notices notices={remarks(now, text, ownSize)} />
        </>
      )}
      {now.state === 'stopped' && <p className="small">{text.stopped}</p>}
      {now.state === 'failed' && (
        <div className="notice failure">
          <Icon name="flag" />
          <div>
            <strong>{text.failed}</strong>
            <p>{now.failure.message}</p>
            <details>
              <summary>{text.details}</summary>
              <pre>
                {now.failure.code}: {now.failure.detail}
              </pre>
            </details>
          </div>
        </div>
      )}
      <p className="unseen" role="status">
        {aloud(now, clipName, fileName, text)}
      </p>
    </>
  );
}

function Making({
  now: { progress },
  clipName,
  text,
}: {
  readonly now: Extract<VideoExport, { state: 'making' }>;
  readonly clipName: string;
  readonly text: VideoText;
}): ReactElement {
  const { framesDone, framesTotal, fraction, secondsLeft } = progress ?? {};
  return (
    <MakingBar label={text.making(clipName)} fraction={fraction ?? 0}>
      <span>
        {framesDone === undefined || framesTotal === undefined
          ? text.starting
          : text.frame(framesDone, framesTotal)}
      </span>
      {secondsLeft !== undefined && <span>{text.left(timeLeft(secondsLeft))}</span>}
    </MakingBar>
  );
}

function remarks(
  { video }: Extract<VideoExport, { state: 'done' }>,
  text: VideoText,
  ownSize: VideoExportStateProps['ownSize'],
): string[] {
  const { widthPx, heightPx, endsEarlyAtS } = video;
  // An odd row or column that falls off is not worth a word.
  const smaller = ownSize && (ownSize.widthPx - widthPx > 1 || ownSize.heightPx - heightPx > 1);
  return [
    ...(smaller ? [text.smaller(widthPx, heightPx)] : []),
    ...(endsEarlyAtS === undefined ? [] : [text.endsEarly(endsEarlyAtS)]),
  ];
}

function aloud(now: VideoExport, clipName: string, fileName: string, text: VideoText): string {
  switch (now.state) {
    case 'idle':
      return '';
    case 'making': {
      const quarter = Math.floor((now.progress?.fraction ?? 0) * 4) * 25;
      return quarter === 0 ? text.making(clipName) : text.percent(quarter);
    }
    case 'done':
      return text.done(fileName);
    case 'stopped':
      return text.stopped;
    case 'failed':
      return `${text.failed} ${now.failure.message}`;
  }
}
