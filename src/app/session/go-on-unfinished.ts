import { words } from '../../core/words/words';
import type { ChosenFile } from '../home/sort-files';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { UnfinishedDesk } from './unfinished-desk';
import { planned, type UnfinishedOffer } from './unfinished-plan';

/** Settings of the work that is gone on with, unless others were chosen since the page was loaded; checks are today's. */
export function settingsFor(offer: UnfinishedOffer | null, now: Settings): Settings {
  const untouched = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).every(
    (name) => name === 'checks' || now[name] === DEFAULT_SETTINGS[name],
  );
  return offer && untouched ? { ...offer.settings, checks: now.checks ?? offer.settings.checks } : now;
}

/**
 * The files that an offer can be gone on with.
 * @param given chosen by hand; without, those that are at hand
 * @returns a sentence where none of them is of the offer
 */
export async function filesOf(
  offer: UnfinishedOffer,
  given: readonly File[] | undefined,
  desk: UnfinishedDesk | null,
): Promise<{ readonly files: readonly ChosenFile[] } | { readonly trouble: string }> {
  const text = words.recovery.page.offer;
  const wanted = offer.clips.filter(({ state }) => state === 'broken-off');
  const names = wanted.map(({ name }) => name);
  if (!given) {
    const found = await Promise.all(wanted.filter(({ atHand }) => atHand).map((clip) => desk?.file(clip)));
    const files = found.flatMap((file) => (file ? [{ file, kind: 'video' as const }] : []));
    return files.length > 0 ? { files } : { trouble: text.gone(names) };
  }
  const files = given.slice(0, 2).map((file): ChosenFile => ({ file, kind: 'video' }));
  return planned(files, offer) ? { files } : { trouble: text.another(given[0]?.name ?? '', names) };
}
