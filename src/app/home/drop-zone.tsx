import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSession } from '../session/session-context';
import { readDrop } from './read-drop';
import { RunnerFigure } from './runner-figure';
import { fetchSample } from './sample-clip';
import { sortFiles, type DroppedItem } from './sort-files';

/** Where clips come in: dropped anywhere on the page, chosen, or the sample. */
export function DropZone(): ReactElement {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fetching, setFetching] = useState(false);

  useEffect(() => {
    const take = (items: readonly DroppedItem[]): void => {
      const { chosen, notices } = sortFiles(items);
      if (chosen.length > 0) void session.analyse(chosen, notices);
      else session.refuse(notices);
    };
    return listenForDrops(setOver, take);
  }, [session]);

  const choose = (files: FileList | null): void => {
    if (!files || files.length === 0) return;
    const { chosen, notices } = sortFiles([...files].map((file) => ({ kind: 'file', file })));
    if (chosen.length > 0) void session.analyse(chosen, notices);
    else session.refuse(notices);
  };

  const trySample = async (): Promise<void> => {
    setFetching(true);
    const sample = await fetchSample();
    setFetching(false);
    if (sample) void session.analyse([{ file: sample, kind: 'video' }]);
    else
      session.refuse(['The sample clip could not be loaded. Reload the page, or drop a clip of your own.']);
  };

  return (
    <section className="drop-zone" data-over={over || undefined} aria-labelledby="drop-title">
      <span className="corner a" />
      <span className="corner b" />
      <span className="corner c" />
      <span className="corner d" />
      <RunnerFigure />
      <div className="drop-words">
        <h2 id="drop-title">{over ? 'Let go.' : 'Drop a clip here'}</h2>
        <p className="soft">
          One clip, or two of the same runner: from the side, and from behind or in front. MP4, MOV, WebM or
          MKV.
        </p>
        <div className="drop-actions">
          <button type="button" className="button primary" onClick={() => input.current?.click()}>
            Choose a clip
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={fetching}
            onClick={() => void (fetching || trySample())}
          >
            Try the sample clip
          </button>
        </div>
        <p className="small soft credit">
          Sample: a computer-made runner, rendered with MakeHuman assets (makehumancommunity.org).
        </p>
      </div>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        accept="video/*,.mkv,.json"
        tabIndex={-1}
        aria-label="Video clips"
        onChange={(event) => {
          choose(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}

/** The whole window takes drops, so that a near miss does not open the video in the browser instead. */
function listenForDrops(
  setOver: (over: boolean) => void,
  take: (items: readonly DroppedItem[]) => void,
): () => void {
  let depth = 0;
  const enter = (event: DragEvent): void => {
    event.preventDefault();
    depth += 1;
    setOver(true);
  };
  const leave = (): void => {
    depth -= 1;
    if (depth <= 0) setOver(false);
  };
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    depth = 0;
    setOver(false);
    if (event.dataTransfer) take(readDrop(event.dataTransfer));
  };
  window.addEventListener('dragenter', enter);
  window.addEventListener('dragleave', leave);
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragenter', enter);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
