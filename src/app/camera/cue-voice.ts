import { LOCALE } from '../../core/words/numbers';

/** What a page needs to know of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'localService' | 'lang'>;

/**
 * A voice of this machine that speaks the catalogue's language; others would send the sentence away. `null` where there
 * is none: nothing is spoken then.
 */
export function localVoice<V extends Voice>(voices: readonly V[]): V | null {
  const [language] = LOCALE.split('-');
  const own = voices.filter(
    ({ localService, lang }) => localService && lang.replace('_', '-').split('-')[0] === language,
  );
  return own.find(({ lang }) => lang.replace('_', '-') === LOCALE) ?? own[0] ?? null;
}

/** Whether there is such a voice; the browser's list may come late. */
export const voiceAtHand = {
  get: (): boolean => own() !== null,
  subscribe(listener: () => void): () => void {
    const synthesis = speech();
    synthesis?.addEventListener('voiceschanged', listener);
    return () => synthesis?.removeEventListener('voiceschanged', listener);
  },
};

const LOUDNESS = 0.9;

/** Says a sentence by a voice of this machine. @returns whether there was one */
export function sayAloud(sentence: string): boolean {
  const voice = own();
  const synthesis = speech();
  if (!voice || !synthesis) return false;
  const spoken = new SpeechSynthesisUtterance(sentence);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  spoken.volume = LOUDNESS;
  synthesis.cancel();
  synthesis.speak(spoken);
  return true;
}

export function saysNoMore(): void {
  speech()?.cancel();
}

function own(): SpeechSynthesisVoice | null {
  return localVoice(speech()?.getVoices() ?? []);
}

function speech(): SpeechSynthesis | null {
  return (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null;
}
