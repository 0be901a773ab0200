import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';
import { criterionAnchor } from './criterion-card';
import { VERDICT_ORDER, type Summary } from './summary';

/** Every criterion by its verdict, on one glance; each leads to what was found. */
export function Glance({ groups }: Pick<Summary, 'groups'>): ReactElement {
  return (
    <ul className="glance" role="list" aria-label={words.report.verdicts}>
      {VERDICT_ORDER.filter((verdict) => groups[verdict].length > 0).map((verdict) => (
        <li key={verdict} data-verdict={verdict}>
          <p className="glance-head">
            <strong>{groups[verdict].length}</strong>
            <Icon name={verdict} />
            {words.names.verdicts[verdict]}
          </p>
          <ul role="list">
            {groups[verdict].map(({ id, title }) => (
              <li key={id}>
                <a href={`#${criterionAnchor(id)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
