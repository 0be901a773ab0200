import type { ReactElement } from 'react';
import { words } from '../../core/words/words';

/** What the difference bars show, as a picture. */
export function DifferenceKey(): ReactElement {
  const { key } = words.comparison.measures;
  return (
    <ul className="difference-key small" role="list">
      <li>
        <svg className="difference-bar" width="3rem" height="1.3em" aria-hidden="true">
          <rect className="chance" width="100%" height="100%" />
          <line className="chance-end" x1="0.5" x2="0.5" y2="100%" />
          <line className="chance-end" x1="99%" x2="99%" y2="100%" />
        </svg>
        {key.zone}
      </li>
      <li>
        <svg className="difference-bar" width="3rem" height="1.3em" aria-hidden="true">
          <g className="difference overall">
            <line x1="8%" x2="92%" y1="50%" y2="50%" />
            <line x1="8%" x2="8%" y1="25%" y2="75%" />
            <line x1="92%" x2="92%" y1="25%" y2="75%" />
            <circle className="point" cx="50%" cy="50%" r="0.36em" />
          </g>
        </svg>
        {key.difference}
      </li>
      <li>
        <svg className="difference-bar" width="1rem" height="1.3em" aria-hidden="true">
          <line className="zero" x1="50%" x2="50%" y2="100%" />
        </svg>
        {key.none}
      </li>
    </ul>
  );
}
