const NAME = 'sample-runner-side.mp4';

/** The bundled clip as if the user had dropped it. */
export async function fetchSample(): Promise<File | null> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}sample/${NAME}`);
    if (!response.ok) return null;
    return new File([await response.blob()], NAME, { type: 'video/mp4' });
  } catch {
    return null;
  }
}
