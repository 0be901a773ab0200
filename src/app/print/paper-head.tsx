import type { ReactElement } from 'react';
import { date } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { Report } from '../../report/report';

/** Who made a printed report, and when: on the screen the page itself says it. */
export function PaperHead({ report }: { readonly report: Report }): ReactElement {
  return (
    <p className="paper-only small soft">
      {words.print.madeWith(report.provenance.appVersion, date(new Date()))}
    </p>
  );
}
