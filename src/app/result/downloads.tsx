import type { ReactElement } from 'react';
import type { TrackedClip } from '../../../workers/analysis-api';
import { poseTrackJson } from '../../export/pose-track-json';
import { reportJson } from '../../export/report-json';
import { buildReport, reportInputOf } from '../../report/build-report';
import { analysisOptions } from '../session/settings';
import type { Judged } from '../session/session-state';
import { Icon } from '../theme/icons';
import { baseName, downloadFile } from './download-file';

interface DownloadsProps {
  readonly judged: Judged;
  readonly tracked: readonly TrackedClip[];
}

export function Downloads({ judged, tracked }: DownloadsProps): ReactElement {
  const { analysis, settings } = judged;
  const report = (): string =>
    reportJson(
      buildReport(
        analysis,
        tracked.map(reportInputOf),
        analysisOptions(settings, tracked.length),
        __APP_VERSION__,
      ),
    );
  return (
    <div className="downloads">
      <button
        type="button"
        className="button slim"
        onClick={() => downloadFile(`${baseName(tracked[0]!.clip.name)}.report.json`, report())}
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
