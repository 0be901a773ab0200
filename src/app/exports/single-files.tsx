import { useState, type ReactElement } from 'react';
import { listed, number } from '../../core/words/numbers';
import { words } from '../../core/words/words';
import type { ExportFile, ExportKind } from '../../export/export-file';
import type { ExportedReport } from '../../export/export-files';
import type { ReportSource } from '../../report/report';
import { Icon } from '../theme/icons';
import { saveFile } from './save-file';

interface SingleFilesProps {
  readonly sources: readonly ReportSource[];
  readonly hasJoints: boolean;
  makeFiles(): ExportedReport;
}

/** Every file by itself, with a line on what it holds. They are made when the list is opened. */
export function SingleFiles({ sources, hasJoints, makeFiles }: SingleFilesProps): ReactElement {
  const text = words.exports;
  const [open, setOpen] = useState(false);
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.singleFiles}</summary>
      {open && (
        <ul className="single-files">
          {byKind(makeFiles().files).map(([kind, files]) => (
            <li key={kind}>
              <div className="single-file-buttons">
                {files.map((file) => (
                  <button
                    key={file.name}
                    type="button"
                    className="button slim"
                    onClick={() => saveFile(file)}
                  >
                    <Icon name="download" /> {nameOf(file, sources)}
                  </button>
                ))}
              </div>
              <p className="small soft">
                {text.kinds[kind].what} <span className="number">{listed(files.map(sizeWords))}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {hasJoints &&
        notesOn(sources).map((note) => (
          <p key={note} className="small soft">
            {note}
          </p>
        ))}
    </details>
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
