import type { ReactElement } from 'react';
import { unitAfter } from '../../core/words/units';
import { number } from '../../core/words/numbers';
import type { SummaryRow } from './figures';
import { worse } from './say-accuracy';
import { nameOf } from './summary-names';

/** Below this an interval is narrower than it claims to be. */
const HOLDS_ENOUGH_PCT = 90;

const DECIMALS: Readonly<Record<string, number>> = { ms: 0, deg: 1, '%': 1, 'steps/min': 1, cm: 1 };

/** One line a measure: the usual size of its error, and how often its interval holds the truth. */
export function UsualErrors({ rows }: { readonly rows: readonly SummaryRow[] }): ReactElement {
  const film = rows.some(({ network }) => network !== null);
  return (
    <>
      <p className="soft accuracy-note">
        The mean size of the error. Known joints: made-up runners and the real one, whichever came out worse.
        {film && ' Film: rendered runners through the network.'} In the interval: how many of 100 values lie
        in the 95 % interval that the report gives with them{film && ', of known joints'}. L is the length of
        a leg; ms is a thousandth of a second.
      </p>
      <table className="usual">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Known joints</th>
            {film && <th scope="col">Film</th>}
            <th scope="col">In the interval</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.what}>
              <th scope="row">{nameOf(row.what)}</th>
              <td className="number">{usual(worse(row.madeUp, row.captured), row.unit)}</td>
              {film && <td className="number">{usual(row.network, row.unit)}</td>}
              <td>
                <Held pct={row.heldPct} filmPct={row.networkHeldPct} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface HeldProps {
  readonly pct: number | null;
  readonly filmPct: number | null;
}

/** Of made-up runners; of film too where that is too few. */
function Held({ pct, filmPct }: HeldProps): ReactElement {
  if (pct === null) return <NotGiven />;
  return (
    <>
      <span className="number">{pct}</span>
      {pct < HOLDS_ENOUGH_PCT && <span className="too-narrow"> too narrow</span>}
      {filmPct !== null && filmPct < HOLDS_ENOUGH_PCT && (
        <span className="too-narrow"> film: {filmPct}, too narrow</span>
      )}
    </>
  );
}

function usual(value: number | null, unit: string): ReactElement {
  if (value === null) return <NotGiven />;
  const decimals = DECIMALS[unit] ?? 3;
  // Never "0.0": nothing is measured without an error.
  const text = number(Math.max(value, 10 ** -decimals), decimals);
  const after = unitAfter(unit);
  return (
    <>
      {text}
      {after.length > 3 ? <span className="usual-unit">{after}</span> : after}
    </>
  );
}

function NotGiven(): ReactElement {
  return (
    <>
      <span aria-hidden="true" className="soft">
        –
      </span>
      <span className="unseen">not tried</span>
    </>
  );
}
