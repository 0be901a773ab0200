import type { ReactElement } from 'react';
import { InStep } from '../clock/in-step';
import type { LinkedClip } from '../clock/link-clocks';
import { HandLayers } from '../hand-tools/hand-layers';
import { MarkLayer } from '../marks/mark-layer';
import { Player } from '../player/player';
import { useWorkspace, type BenchClip } from './workspace-context';

/** The clip, or both clips of one runner side by side. */
export function Stages(): ReactElement {
  const { clips, current } = useWorkspace();
  const [first, second] = clips;
  return (
    <>
      {first && second && <InStep first={linked(first)} second={linked(second)} />}
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
    </>
  );
}

const NO_STEPS: LinkedClip['steps'] = [];

function linked({ clock, source }: BenchClip): LinkedClip {
  return { clock, steps: source.steps ?? NO_STEPS };
}
