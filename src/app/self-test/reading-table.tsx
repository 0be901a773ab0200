import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { SelfTestReading } from '../../self-test/self-test';
import { Icon } from '../theme/icons';
import { nameOfReading, valueOf } from './say-reading';

const { table, partRight, partWrong } = words.selfTest;

interface ReadingTableProps {
  readonly caption: string;
  readonly readings: readonly SelfTestReading[];
}

/** Every number of a part beside what it must be; on a narrow screen each is a small list of its own. */
export function ReadingTable({ caption, readings }: ReadingTableProps): ReactElement {
  return (
    <table className="reading-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{table.what}</th>
          <th scope="col">{table.found}</th>
          <th scope="col">{table.truth}</th>
          <th scope="col">{table.bar}</th>
          <th scope="col">{table.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={`${reading.what}${reading.side ?? ''}`} className={reading.right ? undefined : 'off'}>
            <th scope="row">{nameOfReading(reading)}</th>
            <td className="number" data-label={table.found}>
              {valueOf(reading, reading.found)}
            </td>
            <td className="number" data-label={table.truth}>
              {valueOf(reading, reading.truth)}
            </td>
            <td className="number" data-label={table.bar}>
              {valueOf(reading, reading.bar)}
            </td>
            <td data-label={table.verdict}>
              <span className="reading-verdict" data-verdict={reading.right ? 'meets' : 'flag'}>
                <Icon name={reading.right ? 'meets' : 'flag'} />
                {reading.right ? partRight : partWrong}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
