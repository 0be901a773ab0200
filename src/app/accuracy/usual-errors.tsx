import type { ReactElement } from 'react';
import { unitAfter } from '../../core/words/units';
import { number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { SummaryRow } from './figures';
import { worse } from './say-accuracy';
import { nameOf } from './summary-names';

const text = words.accuracy.usual;

/** Below this an interval is narrower than it claims to be. */
const HOLDS_ENOUGH_PCT = 90;

const DECIMALS: Readonly<Record<string, number>> = { ms: 0, deg: 1, '%': 1, 'steps/min': 1, cm: 1 };

/** One line a measure: the usual size of its error, and how often its interval holds the truth. */
export function UsualErrors({ rows }: { readonly rows: readonly SummaryRow[] }): ReactElement {
  const film = rows.some(({ network }) => network !== null);
  return (
    <>
      <p className="soft accuracy-note">{text.note(film)}</p>
      <table className="usual">
        <thead>
          <tr>
            <th scope="col">{text.columns.measure}</th>
            <th scope="col">{text.columns.joints}</th>
            {film && <th scope="col">{text.columns.film}</th>}
            <th scope="col">{text.columns.held}</th>
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
      {pct < HOLDS_ENOUGH_PCT && <span className="too-narrow"> {text.tooNarrow}</span>}
      {filmPct !== null && filmPct < HOLDS_ENOUGH_PCT && (
        <span className="too-narrow"> {text.filmTooNarrow(filmPct)}</span>
      )}
    </>
  );
}

function usual(value: number | null, unit: string): ReactElement {
  if (value === null) return <NotGiven />;
  const decimals = DECIMALS[unit] ?? 3;
  // Never "0.0": nothing is measured without an error.
  const size = number(Math.max(value, 10 ** -decimals), decimals);
  const after = unitAfter(unit);
  return (
    <>
      {size}
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
      <span className="unseen">{text.notTried}</span>
    </>
  );
}
