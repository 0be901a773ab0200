import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
} from 'react';
import { words } from '../../core/words/words';
import { capital } from '../../core/words/capital';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { nearestFrame } from '../clock/frame-times';
import { useMomentOf } from '../clock/use-moment';
import { SideMark } from '../theme/marks';
import { Overlay } from './overlay';
import type { OverlayOptions } from './overlay-options';
import { ShownFrame } from './shown-frame';
import { StageContext, type StageView } from './stage-context';
import { useObjectUrl } from './use-object-url';
import { paceByVideo } from './video-pacemaker';

interface StageProps {
  readonly file: File | undefined;
  readonly track: PoseTrack;
  readonly source: ReportSource;
  readonly clock: ClipClock;
  readonly options: OverlayOptions;
  readonly layers: ReactNode;
}

/** The picture with what is drawn over it. */
export function Stage({ file, track, source, clock, options, layers }: StageProps): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const videoUrl = useObjectUrl(file);
  const [shown] = useState(() => new ShownFrame());
  const blind = !file || failed;
  const { widthPx, heightPx } = track;

  useEffect(() => {
    const element = video.current;
    if (!blind && element) return paceByVideo(element, clock, (frame) => shown.show(frame));
    const follow = (): void => shown.show(clock.now().frame);
    follow();
    return clock.subscribe(follow);
  }, [blind, videoUrl, clock, shown]);

  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / widthPx || 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [widthPx]);
  const view = useMemo(
    (): StageView => ({
      region: { leftPx: 0, topPx: 0, widthPx, heightPx },
      scale,
      toClip(clientX, clientY) {
        const { left, top } = stage.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
        return {
          xPx: Math.min(Math.max((clientX - left) / scale, 0), widthPx),
          yPx: Math.min(Math.max((clientY - top) / scale, 0), heightPx),
        };
      },
    }),
    [scale, widthPx, heightPx],
  );

  return (
    <div
      ref={stage}
      className="stage"
      style={{ '--aspect': widthPx / heightPx } as CSSProperties}
      onClick={() => clock.toggle()}
    >
      {videoUrl && !blind && (
        <video
          ref={video}
          src={videoUrl}
          muted
          playsInline
          preload="auto"
          disablePictureInPicture
          aria-hidden="true"
          tabIndex={-1}
          onError={() => setFailed(true)}
        />
      )}
      <StageContext value={view}>
        <Overlay track={track} source={source} shown={shown} options={options} />
        {layers}
      </StageContext>
      {blind && <p className="stage-note">{file ? words.player.noPicture : words.player.onlyKeypoints}</p>}
      <EventNote source={source} clock={clock} />
    </div>
  );
}

/** Which foot lands or leaves the ground in the frame on show. */
function EventNote({ source, clock }: Pick<StageProps, 'source' | 'clock'>): ReactElement | null {
  const { events } = source;
  const frames = useMemo(
    () => new Map(events.map((event, i) => [nearestFrame(clock.timesS, event.timeS), i])),
    [events, clock],
  );
  const at = useMomentOf(clock, ({ frame }) => frames.get(frame) ?? null);
  const event = at === null ? undefined : events[at];
  if (!event) return null;
  const text = words.player;
  return (
    <p className="stage-event">
      <SideMark side={event.side} />
      {capital(event.type === 'IC' ? text.lands(event.side) : text.leaves(event.side))}
    </p>
  );
}
