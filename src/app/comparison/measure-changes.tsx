import { useState, type ReactElement } from 'react';
import type { Change, ComparedMeasure, Part } from '../../core/comparison/comparison';
import { capital } from '../../core/words/capital';
import { spread } from '../../core/words/numbers';
import { unitAfter } from '../../core/words/units';
import { words } from '../../core/words/words';
import { ValueWithUnit } from '../result/value-with-unit';
import { SideMark } from '../theme/marks';
import { DifferenceBar } from './difference-bar';
import { OutcomeBadge } from './outcome-badge';
import { partsOf } from './parts-of';
import { shownDifference, shownInterval } from './say-difference';
import '../result/measure.css';
import '../result/appendix.css';
import './change-table.css';

interface MeasureChangesProps {
  readonly measures: readonly ComparedMeasure[];
  readonly caption: string;
}

/**
 * Measures before and after. On a phone a row becomes a small card, so the roles are told by name: styles that change
 * how cells are laid out take them away otherwise.
 */
export function MeasureChanges({ measures, caption }: MeasureChangesProps): ReactElement {
  const { columns } = words.comparison.measures;
  return (
    <table className="number-table change-table" role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['part', 'before', 'after', 'difference', 'plot', 'chance', 'outcome'] as const).map((column) => (
            <th key={column} scope="col" role="columnheader">
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {measures.map((measure) => (
        <MeasureBody key={measure.id} measure={measure} />
      ))}
    </table>
  );
}

function MeasureBody({ measure }: { readonly measure: ComparedMeasure }): ReactElement {
  const { id, unit, cautions } = measure;
  const { name, meaning } = words.names.measures[id];
  const text = words.comparison.measures;
  const { shown, folded } = partsOf(measure);
  const [open, setOpen] = useState(false);
  const rows = open ? [...shown, ...folded] : shown;
  const more = text.more(folded.map(({ part }) => text.moreParts[part]));
  return (
    <tbody role="rowgroup">
      <tr role="row" className="measure-head">
        <th role="rowheader" scope="rowgroup" colSpan={7} className="measure-name">
          {name}
          <span className="soft">{[meaning, ...cautions].join(' ')}</span>
          {folded.length > 0 && (
            <button
              type="button"
              className="more-parts"
              aria-expanded={open}
              aria-label={text.moreOf(name, more)}
              onClick={() => setOpen(!open)}
            >
              {more}
            </button>
          )}
        </th>
      </tr>
      {rows.map(({ part, change }) => (
        <ChangeRow key={part} part={part} change={change} unit={unit} decimals={decimalsOf(id)} />
      ))}
    </tbody>
  );
}

function decimalsOf(id: ComparedMeasure['id']): number {
  return words.names.measures[id].decimals;
}

interface ChangeRowProps {
  readonly part: Part;
  readonly change: Change;
  readonly unit: string;
  readonly decimals: number;
}

function ChangeRow({ part, change, unit, decimals }: ChangeRowProps): ReactElement {
  const text = words.comparison.measures;
  const { columns } = text;
  const chance = spread(change.minimalDetectableChange, decimals);
  return (
    <tr role="row" data-outcome={change.outcome}>
      <th role="rowheader" scope="row" className="part">
        {part !== 'asymmetry' && <SideMark side={part} />}
        {capital(text.parts[part])}
      </th>
      <td role="cell" className="number was" data-column={columns.before}>
        <ValueWithUnit value={change.before.value} decimals={decimals} unit={unit} />
      </td>
      <td role="cell" className="number strong" data-column={columns.after}>
        <ValueWithUnit value={change.after.value} decimals={decimals} unit={unit} />
      </td>
      <td role="cell" className="number difference-cell" data-column={columns.difference}>
        <strong>
          {shownDifference(change, decimals)}
          <span className="unit">{unitAfter(unit)}</span>
        </strong>
        <span className="small soft">{shownInterval(change, decimals)}</span>
      </td>
      <td role="cell" className="plot-cell">
        <DifferenceBar part={part} change={change} />
      </td>
      <td role="cell" className="number chance-cell" data-column={columns.chance}>
        {chance}
      </td>
      <td role="cell" className="outcome-cell">
        <OutcomeBadge outcome={change.outcome} />
      </td>
    </tr>
  );
}
