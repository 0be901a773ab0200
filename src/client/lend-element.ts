import { proxy, type ProxyMarked, transfer } from 'comlink';
import type { ElementFrames, Outcome, TrackRequest } from '../../workers/analysis-api';
import { type ElementPlayer, openInElement } from '../media/element-frames';
import { cannotDecode } from '../media/media-failure';

/** Asks the worker; where its decoder refuses the clip, once more with the page's <video> element. */
export async function elementIfNeeded<T>(
  { file, decoder }: Pick<TrackRequest, 'file' | 'decoder'>,
  ask: (player: ElementPlayer | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let refused: Outcome<T> = {
    ok: false,
    error: cannotDecode(null, 'the element cannot play it'),
  };
  if (decoder !== 'element') {
    refused = await ask(null);
    if (refused.ok || refused.error.code !== 'cannot-decode') return refused;
  }
  const player = await openInElement(file);
  return player ? ask(player) : refused;
}

type Pair<T> = readonly [T, T];

/** The same for two clips of one call: the worker then has the elements of all that can be played in one. */
export async function elementsIfNeeded<T>(
  clips: Pair<Pick<TrackRequest, 'file' | 'decoder'>>,
  ask: (players: Pair<ElementPlayer | null>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!clips.some(({ decoder }) => decoder === 'element')) {
    const refused = await ask([null, null]);
    if (refused.ok || refused.error.code !== 'cannot-decode') return refused;
  }
  return ask([await openInElement(clips[0].file), await openInElement(clips[1].file)]);
}

/** A door to the page's element that the worker can call. */
export function framesOf(player: ElementPlayer): ElementFrames & ProxyMarked {
  return proxy({
    frameAt: async (timeS: number, widthPx: number, heightPx: number): Promise<ImageBitmap> => {
      const picture = await player.frameAt(timeS, widthPx, heightPx);
      return transfer(picture, [picture]);
    },
  });
}
