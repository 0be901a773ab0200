import { otherSide, type Side } from '../pose/keypoints';
import { median } from '../signal/statistics';
import type { GaitEvent } from './events';

/** One stance of one foot and what follows it. Undefined where the clip ends or the order broke. */
export interface Step {
  readonly side: Side;
  readonly contact: GaitEvent;
  readonly toeOff: GaitEvent;
  /** Filled in once the knee is looked at; until then half-way. */
  readonly midStanceS: number;
  /** Next contact of the other foot: this step's end. */
  readonly nextContact: GaitEvent | undefined;
  /** Next contact of the same foot: this stride's end. */
  readonly nextOwnContact: GaitEvent | undefined;
  /** Its contact, its toe-off or a joint in between was placed by hand; else all was found. */
  readonly by?: 'hand';
}

/** The three instants of a stance at which measures are read, seconds on the clip's clock. */
export interface StepMoments {
  readonly side: Side;
  readonly contactS: number;
  readonly midStanceS: number;
  readonly toeOffS: number;
  /** As in `Step`: who measured it. */
  readonly by?: 'hand';
}

export interface OrderedSteps {
  readonly steps: readonly Step[];
  /** Events of kept steps, contacts without a toe-off and all events by hand, in order of time. */
  readonly events: readonly GaitEvent[];
  /**
   * Contacts that found no place in the order contact, toe-off, other contact, other toe-off; and toe-offs by hand that
   * no contact found.
   */
  readonly dropped: number;
}

/** Step times further from the median than this share break the order (a step was missed, or made up). */
const STEP_TIME_TOLERANCE = 0.4;
/** Contact lasts between these shares of a stride, running or walking. */
const STANCE_STRIDES = [0.12, 0.75] as const;

/**
 * Pairs contacts with toe-offs and checks that the feet alternate in even time. Cost n log n in events.
 * @param events in order of time
 */
export function orderSteps(events: readonly GaitEvent[], stridePeriodS: number): OrderedSteps {
  const contacts = events.filter((event) => event.type === 'IC');
  const contactsOf = bySide(contacts);
  const toeOffsOf = bySide(events.filter((event) => event.type === 'TO'));
  const stances = contacts.flatMap((contact) => {
    const toeOff = firstAfter(toeOffsOf[contact.side], contact.timeS + STANCE_STRIDES[0] * stridePeriodS);
    return toeOff && toeOff.timeS < contact.timeS + STANCE_STRIDES[1] * stridePeriodS
      ? [{ contact, toeOff }]
      : [];
  });
  const stepTimeS = median(
    contacts
      .slice(1)
      .flatMap((next, i) => (next.side !== contacts[i]!.side ? [next.timeS - contacts[i]!.timeS] : [])),
  );
  const even = (fromS: number, toS: number, expectedS: number): boolean =>
    Math.abs(toS - fromS - expectedS) <= STEP_TIME_TOLERANCE * expectedS;
  const steps = stances.map(({ contact, toeOff }): Step => {
    const next = firstAfter(contactsOf[otherSide(contact.side)], contact.timeS);
    const own = firstAfter(contactsOf[contact.side], contact.timeS);
    return {
      side: contact.side,
      contact,
      toeOff,
      midStanceS: (contact.timeS + toeOff.timeS) / 2,
      nextContact: next && even(contact.timeS, next.timeS, stepTimeS) ? next : undefined,
      nextOwnContact: own && even(contact.timeS, own.timeS, 2 * stepTimeS) ? own : undefined,
    };
  });
  const kept = new Set(steps.flatMap((step) => [step.contact, step.toeOff]));
  const last = contacts[contacts.length - 1];
  const first = contacts[0];
  const droppedContacts = contacts.filter((c) => !kept.has(c) && c !== last && c !== first).length;
  const lostByHand = events.filter((event) => event.type === 'TO' && event.by && !kept.has(event)).length;
  return {
    steps,
    events: events.filter((event) => kept.has(event) || event.type === 'IC' || event.by),
    dropped: droppedContacts + lostByHand,
  };
}

function bySide(events: readonly GaitEvent[]): Record<Side, GaitEvent[]> {
  return {
    left: events.filter((event) => event.side === 'left'),
    right: events.filter((event) => event.side === 'right'),
  };
}

/** The first event later than `timeS`, by bisection. */
function firstAfter(events: readonly GaitEvent[], timeS: number): GaitEvent | undefined {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.timeS > timeS) high = middle;
    else low = middle + 1;
  }
  return events[low];
}
