import type { ReactElement } from 'react';
import type { TrackedClip } from '../../../workers/analysis-api';
import { poseTrackJson } from '../../export/pose-track-json';
import { reportJson } from '../../export/report-json';
import type { Report } from '../../report/report';
import { Icon } from '../theme/icons';
import { baseName, downloadFile } from './download-file';

interface DownloadsProps {
  readonly report: Report;
  readonly tracked: readonly TrackedClip[];
}

export function Downloads({ report, tracked }: DownloadsProps): ReactElement {
  return (
    <div className="downloads">
      <button
        type="button"
        className="button slim"
        onClick={() => downloadFile(`${baseName(report.clip.name)}.report.json`, reportJson(report))}
      >
        <Icon name="download" /> Report (JSON)
      </button>
      {tracked.map(({ clip, track }, i) => (
        <button
          key={clip.name + i}
          type="button"
          className="button slim"
          onClick={() => downloadFile(`${baseName(clip.name)}.pose.json`, poseTrackJson(track))}
        >
          <Icon name="download" /> Keypoints{tracked.length > 1 ? ` of clip ${i + 1}` : ''} (JSON)
        </button>
      ))}
    </div>
  );
}
