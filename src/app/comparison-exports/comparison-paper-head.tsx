import type { ReactElement } from 'react';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';

/** Who made a printed comparison, and when: on the screen the page itself says it. */
export function ComparisonPaperHead(): ReactElement {
  return (
    <p className="paper-only small soft">
      {words.comparisonExports.madeWith(__APP_VERSION__, date(new Date()))}
    </p>
  );
}
