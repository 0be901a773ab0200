/** What the bench asks of a peer's page, and what it is told: plain data, read on both sides. */
export interface PeerPage {
  /** Loads the peer, then looks at the frames of the file chosen in the page one after the other. */
  run(request: PeerRequest): Promise<PeerRun>;
}

export interface PeerRequest {
  readonly size: PeerSize;
  /** Presentation times of the frames to look at, rising, seconds. */
  readonly timesS: readonly number[];
  /**
   * To wait until the frame is certainly the one that was meant, where landmarks are compared. Where time is, the peer is
   * asked as soon as the video says that it is there, as its users do.
   */
  readonly sureOfFrames: boolean;
}

/** The network, by the name it has here. */
export type PeerSize = 'full' | 'thunder';

/** Landmarks by their names here, px of the clip. */
export type PeerPose = readonly (readonly [name: string, xPx: number, yPx: number])[];

export interface PeerRun {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly loadMs: number;
  /** Until the frame stands there and the peer may be asked, by frame: seeking, and drawing where the peer wants pixels. */
  readonly readyMs: readonly number[];
  /** From asking the peer to its answer, by frame. */
  readonly poseMs: readonly number[];
  /** By frame; `null` where it saw nobody. */
  readonly poses: readonly (PeerPose | null)[];
}

declare global {
  interface Window {
    plumblinePeer?: PeerPage;
  }
}
