import { useId, useState, type ReactElement } from 'react';
import type { Annotations } from '../../../workers/analysis-api';
import { words } from '../../core/words/words';
import { baseName } from '../../export/file-names';
import type { Engine } from '../engine';
import type { ShownClip } from '../result/clip-player';
import { Icon } from '../theme/icons';
import { ALL_ANNOTATIONS, annotateRequest, annotationsOf } from './annotate-request';
import { useVideoExport } from './use-video-export';
import { VideoExportState } from './video-export-state';
import './video-export.css';

interface VideoExportButtonProps {
  readonly clip: ShownClip;
  readonly annotate: Engine['annotate'];
}

const text = words.video;

/** Makes the clip's annotated video and hands it over; not there where the video or its joints are not at hand. */
export function VideoExportButton({ clip, annotate }: VideoExportButtonProps): ReactElement | null {
  const { source, video } = clip;
  const id = useId();
  const [wanted, setWanted] = useState<Annotations>(ALL_ANNOTATIONS);
  const { now, start, stop } = useVideoExport(annotate, video);
  const kinds = annotationsOf(source);
  const request = annotateRequest(clip, wanted);
  if (!request) return null;
  const making = now.state === 'making';
  const extension = now.state === 'done' ? now.video.container : 'mp4';
  return (
    <div className="video-export" role="group" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text.title(source.clip.name)}</h3>
      <fieldset disabled={making} aria-describedby={`${id}-note`}>
        <legend>{text.choose}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={wanted[kind]}
              onChange={(event) => setWanted({ ...wanted, [kind]: event.currentTarget.checked })}
            />
            {text[kind]}
          </label>
        ))}
      </fieldset>
      {/* One button that stays in its place, so that it keeps the focus. */}
      <button
        type="button"
        className="button slim"
        disabled={!making && !kinds.some((kind) => request.show[kind])}
        onClick={() => (making ? stop() : start(request))}
      >
        <Icon name={making ? 'close' : 'download'} />
        {making ? text.stop : now.state === 'done' ? text.makeAgain : text.make}
      </button>
      <p className="small soft" id={`${id}-note`}>
        {text.noSound}
      </p>
      <VideoExportState
        now={now}
        clipName={source.clip.name}
        fileName={text.fileName(baseName(source.clip.name), extension)}
        ownSize={source.clip}
      />
    </div>
  );
}
