import type { ReactElement } from 'react';
import type { CameraTrouble } from '../../camera/camera';
import { words } from '../../core/words/words';
import { Icon } from '../theme/icons';

/** Why there is no picture, and what to do about it; read aloud when it comes. */
export function CameraTroubleNote({ trouble }: { readonly trouble: CameraTrouble | null }): ReactElement {
  return (
    <div role="alert">
      {trouble && (
        <div className="notice failure">
          <Icon name="flag" />
          <p>
            <strong>{words.cameraTroubles[trouble].title}.</strong> {words.cameraTroubles[trouble].whatToDo}
          </p>
        </div>
      )}
    </div>
  );
}
