import { useState, type ReactElement, type ReactNode } from 'react';
import type { TrackedClip } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import { clipNames } from '../../export/file-names';
import { reportJson } from '../../export/report-json';
import type { Report } from '../../report/report';
import type { ShownClip } from '../result/clip-player';
import { useSession } from '../session/session-context';
import { Icon } from '../theme/icons';
import { saveFile } from './save-file';
import { SingleFiles } from './single-files';
import { useZip } from './use-zip';
import { ZipState } from './zip-state';
import './downloads.css';

interface DownloadsProps {
  readonly report: Report;
  /** In the report's order, with what is at hand of each. */
  readonly clips: readonly ShownClip[];
  /** Each clip's joints as they were found, in the same order; none where the report was opened from a file. */
  readonly tracked: readonly TrackedClip[];
  /** What else can be saved: the annotated video by itself. */
  readonly children?: ReactNode;
}

/** The report and all that belongs to it as files: together in a zip, or one by one. */
export function Downloads({ report, clips, tracked, children }: DownloadsProps): ReactElement {
  const text = words.exports;
  const session = useSession();
  const { zip, start, stop } = useZip(session, report);
  const [withVideo, setWithVideo] = useState(false);
  const making = zip.state === 'making';
  const [name] = clipNames(clips.map(({ source }) => source.clip.name));
  const hasJoints = clips.some(({ cleaned }) => cleaned);
  const hasVideo = clips.some(({ cleaned, video }) => cleaned && video);
  const joints = clips.map(({ cleaned }, i) => ({
    ...(tracked[i] && { track: tracked[i].track }),
    ...(cleaned && { cleaned }),
  }));

  return (
    <div className="downloads" role="group" aria-label={text.heading}>
      <div className="downloads-first">
        {/* One button that stays in its place, so that it keeps the focus. */}
        <button
          type="button"
          className="button primary"
          onClick={() => (making ? stop() : start({ report, clips, joints }, hasVideo && withVideo))}
        >
          <Icon name={making ? 'close' : 'download'} /> {making ? text.stop : text.zip}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveFile({ name: `${name}.report.json`, content: reportJson(report) })}
        >
          <Icon name="download" /> {text.kinds.report.name}
        </button>
      </div>
      {hasVideo && (
        <label className="downloads-choice">
          <input
            type="checkbox"
            checked={withVideo}
            disabled={making}
            onChange={(event) => setWithVideo(event.currentTarget.checked)}
          />
          {text.withVideo}
        </label>
      )}
      <ZipState zip={zip} />
      <p className="small soft">{text.lead}</p>
      {!hasJoints && <p className="small soft">{text.fromFile}</p>}
      <SingleFiles report={report} joints={joints} hasJoints={hasJoints} />
      {children}
    </div>
  );
}
