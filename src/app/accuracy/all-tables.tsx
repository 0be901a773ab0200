import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Figures, FigureTable } from './figures';
import { nameOf } from './summary-names';

const text = words.accuracy.tables;

/** Everything that was worked out, folded away. */
export function AllTables({ figures }: { readonly figures: Figures }): ReactElement {
  return (
    <div className="all-tables">
      <p className="soft accuracy-note">{text.note}</p>
      {figures.parts.map(({ id, clips, recognised, leftOut, withoutTruth, tables }) => (
        <details key={id}>
          <summary>{text.parts[id].title}</summary>
          <p className="accuracy-note">{text.parts[id].text}</p>
          {clips > 0 && <p className="small soft">{text.clips(clips, recognised)}</p>}
          {leftOut && <p className="left-out">{leftOut.replaceAll('`', '')}</p>}
          {tables.map((each) => (
            <PlainTable key={each.id} title={text.titles[each.id]} table={each.table} />
          ))}
          {withoutTruth.length > 0 && (
            <p className="small soft">{text.withoutTruth(withoutTruth.map(nameOf))}</p>
          )}
        </details>
      ))}
      <details>
        <summary>{text.coverage}</summary>
        <PlainTable title={text.coverageTitle} table={figures.coverage} />
      </details>
    </div>
  );
}

function PlainTable({
  title,
  table: { columns, rows },
}: {
  readonly title: string;
  readonly table: FigureTable;
}): ReactElement {
  return (
    <div className="plain-table" tabIndex={0} role="group" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column, c) => (
              <th key={c} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells]) => (
            <tr key={[first, ...cells].join()}>
              <th scope="row">{nameOf(first)}</th>
              {cells.map((cell, c) => (
                <td key={c}>{cell.replace(/^-(?=\d)/, '−')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
