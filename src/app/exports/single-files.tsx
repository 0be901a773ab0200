import { useEffect, useRef, useState, type ReactElement } from 'react';
import { listed, number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ClipJoints } from '../../export/clip-joints';
import type { ExportFile, ExportKind } from '../../export/export-file';
import { exportPieces } from '../../export/export-files';
import { Pacer, piecemeal } from '../../export/pieces';
import type { Report, ReportSource } from '../../report/report';
import { sourcesOf } from '../../report/report-sources';
import { Icon } from '../theme/icons';
import { saveFile } from './save-file';

interface SingleFilesProps {
  readonly report: Report;
  readonly joints: readonly ClipJoints[];
  readonly hasJoints: boolean;
}

/** Every file by itself, with a line on what it holds. They are made when the list is opened. */
export function SingleFiles({ report, joints, hasJoints }: SingleFilesProps): ReactElement {
  const text = words.exports;
  const [open, setOpen] = useState(false);
  const sources = sourcesOf(report);
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.singleFiles}</summary>
      {open && <FileList report={report} joints={joints} />}
      {hasJoints &&
        notesOn(sources).map((note) => (
          <p key={note} className="small soft">
            {note}
          </p>
        ))}
    </details>
  );
}

function FileList({ report, joints }: Pick<SingleFilesProps, 'report' | 'joints'>): ReactElement {
  const [made, setMade] = useState<{ readonly of: Report; readonly files: readonly ExportFile[] | null }>();
  // Made anew whenever the page is drawn; what they hold changes with the report only.
  const latest = useRef(joints);
  useEffect(() => {
    latest.current = joints;
  });
  useEffect(() => {
    const leaving = new AbortController();
    piecemeal(exportPieces(report, latest.current), new Pacer(leaving.signal))
      .then(({ files }) => setMade({ of: report, files }))
      .catch(() => !leaving.signal.aborted && setMade({ of: report, files: null }));
    return () => leaving.abort();
  }, [report]);
  if (made?.of !== report) return <p role="status">{words.exports.making}</p>;
  const { files } = made;
  if (!files) return <p role="alert">{words.exports.failed}</p>;
  const sources = sourcesOf(report);
  return (
    <ul className="single-files">
      {byKind(files).map(([kind, own]) => (
        <li key={kind}>
          <div className="single-file-buttons">
            {own.map((file) => (
              <button key={file.name} type="button" className="button slim" onClick={() => saveFile(file)}>
                <Icon name="download" /> {nameOf(file, sources)}
              </button>
            ))}
          </div>
          <p className="small soft">
            {words.exports.kinds[kind].what} <span className="number">{listed(own.map(sizeWords))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
/** Files of two clips stand together: what they are is said once. */
function byKind(files: readonly ExportFile[]): (readonly [ExportKind, readonly ExportFile[]])[] {
  const kinds = [...new Set(files.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, files.filter((file) => file.kind === kind)] as const);
}

function nameOf({ kind, clip }: ExportFile, sources: readonly ReportSource[]): string {
  const { kinds, ofClip } = words.exports;
  const { name } = kinds[kind];
  return clip === undefined || sources.length === 1 ? name : ofClip(name, sources[clip]!.clip.name);
}

/** What a file leaves out, and what to do about it. */
function notesOn(sources: readonly ReportSource[]): string[] {
  const text = words.exports;
  const noAngles = sources.filter(({ view }) => !view.startsWith('side'));
  const inPixels = sources.some(({ situation }) => situation?.calibration?.metresPerPx === undefined);
  return [
    ...(noAngles.length > 0 ? [text.noAngles(noAngles.map(({ clip }) => clip.name))] : []),
    ...(inPixels ? [text.inPixels] : []),
  ];
}

function sizeWords({ content }: ExportFile): string {
  const kilobytes = new Blob([content]).size / 1000;
  return kilobytes < 1000
    ? words.exports.kilobytes(number(Math.ceil(kilobytes), 0))
    : words.exports.megabytes(number(kilobytes / 1000, 1));
}
