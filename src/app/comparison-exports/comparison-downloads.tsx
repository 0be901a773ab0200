import { useId, useMemo, type ReactElement } from 'react';
import type { Comparison } from '../../core/comparison/comparison';
import { words } from '../../core/words/words';
import { comparisonCsv } from '../../export/comparison-csv';
import { comparisonJson } from '../../export/comparison-json';
import { clipNames } from '../../export/file-names';
import { comparisonFile } from '../../report/comparison-file';
import type { ComparedRun } from '../comparison/compared-run';
import { saveFile } from '../exports/save-file';
import { PrintButton } from '../print/print-button';
import { useSession } from '../session/session-context';
import { pairClips } from '../side-by-side/pair-clips';
import { Icon } from '../theme/icons';
import { compareVideoRequest } from './compare-video-request';
import { SideBySideVideoButton } from './side-by-side-video-button';
import '../exports/downloads.css';
import './comparison-print.css';
import './comparison-exports.css';

interface ComparisonDownloadsProps {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  readonly comparison: Comparison;
  /** Tells whether every picture is wanted now, on screen or not: before a print. */
  onPreparing?(preparing: boolean): void;
}

const nothing = (): void => {};

/** The comparison as files, on paper, and as a video of both runs. */
export function ComparisonDownloads({
  before,
  after,
  comparison,
  onPreparing = nothing,
}: ComparisonDownloadsProps): ReactElement {
  const text = words.comparisonExports;
  const id = useId();
  const session = useSession();
  const { pairs } = useMemo(() => pairClips(before.clips, after.clips), [before.clips, after.clips]);
  const [first, second] = clipNames([before.report.clip.name, after.report.clip.name]);
  const named = (ending: string): string => text.fileName(first!, second!, ending);
  const file = (): ReturnType<typeof comparisonFile> =>
    comparisonFile(before.report, after.report, __APP_VERSION__, comparison);
  const paired = pairs.filter((pair) => compareVideoRequest(pair, true));

  return (
    <section className="comparison-keep" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{text.heading}</h2>
      <p className="small soft">{text.lead}</p>
      <div className="downloads">
        <ul className="single-files" role="list">
          <li>
            <button
              type="button"
              className="button slim"
              onClick={() => saveFile({ name: named('comparison.json'), content: comparisonJson(file()) })}
            >
              <Icon name="download" /> {text.save}
            </button>
            <p className="small soft">{text.saveWhat}</p>
          </li>
          <li>
            <button
              type="button"
              className="button slim"
              onClick={() => saveFile({ name: named('comparison.csv'), content: comparisonCsv(file()) })}
            >
              <Icon name="download" /> {text.table}
            </button>
            <p className="small soft">{text.tableWhat}</p>
          </li>
        </ul>
        <PrintButton onPreparing={onPreparing} />
        {paired.map((pair) => {
          const names = clipNames([pair.before.source.clip.name, pair.after.source.clip.name]);
          return (
            <SideBySideVideoButton
              key={names.join()}
              pair={pair}
              name={text.fileName(names[0]!, names[1]!, 'side-by-side')}
              compareVideo={session.compareVideo}
            />
          );
        })}
        {paired.length === 0 && (
          <p className="small soft">
            {[before, after].every(({ clips }) => clips.some(({ video }) => video))
              ? text.video.noPair
              : text.video.noVideos}
          </p>
        )}
      </div>
    </section>
  );
}
