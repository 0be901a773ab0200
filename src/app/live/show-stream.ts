/**
 * Shows a camera in an element, and goes on after the tab was hidden: some browsers pause it then.
 * @returns what takes it away again
 */
export function showStream(video: HTMLVideoElement, stream: MediaStream): () => void {
  const play = (): void => void video.play().catch(() => {});
  const page = video.ownerDocument;
  const onVisible = (): void => {
    if (page.visibilityState === 'visible' && video.paused) play();
  };
  page.addEventListener('visibilitychange', onVisible);
  video.srcObject = stream;
  play();
  return () => {
    page.removeEventListener('visibilitychange', onVisible);
    video.srcObject = null;
  };
}
