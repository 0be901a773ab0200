/** What is drawn over the picture. */
export interface OverlayOptions {
  readonly plumbLine: boolean;
}

export const FIRST_OVERLAY: OverlayOptions = { plumbLine: true };
