import type { TrackedClip } from '../../../workers/analysis-api';
import type { TrackIdentity, TrackPart, UnfinishedTrack } from '../../../workers/track-part';
import { MODEL_CARDS } from '../../../models/registry';
import { words } from '../../core/words/words';
import type { WorkFacts } from '../../storage/kept-work';
import type {
  FileFacts,
  PartOutcome,
  UnfinishedClip,
  UnfinishedStore,
  UnfinishedWork,
} from '../../storage/unfinished/unfinished-work';
import type { Keeping } from './session-state';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { PlannedClip } from './unfinished-plan';

/** In this tab: the work that is under way, so that the page knows it for its own after it is loaded anew. */
const UNDER_WAY = 'plumbline.under-way';

const NOTHING_OFFERED = { unfinished: null, person: null };

/** Videos that need not be chosen again. Never rejects. */
export interface FilesAtHand {
  has(facts: FileFacts): Promise<boolean>;
  file(facts: FileFacts): Promise<File | null>;
}

/** Where what is seen is kept, and whose videos need not be chosen again. */
export interface UnfinishedParts {
  readonly store: UnfinishedStore;
  readonly atHand?: FilesAtHand;
}

/**
 * The page's side of unfinished work: keeps what is seen while clips are looked at, off the way of the frames, and offers
 * it where that broke off. One work at a time.
 */
export class UnfinishedDesk {
  readonly #store: UnfinishedStore;
  readonly #atHand: FilesAtHand | null;
  readonly #tell: (keeping: Partial<Keeping>) => void;
  #work: UnfinishedWork | null = null;
  /** Of it, clips that are not looked at now: they stay offered. */
  #left: readonly UnfinishedClip[] = [];
  /** Came to its end, and waits until its report is kept. */
  #complete: UnfinishedWork | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  /** @param tell of what changes in the page's state */
  constructor({ store, atHand }: UnfinishedParts, tell: (keeping: Partial<Keeping>) => void) {
    this.#store = store;
    this.#atHand = atHand ?? null;
    this.#tell = tell;
  }

