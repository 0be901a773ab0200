import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { LiveSeen } from '../../../workers/live-api';
import type { PosePoint } from '../../core/pose/pose-track';
import { words } from '../../core/words/words';
import { drawSeen } from './draw-seen';
import { useLive, useLiveState } from './live-context';
import { pointsOfSeen } from './points-of-seen';
import './live-stage.css';

interface LiveStageProps {
  /** What is drawn over the camera's picture; without it the landmarks just as they were seen. */
  readonly shownFor?: (seen: LiveSeen) => readonly (PosePoint | null)[] | null;
  /** Over the picture, not mirrored: an outline, a count. */
  readonly children?: ReactNode;
  readonly label: string;
}

/** The stage keeps this shape until a camera says its own. */
const SHAPE_BEFORE = 16 / 9;

/** The camera's picture with the skeleton over it, and the red light that says that a camera is on. */
export function LiveStage({ label, shownFor = pointsOfSeen, children }: LiveStageProps): ReactElement {
  const { desk } = useLive();
  const { phase, camera, format, mirrored } = useLiveState();
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shownSize, setShownSize] = useState<string | null>(null);
  const latest = useRef({ shownFor, mirrored });
  useLayoutEffect(() => {
    latest.current = { shownFor, mirrored };
  });

  useEffect(() => {
    desk.attach(video.current);
    return () => desk.attach(null);
  }, [desk]);

  useEffect(() => (canvas.current ? keepSharp(canvas.current) : undefined), []);

  useEffect(() => {
    const draw = (seen: LiveSeen | null): void => {
      const context = canvas.current?.getContext('2d');
      const { videoWidth: widthPx, videoHeight: heightPx } = video.current ?? NO_PICTURE;
      if (!context) return;
      const points = seen && latest.current.shownFor(seen);
      drawSeen(context, points, { widthPx, heightPx, mirrored: latest.current.mirrored });
    };
    // What was seen by a network, a camera or a mirror that is gone is gone with it.
    draw(null);
    return phase === 'live' ? desk.onSeen(draw) : undefined;
  }, [desk, phase, camera, mirrored]);

  const shape = camera ? (shownSize ?? (format ? `${format.widthPx} / ${format.heightPx}` : null)) : null;
  return (
    <div
      className="live-stage"
      role="group"
      aria-label={label}
      data-phase={phase}
      style={{ aspectRatio: shape ?? SHAPE_BEFORE }}
    >
      <video
        ref={video}
        className={mirrored ? 'mirrored' : undefined}
        playsInline
        muted
        aria-hidden="true"
        onResize={({ currentTarget: { videoWidth, videoHeight } }) =>
          setShownSize(videoWidth > 0 ? `${videoWidth} / ${videoHeight}` : null)
        }
      />
      <canvas ref={canvas} aria-hidden="true" />
      {camera && (
        <p className="live-stage-light">
          <span aria-hidden="true" />
          {words.live.cameraOn}
        </p>
      )}
      <p className="live-stage-wait" role="status">
        {phase === 'opening' && words.live.opening}
        {phase === 'loading' && words.live.loading}
      </p>
      {children}
    </div>
  );
}

const NO_PICTURE = { videoWidth: 0, videoHeight: 0 };

/** Gives a canvas as many pixels as the screen has where it is shown. @returns what stops it */
function keepSharp(canvas: HTMLCanvasElement): () => void {
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = canvas;
    canvas.width = Math.round(clientWidth * devicePixelRatio);
    canvas.height = Math.round(clientHeight * devicePixelRatio);
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}
