import { useEffect, useMemo, useRef, type CSSProperties, type ReactElement } from 'react';
import { midHip, skeletonAt } from '../../drawing/skeleton';
import { exactFrames } from '../player/exact-frames';
import { useStage } from '../player/stage-context';
import { drawGhostBones, drawGhostPicture } from './draw-ghost';
import { GhostPictures } from './ghost-pictures';
import { layOver, type LaidOver } from './lay-over';
import type { PairRun } from './pair-run';

interface GhostLayerProps {
  /** The run on the stage. */
  readonly base: PairRun;
  readonly ghost: PairRun;
  /** Length of the leg in both clips, px. */
  readonly legsPx: { readonly base: number; readonly ghost: number };
  /** 0..1. */
  readonly strength: number;
  /** The ghost's picture is blended in, not its joints alone. */
  readonly withPicture: boolean;
  onNoPicture(): void;
}

/** One run laid over the picture of the other: legs of one length, hips on one spot. Drawn without React. */
export function GhostLayer(props: GhostLayerProps): ReactElement {
  const { base, ghost, legsPx, strength, withPicture, onNoPicture } = props;
  const pictureCanvas = useRef<HTMLCanvasElement>(null);
  const bonesCanvas = useRef<HTMLCanvasElement>(null);
  const stage = useStage();
  // Zooming makes the view anew; pictures go on being decoded meanwhile.
  const view = useRef(stage);
  const redraw = useRef<() => void>(() => undefined);
  const { video, cleaned } = ghost.clip;
  const { clock, mirrored } = ghost;
  const { track: baseTrack, shown } = base;
  const { base: baseLegPx, ghost: ghostLegPx } = legsPx;
  const laidAt = useMemo(() => {
    return (baseFrame: number, ghostFrame: number): LaidOver | null => {
      const below = midHip(skeletonAt(baseTrack, baseFrame));
      const own = midHip(skeletonAt(cleaned, ghostFrame));
      if (!below || !own) return null;
      return layOver({ hip: below, legPx: baseLegPx }, { hip: own, legPx: ghostLegPx }, mirrored);
    };
  }, [baseTrack, cleaned, baseLegPx, ghostLegPx, mirrored]);

  useEffect(() => {
    const [over, bones] = [pictureCanvas.current, bonesCanvas.current];
    if (!over || !bones) return;
    let pictures: GhostPictures | null = null;
    const draw = (): void => {
      const here = pictures?.here ?? null;
      // Bones never lie over another frame's picture.
      const frame = here?.frame ?? clock.now().frame;
      const laid = laidAt(shown.now(), frame);
      for (const canvas of [over, bones]) {
        const context = cleared(canvas);
        if (!context || !laid) continue;
        const { region } = view.current;
        const on = { region, scale: canvas.width / region.widthPx };
        if (canvas === bones) drawGhostBones(context, skeletonAt(cleaned, frame), laid, baseLegPx, on);
        else if (here) drawGhostPicture(context, here.picture, cleaned, laid, on);
        canvas.dataset['frame'] = String(frame);
      }
    };
    redraw.current = draw;
    const frames = withPicture && video ? exactFrames(video, clock.timesS) : null;
    if (frames) {
      const longestPx = (): number =>
        (view.current.scale * devicePixelRatio * Math.max(cleaned.widthPx, cleaned.heightPx) * baseLegPx) /
        ghostLegPx;
      pictures = new GhostPictures({
        clock,
        frames,
        clip: cleaned,
        longestPx,
        onPicture: draw,
        onNone() {
          onNoPicture();
          draw();
        },
      });
    }
    const observer = new ResizeObserver(draw);
    observer.observe(bones);
    const leave = [shown.subscribe(draw), clock.subscribe(draw)];
    draw();
    return () => {
      observer.disconnect();
      leave.forEach((each) => each());
      pictures?.dispose();
      frames?.dispose();
    };
  }, [shown, clock, cleaned, video, withPicture, laidAt, baseLegPx, ghostLegPx, onNoPicture]);

  useEffect(() => {
    view.current = stage;
    redraw.current();
  }, [stage]);

  const style: CSSProperties = { opacity: strength };
  return (
    <>
      <canvas ref={pictureCanvas} className="ghost-picture" style={style} aria-hidden="true" />
      <canvas ref={bonesCanvas} className="ghost-bones" style={style} aria-hidden="true" />
    </>
  );
}

/** The canvas at the screen's resolution, with nothing on it. */
function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const widthPx = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio));
  const heightPx = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio));
  if (canvas.width !== widthPx) canvas.width = widthPx;
  if (canvas.height !== heightPx) canvas.height = heightPx;
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, widthPx, heightPx);
  return context;
}
