import { useMemo, useRef, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { Overlay } from './overlay';
import type { OverlayOptions } from './overlay-options';
import type { ShownFrame } from './shown-frame';
import { StageContext } from './stage-context';
import { useStageGestures } from './use-stage-gestures';
import { useStagePicture } from './use-stage-picture';
import { useStageView } from './use-stage-view';
import type { Zoom } from './use-zoom';
import { zoomOf } from './zoom-region';

interface StageProps {
  readonly file: File | undefined;
  readonly track: PoseTrack;
  readonly source: ReportSource;
  readonly clock: ClipClock;
  readonly shown: ShownFrame;
  readonly zoom: Zoom;
  readonly options: OverlayOptions;
  readonly layers: ReactNode;
  /** The picture is seen mirrored; track and source are given as they lie on that. */
  readonly mirrored?: boolean;
}

/** The picture with what is drawn over it. */
export function Stage(props: StageProps): ReactElement {
  const { file, track, source, clock, shown, zoom, options, layers, mirrored = false } = props;
  const stage = useRef<HTMLDivElement>(null);
  const { widthPx, heightPx } = track;
  const { region, zoomed } = zoom;
  // The part of the picture as it was filmed.
  const filmed = useMemo(
    () => (mirrored ? { ...region, leftPx: widthPx - region.leftPx - region.widthPx } : region),
    [mirrored, region, widthPx],
  );
  const { video, canvas, videoUrl, state, onVideoError } = useStagePicture(file, track, clock, shown, filmed);
  const handlers = useStageGestures(stage, track, clock, zoom);
  const view = useStageView(stage, track, zoom);

  return (
    <div
      ref={stage}
      className={['stage', zoomed && 'zoomed', mirrored && 'mirrored'].filter(Boolean).join(' ')}
      style={{ '--aspect': widthPx / heightPx } as CSSProperties}
      {...handlers}
    >
      {videoUrl && (
        <video
          ref={video}
          src={videoUrl}
          style={{
            transform: `scale(${zoomOf(filmed, track)}) translate(${(-100 * filmed.leftPx) / widthPx}%, ${(-100 * filmed.topPx) / heightPx}%)`,
          }}
          muted
          playsInline
          preload="auto"
          disablePictureInPicture
          aria-hidden="true"
          tabIndex={-1}
          onError={onVideoError}
        />
      )}
      <canvas ref={canvas} className="exact" aria-hidden="true" hidden />
      <StageContext value={view}>
        <Overlay track={track} source={source} shown={shown} options={options} />
        {layers}
      </StageContext>
      {state === 'none' && (
        <p className="stage-note">{file ? words.player.noPicture : words.player.onlyKeypoints}</p>
      )}
      {state === 'loading' && <p className="stage-note waiting">{words.player.loading}</p>}
    </div>
  );
}
