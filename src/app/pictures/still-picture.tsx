import { use, useEffect, useMemo, useRef, useState, type CSSProperties, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { FigureShape } from '../../drawing/measure-figure';
import type { PictureBox } from '../../drawing/picture-box';
import type { ShownClip } from '../result/clip-player';
import { showStill } from './show-still';
import { EagerPictures, usePictureStore } from './use-picture-store';
import './pictures.css';

export interface StillPictureProps {
  readonly clip: ShownClip;
  /** The frame nearest to this moment is shown. */
  readonly timeS: number;
  /** What to cut out; see `runnerBoxes`. */
  readonly crop: PictureBox;
  /** Measured lines, drawn over the skeleton; see `measureFigure`. */
  readonly shapes?: readonly FigureShape[] | undefined;
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  /** Shown at most this wide, CSS px; without it as wide as its place. */
  readonly widthPx?: number;
}

/**
 * One frame of a clip with the skeleton on it; where no video is at hand, the skeleton on a dark stage. Its place
 * is kept from the start. The PNG of it is made by `pictureBlob`.
 */
export function StillPicture(props: StillPictureProps): ReactElement {
  const { clip, timeS, crop, shapes, label, widthPx } = props;
  const eager = use(EagerPictures);
  const store = usePictureStore();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const { source, video, cleaned } = clip;
  const { leftPx, topPx, widthPx: cropWidthPx, heightPx: cropHeightPx } = crop;
  // Clips, boxes and shapes are made anew whenever the page is drawn; what they hold is what counts.
  const said = shapes && JSON.stringify(shapes);
  const lines = useMemo(() => (said ? (JSON.parse(said) as readonly FigureShape[]) : undefined), [said]);
  useEffect(() => {
    const same = { source, ...(video && { video }), ...(cleaned && { cleaned }) };
    const box = { leftPx, topPx, widthPx: cropWidthPx, heightPx: cropHeightPx };
    return showStill(canvas.current!, store, {
      clip: same,
      timeS,
      crop: box,
      shapes: lines,
      eager,
      onFailed: setFailed,
    });
  }, [store, source, video, cleaned, timeS, leftPx, topPx, cropWidthPx, cropHeightPx, lines, eager]);

  const shape = {
    '--aspect': cropWidthPx / cropHeightPx,
    ...(widthPx !== undefined && { '--still-width': `${widthPx}px` }),
  } as CSSProperties;
  return (
    <div className="still" style={shape}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {failed && <p className="still-note">{words.pictures.failed}</p>}
    </div>
  );
}
