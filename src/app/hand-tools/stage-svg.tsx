import type { ReactElement, ReactNode } from 'react';
import { useStage } from '../player/stage-context';
import './stage-svg.css';

interface StageSvgProps {
  readonly children: ReactNode;
}

/** A layer over the picture, in clip px. Presses go through it but where something in it takes them. */
export function StageSvg({ children }: StageSvgProps): ReactElement {
  const { leftPx, topPx, widthPx, heightPx } = useStage().region;
  return (
    <svg className="stage-layer" viewBox={`${leftPx} ${topPx} ${widthPx} ${heightPx}`}>
      {children}
    </svg>
  );
}
