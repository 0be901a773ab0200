import type { ReactElement } from 'react';
import { useStage } from '../player/stage-context';
import { useWorkspace } from '../workspace/workspace-context';
import { StageSvg } from './stage-svg';

/** Squares along the picture's longer side. */
const SQUARES = 16;
/** Lines are never closer together than this on the screen, CSS px. */
const LEAST_PX = 28;

/** Level and upright lines over the picture, as the camera's tilt has them; to look by, never stored. */
export function GridLayer(): ReactElement {
  const { current: clip } = useWorkspace();
  const { scale } = useStage();
  const { widthPx, heightPx } = clip.cleaned;
  const [x, y] = [widthPx / 2, heightPx / 2];
  const stepPx = Math.max(Math.max(widthPx, heightPx) / SQUARES, LEAST_PX / scale);
  const farPx = Math.hypot(widthPx, heightPx);
  const n = Math.ceil(farPx / stepPx);
  const places = Array.from({ length: 2 * n + 1 }, (_, i) => i - n).filter((i) => i !== 0);
  const lines = (at: readonly number[]): string =>
    at
      .map((i) => {
        const px = i * stepPx;
        return `M${x + px} ${y - farPx}v${2 * farPx}M${x - farPx} ${y + px}h${2 * farPx}`;
      })
      .join('');
  const rollDeg = clip.source.situation?.roll.correctedDeg ?? 0;
  return (
    <StageSvg>
      <g transform={`rotate(${rollDeg} ${x} ${y})`}>
        <path className="stage-grid" d={lines(places)} />
        <path className="stage-grid middle" d={lines([0])} />
      </g>
    </StageSvg>
  );
}
