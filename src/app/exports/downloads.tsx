import { useState, type ReactElement, type ReactNode } from 'react';
import type { TrackedClip } from '../../../workers/analysis-api';
import type { PoseTrack } from '../../core/pose/pose-track';
import { words } from '../../core/words/words';
import type { ExportFile } from '../../export/export-file';
import { exportFiles } from '../../export/export-files';
import { clipNames } from '../../export/file-names';
import { reportJson } from '../../export/report-json';
import { zipFiles } from '../../export/zip-files';
import type { Report } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import { Icon } from '../theme/icons';
import { saveFile } from './save-file';
import { SingleFiles } from './single-files';
import './downloads.css';

interface DownloadsProps {
  readonly report: Report;
  /** Each clip's joints as they were found, in the report's order; none where the report was opened from a file. */
  readonly tracked: readonly TrackedClip[];
  /** The same, cleaned. */
  readonly cleaned: readonly PoseTrack[];
  /** What goes into the zip besides, such as pictures that were made. */
  readonly more?: readonly ExportFile[];
  /** What else can be saved: the annotated video. */
  readonly children?: ReactNode;
}

type Making = 'idle' | 'making' | 'failed';

/** The report and all that belongs to it as files: together in a zip, or one by one. */
export function Downloads({ report, tracked, cleaned, more = [], children }: DownloadsProps): ReactElement {
  const text = words.exports;
  const [making, setMaking] = useState<Making>('idle');
  const sources = sourcesOf(report);
  const [name] = clipNames(sources.map(({ clip }) => clip.name));
  const makeFiles = () =>
    exportFiles(
      report,
      sources.map((_, i) => ({
        ...(tracked[i] && { track: tracked[i].track }),
        ...(cleaned[i] && { cleaned: cleaned[i] }),
      })),
    );

  const saveZip = async (): Promise<void> => {
    setMaking('making');
    // Files of a long clip take a second or two: the button says so first.
    await nextPicture();
    try {
      saveFile({ name: `${name}.plumbline.zip`, content: zipFiles(makeFiles(), more) });
      setMaking('idle');
    } catch {
      setMaking('failed');
    }
  };

  return (
    <div className="downloads" role="group" aria-label={text.heading}>
      <div className="downloads-first">
        <button
          type="button"
          className="button primary"
          aria-disabled={making === 'making'}
          onClick={() => making !== 'making' && void saveZip()}
        >
          <Icon name="download" /> {making === 'making' ? text.making : text.zip}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveFile({ name: `${name}.report.json`, content: reportJson(report) })}
        >
          <Icon name="download" /> {text.kinds.report.name}
        </button>
      </div>
      <p className="small soft">{text.lead}</p>
      {making === 'failed' && <p role="alert">{text.failed}</p>}
      {cleaned.length === 0 && <p className="small soft">{text.fromFile}</p>}
      <SingleFiles sources={sources} hasJoints={cleaned.length > 0} makeFiles={makeFiles} />
      {children}
    </div>
  );
}

function nextPicture(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
