import { useCallback, type ReactElement } from 'react';
import { strideSide } from '../../core/gait/gait-phase';
import { words } from '../../core/words/words';
import { InStep } from '../clock/in-step';
import type { LinkedClip } from '../clock/link-clocks';
import { HandLayers } from '../hand-tools/hand-layers';
import { MarkLayer } from '../marks/mark-layer';
import { Player } from '../player/player';
import { StrideSideContext } from '../player/stride-side-context';
import { keyedFindings } from './keyed-findings';
import { useGoToFinding } from './use-go-to-finding';
import { useWorkspace, type BenchClip } from './workspace-context';

/** The clip, or both clips of one runner side by side. */
export function Stages(): ReactElement {
  const { clips } = useWorkspace();
  const [first, second] = clips;
  return (
    <StrideSideContext value={second ? strideSide(clips.map((clip) => linked(clip).steps)) : null}>
      {first && second && <InStep first={linked(first)} second={linked(second)} />}
      <div className="stages">
        {clips.map((clip) =>
          second ? <OneOfTwo key={clip.index} clip={clip} /> : <ClipStage key={clip.index} clip={clip} />,
        )}
      </div>
    </StrideSideContext>
  );
}

/** Keys, timeline and tools are for one of two clips: the one that was touched last. */
function OneOfTwo({ clip }: { readonly clip: BenchClip }): ReactElement {
  const { current, show } = useWorkspace();
  const chosen = clip === current;
  const choose = (): void => {
    if (!chosen) show(clip.index);
  };
  return (
    <div className="one-of-two" data-chosen={chosen} onPointerDownCapture={choose} onFocusCapture={choose}>
      <button type="button" className="work-on" aria-pressed={chosen} onClick={choose}>
        <strong>{words.names.viewTabs[clip.source.view]}</strong>
        <span className="small soft">{chosen ? words.workspace.workedOn : words.workspace.workOn}</span>
      </button>
      <ClipStage clip={clip} />
    </div>
  );
}

function ClipStage({ clip }: { readonly clip: BenchClip }): ReactElement {
  const { report, current } = useWorkspace();
  const goTo = useGoToFinding();
  const chosen = clip === current;
  const onFinding = useCallback(
    (n: number) => {
      const finding = keyedFindings(report).keyed[n - 1];
      if (finding) goTo(finding);
    },
    [report, goTo],
  );
  return (
    <Player
      name={clip.source.clip.name}
      file={clip.video}
      track={clip.cleaned}
      source={clip.source}
      clock={clip.clock}
      onFinding={onFinding}
      wholePage={chosen}
      layers={
        chosen && (
          <>
            <MarkLayer />
            <HandLayers />
          </>
        )
      }
    />
  );
}

const NO_STEPS: LinkedClip['steps'] = [];

function linked({ clock, source }: BenchClip): LinkedClip {
  return { clock, steps: source.steps ?? NO_STEPS };
}