  /** @returns `ours` where this tab was at it when its page was loaded anew; a report comes before a look for its runner */
  async look(): Promise<'ours' | 'offered' | 'nothing' | 'damaged'> {
    await this.#writing;
    const here = underWayHere();
    const found = await this.#store.latest(here);
    if (found.state !== 'found') {
      this.#tell(NOTHING_OFFERED);
      return found.state === 'damaged' ? 'damaged' : 'nothing';
    }
    const { touchedAt, settings, clips } = found.value;
    // A network of another version of the page may be unknown to this one.
    const model = MODEL_CARDS.find(({ id }) => id === settings.model)?.id ?? DEFAULT_SETTINGS.model;
    const today = { ...settings, model };
    const atHand = await Promise.all(
      clips.map(async (clip) => clip.state === 'broken-off' && ((await this.#atHand?.has(clip)) ?? false)),
    );
    const offered = clips.map((clip, i) => ({ ...clip, atHand: atHand[i]! }));
    const [{ person, ...clip }] = [offered[0]!];
    if (person) {
      this.#tell({ ...NOTHING_OFFERED, person: { ...clip, person, settings: today } });
      return 'offered';
    }
    this.#tell({ ...NOTHING_OFFERED, unfinished: { touchedAt, settings: today, clips: offered } });
    return found.value.id === here ? 'ours' : 'offered';
  }

  /** The video of a clip that is at hand. */
  file(facts: FileFacts): Promise<File | null> {
    return this.#atHand?.file(facts) ?? Promise.resolve(null);
  }

  /**
   * What is seen of these clips is kept from now on; what was under way before is not.
   * @param left belong with them, and are not looked at now
   */
  begin(clips: readonly PlannedClip[], settings: Settings, left: readonly UnfinishedClip[] = []): void {
    this.leave();
    const now = new Date();
    const kept = [...clips.flatMap((clip) => entryOf(clip) ?? []), ...left];
    if (kept.length === 0) return;
    const work = { id: newKey(), startedAt: now, touchedAt: now, settings, clips: kept };
    this.#work = work;
    this.#left = left;
    setUnderWay(work.id);
    this.#tell(NOTHING_OFFERED);
    this.#write(() => this.#store.begin(work));
  }

  /** What was seen of a clip when it broke off. */
  async before(clip: UnfinishedClip): Promise<UnfinishedTrack | null> {
    await this.#writing;
    const found = await this.#store.track(clip);
    return found.state === 'found' ? found.value : null;
  }

  /** What a clip that was finished before came to. */
  async finished(clip: UnfinishedClip): Promise<TrackedClip | null> {
    await this.#writing;
    const found = await this.#store.finished(clip);
    return found.state === 'found' ? found.value : null;
  }

  /** @param frameCount of the whole clip, where it is known */
  seen(file: File, identity: TrackIdentity, part: TrackPart, frameCount: number | null): void {
    this.#withClip(file, (id, clip) => this.#store.append(id, { clip, identity, part, frameCount }));
  }

  /** Before this is written the parts stay: at every moment there is one or the other. */
  done(file: File, tracked: TrackedClip): void {
    this.#withClip(file, (id, clip) => this.#store.finish(id, clip, tracked));
  }

  /**
   * Every clip was looked at.
   * @param brokenOff clips that another try may come further with: what was seen of them stays, with what is finished
   * @param judged there is a report, which is kept soon
   */
  over(brokenOff: number, judged: boolean): void {
    const work = this.#work;
    if (!work) return;
    if (brokenOff + this.#left.length > 0) {
      this.leave();
      void this.look();
    } else if (judged) {
      this.#complete = work;
      this.#work = null;
    } else void this.drop();
  }

  /** A report is kept: what it was made from need not be any longer. */
  kept({ id, names }: Pick<WorkFacts, 'id' | 'names'>): void {
    const work = this.#complete;
    const isIn = ({ name, person }: UnfinishedClip) => (person ? person.workId === id : names.includes(name));
    if (!work?.clips.every(isIn)) return;
    this.#complete = null;
    setUnderWay(null);
    this.#after(() => this.#store.end(work.id));
  }

  /** What is under way is not wanted any more. */
  async drop(): Promise<void> {
    const work = this.#work;
    this.#work = null;
    if (!work) return;
    setUnderWay(null);
    this.#after(() => this.#store.end(work.id));
    await this.#writing;
  }

  /** Deletes what is offered. */
  async forget(): Promise<void> {
    await this.#writing;
    await this.#store.forget();
    setUnderWay(null);
    this.#tell(NOTHING_OFFERED);
  }

  /** What is under way stays as far as it came. */
  leave(): void {
    for (const work of [this.#work, this.#complete]) {
      if (work) this.#after(() => this.#store.leave(work.id));
    }
    this.#work = null;
    this.#complete = null;
  }

  #withClip(file: File, write: (id: string, clip: number) => Promise<PartOutcome>): void {
    const work = this.#work;
    const clip = work?.clips.findIndex((each) => isOf(file, each)) ?? -1;
    if (work && clip >= 0) this.#write(() => write(work.id, clip));
  }

  /** After what is being written. */
  #after(then: () => Promise<void> | void): void {
    this.#writing = this.#writing.then(then);
  }

  /** One after the other; that nothing is kept is said once. */
  #write(write: () => Promise<PartOutcome>): void {
    this.#writing = this.#writing.then(async () => {
      const outcome = await write();
      if (outcome === 'full' || outcome === 'closed') {
        this.#tell({ unfinishedTrouble: words.recovery.page.notKept[outcome] });
      } else if (outcome === 'kept') this.#tell({ unfinishedTrouble: null });
    });
  }
}

/** Keypoint files are read in a moment. */
function entryOf({ chosen, earlier, person }: PlannedClip): UnfinishedClip | null {
  if (!chosen) return earlier;
  if (chosen.kind !== 'video') return null;
  const { name, size: sizeBytes, lastModified: lastModifiedMs } = chosen.file;
  const fresh = { key: newKey(), state: 'broken-off' as const, framesKept: 0, frameCount: null };
  return { ...(earlier ?? fresh), name, sizeBytes, lastModifiedMs, ...(person && { person }) };
}

function isOf(file: File, facts: FileFacts): boolean {
  return (
    facts.name === file.name && facts.sizeBytes === file.size && facts.lastModifiedMs === file.lastModified
  );
}

function underWayHere(): string | null {
  try {
    return sessionStorage.getItem(UNDER_WAY);
  } catch {
    return null;
  }
}

function setUnderWay(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(UNDER_WAY);
    else sessionStorage.setItem(UNDER_WAY, id);
  } catch {
    // Then it is offered like that of another tab.
  }
}

function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
