import type { ReactElement } from 'react';
import { listed } from '../../core/words/numbers';
import type { FigurePart, Figures, FigureTable } from './figures';
import { nameOf } from './summary-names';

const PART_WORDS: Readonly<Record<FigurePart['id'], { readonly title: string; readonly text: string }>> = {
  'made-up': {
    title: 'Runners made of numbers',
    text: 'Twelve runners who differ in one thing each, filmed from the side and from behind or in front at 30 to 240 frames a second; half of the cameras stand as they should, half nearer, tilted and turned, as people do film.',
  },
  cameras: {
    title: 'The same runners, filmed badly',
    text: 'At 60 frames a second, with spoiled joints: square; casual (near, a little turned and tilted); turned by 10 degrees; tilted by 4 degrees; and with an uneven frame rate that loses frames.',
  },
  captured: {
    title: 'A real runner: force plates and motion capture',
    text: 'One runner at 2.5 metres a second, legs and hips captured in 3D on a treadmill that measures force (Fukuchi and others, 2017). Moments are checked against the force, angles against the captured joints.',
  },
  rendered: {
    title: 'Rendered runners',
    text: 'Eight films of one computer-made body in seven ways of running, 60 frames a second; from its exact joints and, where that was done, from the film through the network.',
  },
};

const TABLE_WORDS = {
  events: 'Landing (contact) and push-off (toe-off)',
  measures: 'Measures',
  cameras: 'By how it was filmed',
  curves: 'Whole curves through the network, side views: mean size of the error in degrees',
} as const;

/** Everything that was worked out, folded away. */
export function AllTables({ figures }: { readonly figures: Figures }): ReactElement {
  return (
    <div className="all-tables">
      <p className="soft accuracy-note">
        Bias is the mean of found less true; the number after ± is the spread of the single errors about it.
        “Mean abs.” is the mean size of an error. “n” says how many values, or events, were compared. Exact
        joints are the true ones; spoiled ones have 2 pixels of noise, 5 % missing and a tenth of the frames
        with left and right exchanged. The written report (docs/validation.md) says more.
      </p>
      {figures.parts.map(({ id, clips, recognised, leftOut, withoutTruth, tables }) => (
        <details key={id}>
          <summary>{PART_WORDS[id].title}</summary>
          <p className="accuracy-note">{PART_WORDS[id].text}</p>
          {clips > 0 && (
            <p className="small soft">
              {clips} clips, {recognised} of them taken for a run and seen from the right side.
            </p>
          )}
          {leftOut && <p className="left-out">{leftOut.replaceAll('`', '')}</p>}
          {tables.map((each) => (
            <PlainTable key={each.id} title={TABLE_WORDS[each.id]} table={each.table} />
          ))}
          {withoutTruth.length > 0 && (
            <p className="small soft">Without a value or a truth here: {listed(withoutTruth.map(nameOf))}.</p>
          )}
        </details>
      ))}
      <details>
        <summary>How often the 95 % interval holds the truth</summary>
        <PlainTable title="By measure, over all cameras and frame rates" table={figures.coverage} />
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
