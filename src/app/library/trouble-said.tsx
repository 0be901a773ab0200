import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { LibraryTrouble } from '../../storage/library/library';
import { Notices } from '../theme/notices';

/** Why something did not happen, and what to do; nothing where all is well. */
export function TroubleSaid({ trouble }: { readonly trouble: LibraryTrouble | null }): ReactElement {
  return <div role="status">{trouble && <Notices notices={[words.myRuns.troubles[trouble]]} />}</div>;
}
