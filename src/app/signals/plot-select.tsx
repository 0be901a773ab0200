import type { ReactElement } from 'react';
import type { PlotGroup } from './plot-choices';
import { plotKey, type PlotId } from './plot-id';

interface PlotSelectProps {
  readonly label: string;
  readonly groups: readonly PlotGroup[];
  readonly chosen: PlotId;
  /** Shown by other plots: not offered again. */
  readonly others: readonly PlotId[];
  readonly onChoose: (plot: PlotId) => void;
}

/** What one plot shows. */
export function PlotSelect({ label, groups, chosen, others, onChoose }: PlotSelectProps): ReactElement {
  const taken = new Set(others.map(plotKey));
  return (
    <select
      className="signal-select"
      aria-label={label}
      value={plotKey(chosen)}
      onChange={({ currentTarget: { value } }) => {
        const found = groups.flatMap(({ plots }) => plots).find(({ key }) => key === value);
        if (found) onChoose(found.plot);
      }}
    >
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.plots.map(({ key, title }) => (
            <option key={key} value={key} disabled={taken.has(key)}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
