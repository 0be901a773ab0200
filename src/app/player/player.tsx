import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { words } from '../../core/words/words';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ReportSource } from '../../report/report';
import type { ClipClock } from '../clock/clip-clock';
import { Controls } from './controls';
import { HelpDialog } from './help-dialog';
import { useOverlayOptions } from './overlay-options';
import { Readout } from './readout';
import type { PlayerDesk } from './run-command';
import { ShownFrame } from './shown-frame';
import { Stage } from './stage';
import { usePlayerKeys } from './use-player-keys';
import { useZoom } from './use-zoom';
import './player.css';
import './stage.css';
import './help-dialog.css';

export interface PlayerHandle {
  /** Stops at the picture nearest to a moment. */
  showMoment(timeS: number): void;
}

interface PlayerProps {
  readonly name: string;
  /** Absent where only keypoints are at hand. */
  readonly file: File | undefined;
  /** Cleaned joints, on the clip's own frame times. */
  readonly track: PoseTrack;
  readonly source: ReportSource;
  readonly clock: ClipClock;
  /** <svg> layers over the picture: see `useStage`. */
  readonly layers?: ReactNode;
  /** Goes to where the n-th finding can be seen: what the keys 1 to 9 ask for. */
  readonly onFinding?: (n: number) => void;
  /** Its keys work wherever the focus is on the page. */
  readonly wholePage?: boolean;
  /** Between the picture and the slider. */
  readonly children?: ReactNode;
}

/** The clip with its skeleton, frame by frame. */
export function Player(props: PlayerProps): ReactElement {
  const { name, file, track, source, clock, layers, onFinding, wholePage = false, children } = props;
  const [options, setOptions] = useOverlayOptions();
  const [shown] = useState(() => new ShownFrame());
  const help = useRef<HTMLDialogElement>(null);
  const zoom = useZoom(track, shown);
  const desk = useMemo(
    (): PlayerDesk => ({
      clock,
      source,
      finding: (n) => onFinding?.(n),
      zoom: zoom.run,
      help: () => help.current?.showModal(),
    }),
    [clock, source, onFinding, zoom.run],
  );
  const onKeyDown = usePlayerKeys(desk, wholePage);
  return (
    <section className="player" aria-label={words.player.label(name)} tabIndex={-1} onKeyDown={onKeyDown}>
      <Stage
        file={file}
        track={track}
        source={source}
        clock={clock}
        shown={shown}
        zoom={zoom}
        options={options}
        layers={layers}
      />
      {children}
      <Readout source={source} clock={clock} />
      <Controls desk={desk} zoom={zoom} options={options} onOptions={setOptions} />
      <HelpDialog ref={help} hasFindings={onFinding !== undefined} />
    </section>
  );
}
