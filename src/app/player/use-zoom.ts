import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { PictureBox } from '../../drawing/picture-box';
import type { ZoomCommand } from './player-keys';
import { holdsRunner, runnerRegion } from './runner-region';
import type { ShownFrame } from './shown-frame';
import { panned, wholePicture, zoomedAbout, zoomOf } from './zoom-region';

export interface Zoom {
  /** The part of the picture that fills the stage, clip px. */
  readonly region: PictureBox;
  readonly zoomed: boolean;
  /** The region is the runner's, and goes along with them. */
  readonly onRunner: boolean;
  change(next: (region: PictureBox) => PictureBox): void;
  run(command: ZoomCommand): void;
}

/** A press of a key or button zooms by this factor, and moves by this share of what is seen. */
const ZOOM_STEP = 1.5;
const PAN_SHARE = 0.2;

/** Which part of the picture is looked at. */
export function useZoom(track: PoseTrack, shown: ShownFrame): Zoom {
  const { widthPx, heightPx } = track;
  const clip = useMemo(() => ({ widthPx, heightPx }), [widthPx, heightPx]);
  const [{ region, onRunner }, setState] = useState({ region: wholePicture(clip), onRunner: false });

  const change = useCallback(
    (next: (region: PictureBox) => PictureBox): void =>
      setState((state) => ({ region: next(state.region), onRunner: false })),
    [],
  );
  const run = useCallback(
    (command: ZoomCommand): void => {
      const pan = (x: number, y: number): void =>
        change((was) => panned(was, clip, x * PAN_SHARE * was.widthPx, y * PAN_SHARE * was.heightPx));
      const zoom = (factor: number): void =>
        change((was) =>
          zoomedAbout(was, clip, factor, {
            xPx: was.leftPx + was.widthPx / 2,
            yPx: was.topPx + was.heightPx / 2,
          }),
        );
      switch (command) {
        case 'zoom-in':
          return zoom(ZOOM_STEP);
        case 'zoom-out':
          return zoom(1 / ZOOM_STEP);
        case 'zoom-all':
          return change(() => wholePicture(clip));
        case 'zoom-runner': {
          const on = runnerRegion(track)?.at(shown.now());
          return on ? setState({ region: on, onRunner: true }) : undefined;
        }
        case 'pan-left':
          return pan(-1, 0);
        case 'pan-right':
          return pan(1, 0);
        case 'pan-up':
          return pan(0, -1);
        case 'pan-down':
          return pan(0, 1);
      }
    },
    [change, clip, track, shown],
  );

  // Goes along with a runner who crosses the picture in strides of its own, as one turns pages: nothing is rendered
  // as long as they are within.
  useEffect(() => {
    if (!onRunner) return;
    const runner = runnerRegion(track);
    if (!runner?.moves) return;
    return shown.subscribe(() =>
      setState((state) => {
        if (!state.onRunner || holdsRunner(state.region, track, shown.now())) return state;
        return { region: runner.at(shown.now()) ?? state.region, onRunner: true };
      }),
    );
  }, [onRunner, track, shown]);

  return { region, zoomed: zoomOf(region, clip) > 1.001, onRunner, change, run };
}
