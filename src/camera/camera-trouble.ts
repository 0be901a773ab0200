import type { CameraTrouble } from './camera';

/**
 * What an error of `getUserMedia` means for the person. Names: Media Capture and Streams, section 10.2; Firefox and older
 * Safari give `AbortError` where Chromium gives `NotReadableError`.
 * @param secure whether the page may ask for cameras at all: served over https, or from this machine
 */
export function cameraTroubleOf(error: unknown, secure: boolean): CameraTrouble {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return 'refused';
    case 'SecurityError':
      return secure ? 'refused' : 'insecure';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'TypeError':
    case 'NotSupportedError':
      return secure ? 'unsupported' : 'insecure';
    default:
      return 'failed';
  }
}

/** The camera that was wished for is gone, or cannot do what was wished: another wish may still be met. */
export function isUnmetWish(error: unknown): boolean {
  return /^(OverconstrainedError|NotFoundError)$/.test(nameOf(error));
}

/** Older browsers' OverconstrainedError is no Error. */
function nameOf(error: unknown): string {
  return String((error as { readonly name?: unknown } | null)?.name ?? '');
}
