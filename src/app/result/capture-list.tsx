import type { ReactElement } from 'react';
import { words } from '../../core/words/words';
import { captureChecks, type CaptureState } from '../../report/capture-checks';
import type { ReportSource } from '../../report/report';
import { Icon, type IconName } from '../theme/icons';
import './capture-list.css';

const ICONS: Readonly<Record<CaptureState, IconName>> = { good: 'meets', fair: 'watch', poor: 'flag' };
const TONES = { good: 'meets', fair: 'watch', poor: 'flag' } as const;

/** Frame rate, light, camera and sureness of a clip: what was found, and what to change. */
export function CaptureList({ source }: { readonly source: ReportSource }): ReactElement {
  return (
    <ul className="capture-list" role="list">
      {captureChecks(source).map(({ id, state, found, advice }) => (
        <li key={id} data-verdict={TONES[state]}>
          <p className="capture-head">
            <Icon name={ICONS[state]} />
            <strong>{words.capture.names[id]}</strong>
            <span className="unseen">{words.capture.states[state]}</span>
          </p>
          <p className="small">{found}</p>
          {advice && <p className="small soft">{advice}</p>}
        </li>
      ))}
    </ul>
  );
}
