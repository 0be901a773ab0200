/** A camera that can be chosen; before the first permission browsers give no names. */
export interface CameraDevice {
  readonly id: string;
  readonly name: string;
}

export interface CameraFormat {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly framesPerSecond: number;
}

/**
 * Why there is no picture. `refused`: the person or the browser said no; `missing`: no camera there; `busy`: another program
 * has it; `unplugged`: it was there and is gone; `insecure`: the page is not served over https or from this machine;
 * `unsupported`: the browser knows no cameras; `failed`: anything else.
 */
export type CameraTrouble =
  'refused' | 'missing' | 'busy' | 'unplugged' | 'insecure' | 'unsupported' | 'failed';

export interface CameraWish {
  /** `null` = whichever the browser likes best. */
  readonly deviceId: string | null;
  /** `null` = the most that the camera offers without going below 30 frames a second. */
  readonly format: CameraFormat | null;
}

/** A camera that is on. No sound is ever asked for. */
export interface OpenCamera {
  readonly stream: MediaStream;
  readonly device: CameraDevice;
  /** What it really gives now. */
  readonly format: CameraFormat;
  /** What it can give, the largest first; one entry where it does not say. */
  readonly offers: readonly CameraFormat[];
  /** Changes size and rate of the running camera. @returns what it gives from now on */
  change(format: CameraFormat): Promise<CameraFormat>;
  /** Told once, when it ends without `close` having been called. @returns what forgets the listener */
  onLost(listener: (trouble: CameraTrouble) => void): () => void;
  /** Lets the camera go: its light goes out. */
  close(): void;
}

export type CameraAnswer =
  | { readonly ok: true; readonly camera: OpenCamera }
  | { readonly ok: false; readonly trouble: CameraTrouble };

/** All cameras of the machine. Nothing here rejects or throws, and none is asked for before `open`. */
export interface Cameras {
  /** Empty where none is there, or none is known. */
  list(): Promise<readonly CameraDevice[]>;
  /** Told when one is plugged in or out. @returns what forgets the listener */
  onChange(listener: () => void): () => void;
  open(wish: CameraWish): Promise<CameraAnswer>;
}
