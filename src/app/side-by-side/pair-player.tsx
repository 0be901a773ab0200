import { useRef, type ReactElement } from 'react';
import { words } from '../../core/words/words';
import type { ClockLink } from '../clock/link-clocks';
import { Controls } from '../player/controls';
import { HelpDialog } from '../player/help-dialog';
import { useOverlayOptions } from '../player/overlay-options';
import type { PlayerCommand } from '../player/player-keys';
import type { PlayerDesk } from '../player/run-command';
import { hearPlayerKey } from '../player/use-player-keys';
import { StrideSideContext } from '../player/stride-side-context';
import type { Zoom } from '../player/use-zoom';
import { GhostStage } from './ghost-stage';
import { JointBar } from './joint-bar';
import type { Layout } from './layout-choice';
import type { ClipPair } from './pair-clips';
import { usePairRun, type PairRun, type TrackedClip } from './pair-run';
import { runJointly } from './run-jointly';
import { RunPlayer } from './run-stage';
import { useLead, usePairLink } from './use-pair-link';
import '../player/player.css';
import '../player/stage.css';
import '../player/help-dialog.css';

interface PairPlayerProps {
  readonly pair: ClipPair<TrackedClip>;
  readonly layout: Layout;
  readonly mirror: boolean;
  onMirror(mirror: boolean): void;
}

/** Two clips of one view at the same part of the stride, with one set of controls. */
export function PairPlayer({ pair, layout, mirror, onMirror }: PairPlayerProps): ReactElement {
  const before = usePairRun('before', pair.before, pair.opposite && mirror);
  const after = usePairRun('after', pair.after, false);
  const link = usePairLink(before, after);
  const help = useRef<HTMLDialogElement>(null);
  const [options, setOptions] = useOverlayOptions();
  const desk = { runs: [before, after] as const, link, help: () => help.current?.showModal() };
  const run = (command: PlayerCommand): void => runJointly(command, desk);
  const lead = useLead(link) === 0 ? before : after;
  const text = words.sideBySide.players;
  const controlled: PlayerDesk = {
    clock: lead.clock,
    source: lead.source,
    finding: () => undefined,
    zoom: run,
    help: desk.help,
  };
  return (
    <section
      className="pair-player"
      aria-label={text.label}
      tabIndex={-1}
      onKeyDown={(event) => hearPlayerKey(event, run)}
    >
      <StrideSideContext value={link?.side ?? null}>
        {layout === 'ghost' ? (
          <GhostStage before={before} after={after} options={options} />
        ) : (
          <div className="pair-stages" data-layout={layout}>
            <RunPlayer run={before} options={options} />
            <RunPlayer run={after} options={options} />
          </div>
        )}
      </StrideSideContext>
      {pair.opposite && <p className="small soft">{mirror ? text.mirrored : text.notMirrored}</p>}
      <Joint link={link} before={before} after={after} />
      <Controls
        desk={controlled}
        zoom={bothZooms(before.zoom, after.zoom)}
        options={options}
        onOptions={setOptions}
        onCommand={run}
      >
        {pair.opposite && (
          <button
            type="button"
            className="tool worded"
            aria-pressed={mirror}
            onClick={() => onMirror(!mirror)}
          >
            {text.mirror}
          </button>
        )}
      </Controls>
      <HelpDialog ref={help} hasFindings={false} />
    </section>
  );
}

function Joint({
  link,
  before,
  after,
}: {
  readonly link: ClockLink | null;
  readonly before: PairRun;
  readonly after: PairRun;
}): ReactElement {
  if (!link) return <p className="joint-now">{words.sideBySide.players.notInStep}</p>;
  return <JointBar link={link} runs={[before, after]} />;
}

/** Both pictures are moved at once; what the buttons say is true of either. */
function bothZooms(a: Zoom, b: Zoom): Zoom {
  return {
    region: a.region,
    zoomed: a.zoomed || b.zoomed,
    onRunner: a.onRunner && b.onRunner,
    change(next) {
      a.change(next);
      b.change(next);
    },
    run(command) {
      a.run(command);
      b.run(command);
    },
  };
}
