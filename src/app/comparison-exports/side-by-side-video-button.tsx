import { useId, useState, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { Engine } from '../engine';
import type { ShownClip } from '../result/clip-player';
import type { ClipPair } from '../side-by-side/pair-clips';
import { Icon } from '../theme/icons';
import { useVideoExport } from '../video-export/use-video-export';
import { VideoExportState } from '../video-export/video-export-state';
import { compareVideoRequest } from './compare-video-request';
import '../video-export/video-export.css';

interface SideBySideVideoButtonProps {
  readonly pair: ClipPair<ShownClip>;
  /** What the video is called, without ending. */
  readonly name: string;
  readonly compareVideo: Engine['compareVideo'];
}

const text = { ...words.video, ...words.comparisonExports.video };

/** Makes the video of both clips and hands it over; not there where it cannot be made. */
export function SideBySideVideoButton({
  pair,
  name,
  compareVideo,
}: SideBySideVideoButtonProps): ReactElement | null {
  const { before, after } = pair;
  const id = useId();
  const [skeleton, setSkeleton] = useState(true);
  const { now, start, stop } = useVideoExport(compareVideo, keyOf(pair));
  const request = compareVideoRequest(pair, skeleton);
  if (!request) return null;
  const making = now.state === 'making';
  const extension = now.state === 'done' ? now.video.container : 'mp4';
  return (
    <div className="video-export" role="group" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text.title(before.source.clip.name, after.source.clip.name)}</h3>
      <label>
        <input
          type="checkbox"
          checked={skeleton}
          disabled={making}
          onChange={(event) => setSkeleton(event.currentTarget.checked)}
        />
        {text.skeleton}
      </label>
      {/* One button that stays in its place, so that it keeps the focus. */}
      <button
        type="button"
        className="button slim"
        aria-describedby={`${id}-note`}
        onClick={() => (making ? stop() : start(request))}
      >
        <Icon name={making ? 'close' : 'download'} />
        {making ? text.stop : now.state === 'done' ? text.makeAgain : text.make}
      </button>
      <p className="small soft" id={`${id}-note`}>
        {text.about}
      </p>
      <VideoExportState now={now} clipName={name} fileName={`${name}.${extension}`} text={text} />
    </div>
  );
}

/** A text that changes when one of the files, or what was found in it, is another one. */
function keyOf({ before, after }: ClipPair<ShownClip>): string {
  return [before, after]
    .map(({ video, source }) => [video?.name, video?.size, video?.lastModified, source.clip.sha256].join())
    .join();
}
