import type { ReactElement } from 'react';
import { HandLayers } from '../hand-tools/hand-layers';
import { MarkLayer } from '../marks/mark-layer';
import { Player } from '../player/player';
import { useWorkspace } from './workspace-context';

/** The clip, or both clips of one runner side by side. */
export function Stages(): ReactElement {
  const { clips, current } = useWorkspace();
  return (
    <div className="stages">
      {clips.map((clip) => (
        <Player
          key={clip.index}
          name={clip.source.clip.name}
          file={clip.video}
          track={clip.cleaned}
          source={clip.source}
          clock={clip.clock}
          layers={
            clip === current && (
              <>
                <MarkLayer />
                <HandLayers />
              </>
            )
          }
        />
      ))}
    </div>
  );
}
