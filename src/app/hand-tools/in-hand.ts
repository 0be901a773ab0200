import { useSyncExternalStore } from 'react';
import type { PersonBox } from '../../core/by-hand/correction';
import type { MarkPoint } from '../../core/by-hand/mark';
import type { KeypointName } from '../../core/pose/keypoints';
import type { PoseTrack } from '../../core/pose/pose-track';
import type { ClipClock } from '../clock/clip-clock';

/** A joint where the hand has it; over as soon as another frame is on show, or the joints are found anew. */
export interface HeldJoint {
  readonly name: KeypointName;
  readonly at: MarkPoint;
  readonly frame: number;
  readonly track: PoseTrack;
  /** Put down: it stays there to be seen until the joints are found anew. */
  readonly dropped: boolean;
}

/** What is chosen, drawn or held over one clip and is no entry yet: stage and panel both show it. */
export interface InHand {
  readonly joint: KeypointName;
  readonly held: HeldJoint | null;
  /** Ends of the line along something upright: none, one or two. */
  readonly upright: readonly MarkPoint[];
  readonly box: PersonBox | null;
  /** Points of a mark that is being drawn. */
  readonly drawn: readonly MarkPoint[];
  /** The mark that is chosen, by its id. */
  readonly mark: string | null;
  /** Its points while they are being moved. */
  readonly moved: readonly MarkPoint[] | null;
  /** For those who do not see it: what was done last. */
  readonly said: string;
}

const NOTHING: InHand = {
  joint: 'left_knee',
  held: null,
  upright: [],
  box: null,
  drawn: [],
  mark: null,
  moved: null,
  said: '',
};

class InHandStore {
  #state = NOTHING;
  readonly #listeners = new Set<() => void>();

  readonly now = (): InHand => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly set = (change: Partial<InHand>): void => {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  };
}

/** A clip's clock stays while its verdicts are made anew. */
const stores = new WeakMap<ClipClock, InHandStore>();

/** What is in hand over a clip, and how to change it. */
export function useInHand(clock: ClipClock): readonly [InHand, InHandStore['set']] {
  let store = stores.get(clock);
  if (!store) stores.set(clock, (store = new InHandStore()));
  return [useSyncExternalStore(store.subscribe, store.now), store.set];
}
