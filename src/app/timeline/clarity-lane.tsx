import { memo, useMemo, type ReactElement } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import { barPath } from './bar-path';
import { confidenceOfFrames, leastInColumns } from './confidence';
import { exchangedLegs } from './exchanged-legs';
import { partOnShow, type TimeView } from './time-view';

interface ClarityLaneProps {
  readonly raw: PoseTrack;
  readonly cleaned: PoseTrack;
  readonly view: TimeView;
}

const HEIGHT_PX = 32;
/** Above this the ground line; below it the marks of legs that were put right. */
const BASE_PX = 26;

/** How surely the joints were seen, and where the legs were put right: one path each, however long the clip. */
export const ClarityLane = memo(function ClarityLane({ raw, cleaned, view }: ClarityLaneProps): ReactElement {
  const confidence = useMemo(() => confidenceOfFrames(raw), [raw]);
  const exchanged = useMemo(() => exchangedLegs(raw, cleaned), [raw, cleaned]);
  const area = useMemo(() => areaPath(leastInColumns(confidence, raw.timesS, view)), [confidence, raw, view]);
  const box = { width: view.widthPx, top: BASE_PX + 1, bottom: HEIGHT_PX - 1, leastWidth: 3 };
  return (
    <svg className="tl-clarity" aria-hidden="true">
      <path className="area" d={area} />
      <path className="exchanged" d={barPath(exchanged, partOnShow(view), box)} />
    </svg>
  );
});

/** Steps of one px, from the base line up; a gap where a column is outside the clip. */
function areaPath(columns: Float32Array): string {
  const parts: string[] = [];
  let open = false;
  for (let x = 0; x <= columns.length; x++) {
    const value = x < columns.length ? columns[x]! : NaN;
    if (Number.isNaN(value)) {
      if (open) parts.push(`V${BASE_PX}z`);
      open = false;
      continue;
    }
    if (!open) parts.push(`M${x} ${BASE_PX}`);
    open = true;
    parts.push(`V${(BASE_PX - Math.min(Math.max(value, 0), 1) * (BASE_PX - 2)).toFixed(1)}h1`);
  }
  return parts.join('');
}
