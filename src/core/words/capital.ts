import { LOCALE } from './numbers';

/** A phrase as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);
}
