import { useEffect, useRef, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { drawSkeleton } from '../../drawing/draw-skeleton';
import { skeletonFromPreview } from '../../drawing/skeleton';
import { useSession } from '../session/session-context';

/** The picture that is being looked at, with the skeleton just found in it. Its place is kept from the start. */
export function LivePicture(): ReactElement {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    return session.onPreview(({ picture, widthPx, heightPx, points }) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      // The network's small picture, drawn large enough for sharp bones.
      const scaleUp = Math.max(1, 900 / Math.max(picture.width, picture.height));
      const width = Math.round(picture.width * scaleUp);
      const height = Math.round(picture.height * scaleUp);
      // Setting its size makes a canvas anew, and the page with it.
      if (element.width !== width) element.width = width;
      if (element.height !== height) element.height = height;
      context.drawImage(picture, 0, 0, element.width, element.height);
      const scale = element.width / widthPx;
      drawSkeleton(context, skeletonFromPreview(points), {
        scale,
        plumbLine: true,
        widthPx,
        heightPx,
      });
      setDrawn(true);
    });
  }, [session]);

  return (
    <div className="live">
      <canvas ref={canvas} width={16} height={9} aria-hidden="true" />
      {!drawn && <p className="live-wait">{words.analysing.firstFrame}</p>}
    </div>
  );
}
