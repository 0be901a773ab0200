import type { PersonBox } from '../../core/by-hand/correction';
import { words } from '../../core/words/words';
import type { ChosenFile } from '../home/sort-files';
import { keyOf, personSource } from './chosen-person';
import type { HandDesk } from './hand-desk';
import { lookAtClip, type LookParts } from './look-at-clip';
import { addVideoTo } from './missing-video';
import type { ClipSlot, SessionState } from './session-state';
import { worthAnotherTry, type PersonOffer, type PlannedClip } from './unfinished-plan';

interface PersonParts {
  readonly look: LookParts;
  /** What the report on show was made from. */
  readonly files: () => readonly ChosenFile[];
  /** Under which the report on show is kept. */
  readonly workId: () => string;
  readonly doByHand: HandDesk['do'];
  /** A run of its own, after which the report comes back. */
  readonly begin: () => AbortSignal;
  /** Nobody was found: the report comes back as it was. */
  readonly gaveUp: () => void;
  /** Judges the report on show anew. */
  readonly judge: (signal: AbortSignal) => Promise<unknown>;
}

/** The clip of the report on show in which a look for a chosen person broke off, and how far that came. */
export function personBrokenOff({
  clips,
  judged,
  keeping,
}: Pick<SessionState, 'clips' | 'judged' | 'keeping'>): {
  readonly slot: ClipSlot;
  readonly offer: PersonOffer;
} | null {
  const { person: offer, offer: kept } = keeping;
  if (!offer || offer.person.workId !== kept?.id) return null;
  const slot = clips.find(({ id }) => id === judged?.clipIds[offer.person.clip]);
  return slot ? { slot, offer } : null;
}

/**
 * Another person as the runner of a clip of the report on show. The report waits meanwhile, and comes back as it was when
 * that is stopped or nobody is found; what was seen is kept as for any clip, for its report to go on with.
 */
export class PersonDesk {
  readonly #parts: PersonParts;

  constructor(parts: PersonParts) {
    this.#parts = parts;
  }

  /** Makes the person in a part of the picture the runner: the clip is looked at again, there only. Never rejects. */
  async choose(clip: number, box: PersonBox, earlier: PersonOffer | null = null): Promise<void> {
    const { look, files, workId, doByHand } = this.#parts;
    const source = personSource(look.state(), clip, files());
    if (!source) return;
    if ('trouble' in source) return look.tell({ type: 'refused', notices: [source.trouble] });
    const { slot, chosen } = source;
    if (slot.trackedIn?.has(keyOf(box))) return doByHand(clip, { kind: 'choose-person', box });
    const person = { workId: workId(), clip, box };
    await this.#look(slot, { chosen, name: slot.name, earlier, person }, box);
  }

  /**
   * Goes on with a look that broke off.
   * @param file the clip's video, where the report has none
   * @returns a sentence where it is another one
   */
  async goOn(file?: File): Promise<string | null> {
    const { look } = this.#parts;
    const found = personBrokenOff(look.state());
    if (!found) return null;
    const { slot, offer } = found;
    if (!slot.video) {
      const video = file ?? (await look.unfinished?.file(offer));
      const trouble = video
        ? await this.#addVideo(slot.id, video)
        : words.recovery.page.offer.gone([slot.name]);
      if (trouble !== null) return trouble;
    }
    const settings = { ...look.state().settings, model: offer.settings.model };
    look.tell({ type: 'settings', settings });
    await this.choose(offer.person.clip, offer.person.box, offer);
    return null;
  }

  /** Takes a look that had come to its end when the page was closed. */
  async finish(): Promise<void> {
    const found = personBrokenOff(this.#parts.look.state());
    if (found?.offer.state !== 'done') return;
    const { slot, offer } = found;
    const { person } = offer;
    await this.#look(slot, { chosen: null, name: slot.name, earlier: offer, person }, person.box);
  }

  #addVideo(id: number, file: File): Promise<string | null> {
    const { engine, state, tell } = this.#parts.look;
    return addVideoTo({ state, tell, fingerprint: (each) => engine.fingerprint(each) }, id, file);
  }

  async #look({ id }: ClipSlot, plan: PlannedClip, box: PersonBox): Promise<void> {
    const { look, begin, gaveUp, judge } = this.#parts;
    const { state, tell, unfinished } = look;
    const signal = begin();
    tell({ type: 'looking-again', id });
    unfinished?.begin([plan], state().settings);
    await lookAtClip(look, id, plan, signal);
    if (signal.aborted) return;
    const [slot] = state().clips;
    const isFound = slot?.trackedIn?.has(keyOf(box)) ?? false;
    unfinished?.over(slot?.failure && worthAnotherTry(slot.failure) ? 1 : 0, isFound);
    if (!isFound) return gaveUp();
    tell({ type: 'person-found', id, box });
    await judge(signal);
  }
}
