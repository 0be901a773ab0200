export const SAMPLE_NAME = 'sample-runner-side.mp4';
/** Always the same, so that an analysis of it that broke off knows it again. */
export const SAMPLE_MODIFIED_MS = 0;

/** The bundled clip as if the user had dropped it. */
export async function fetchSample(): Promise<File | null> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}sample/${SAMPLE_NAME}`);
    if (!response.ok) return null;
    return new File([await response.blob()], SAMPLE_NAME, {
      type: 'video/mp4',
      lastModified: SAMPLE_MODIFIED_MS,
    });
  } catch {
    return null;
  }
}
