import { useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import { hashOf } from '../routes/page-route';
import { useSession } from '../session/session-context';
import { CLIP_FILES, FileButton } from '../theme/file-button';
import { plainFile } from './plain-file';
import { RunnerFigure } from './runner-figure';
import { fetchSample } from './sample-clip';
import { takeFiles } from './use-file-drop';
import './drop-zone.css';

/** Where clips come in: dropped anywhere on the page, chosen, the sample, or recorded with the camera. */
export function DropZone({ over }: { readonly over: boolean }): ReactElement {
  const session = useSession();
  const [fetching, setFetching] = useState(false);

  const choose = (files: readonly File[]): void => {
    takeFiles(
      session,
      files.map((file) => ({ kind: 'file', file: plainFile(file) })),
    );
  };

  const trySample = async (): Promise<void> => {
    setFetching(true);
    const sample = await fetchSample();
    setFetching(false);
    if (sample) void session.analyse([{ file: sample, kind: 'video' }]);
    else session.refuse([words.home.sampleMissing]);
  };

  return (
    <section className="drop-zone" data-over={over || undefined} aria-labelledby="drop-title">
      <span className="corner a" />
      <span className="corner b" />
      <span className="corner c" />
      <span className="corner d" />
      <RunnerFigure />
      <div className="drop-words">
        <h2 id="drop-title">{over ? words.home.letGo : words.home.dropHere}</h2>
        <p className="soft">{words.home.dropWhat}</p>
        <div className="drop-actions">
          <FileButton
            className="button primary"
            filesLabel={words.home.clipsLabel}
            accept={CLIP_FILES}
            multiple
            onFiles={choose}
          >
            {words.home.choose}
          </FileButton>
          <button
            type="button"
            className="button"
            aria-disabled={fetching}
            onClick={() => void (fetching || trySample())}
          >
            {words.home.trySample}
          </button>
          <a className="button" href={hashOf('camera')}>
            {words.home.useCamera}
          </a>
        </div>
        <p className="small soft credit">{words.home.alsoReads}</p>
        <p className="small soft credit">{words.home.sampleCredit}</p>
      </div>
    </section>
  );
}
