import { beforeEach, describe, expect, it } from 'vitest';
import type { TrackIdentity, TrackPart } from '../../workers/track-part';
import type { Engine } from '../../src/app/engine';
import type { ChosenFile } from '../../src/app/home/sort-files';
import { personBrokenOff } from '../../src/app/session/person-desk';
import { Session } from '../../src/app/session/session';
import { DEFAULT_SETTINGS } from '../../src/app/session/settings';
import type { PersonBox } from '../../src/core/by-hand/correction';
import type { HandEntry } from '../../src/core/by-hand/hand-entry';
import { fakeEngine } from '../fixtures/page/fake-engine';
import { MemoryUnfinishedStore } from '../fixtures/page/memory-unfinished-store';
import { MemoryWorkStore } from '../fixtures/page/memory-work-store';

type Asked = Parameters<Engine['track']>[0];

const BOX: PersonBox = { leftPx: 600, topPx: 10, widthPx: 300, heightPx: 600 };
const swap: HandEntry = { kind: 'swap-legs', fromS: 1, toS: 2 };
const chosen: HandEntry = { kind: 'choose-person', box: BOX };
const video = new File(['x'], 'run.mp4', { type: 'video/mp4', lastModified: 7 });
const clip: ChosenFile = { file: video, kind: 'video' };
const identity = { sha256: 'ab12', model: 'full', region: BOX } as unknown as TrackIdentity;
const part: TrackPart = {
  firstFrame: 0,
  timesS: new Float64Array(48),
  points: new Float32Array(48 * 33 * 3),
  after: null,
};

let works: MemoryWorkStore;
let unfinished: MemoryUnfinishedStore;
let asked: Asked[];
beforeEach(() => {
  works = new MemoryWorkStore();
  unfinished = new MemoryUnfinishedStore();
  asked = [];
});

/** Hands over 48 frames of a person in a box, and then comes to no end, breaks, or goes on. */
function open(then: 'hangs' | 'breaks' | 'goes on' = 'goes on'): Session {
  const engine = fakeEngine();
  const { track } = engine;
  engine.track = async (request, listener, signal) => {
    asked.push(request);
    if (!request.region || request.goOnFrom || then === 'goes on') return track(request, listener, signal);
    listener?.onPart?.(identity, part);
    if (then === 'breaks') {
      return { ok: false, error: { code: 'worker-crashed', message: 'It broke.', detail: '' } };
    }
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    return { ok: false, error: { code: 'cancelled', message: '', detail: '' } };
  };
  return new Session(engine, { ...DEFAULT_SETTINGS, model: 'full' }, works, { store: unfinished });
}

const entries = (session: Session): readonly HandEntry[] => session.state().entries.map(({ entry }) => entry);

/** A page with a corrected report that is closed while it looks for a chosen person. */
async function closedMidway(model: 'full' | 'lite' = 'full'): Promise<void> {
  const session = open('hangs');
  await session.analyse([clip]);
  await session.doByHand(0, swap);
  await expect.poll(() => works.work?.byHand.length).toBe(1);
  await session.set({ ...session.state().settings, model });
  void session.choosePerson(0, BOX);
  await expect.poll(() => unfinished.work?.clips[0]?.framesKept).toBe(48);
  asked = [];
}

/** The report of the earlier page, taken up. */
async function reopened(then?: Parameters<typeof open>[0]): Promise<Session> {
  const session = open(then);
  await session.begin();
  await session.goOn();
  return session;
}

describe('a look for a chosen person that the page was closed in', () => {
  it('goes on from what was seen, with the network it began with; the report has all that was done to it', async () => {
    await closedMidway('lite');
    const session = await reopened();
    expect(session.state()).toMatchObject({ screen: 'result', keeping: { unfinished: null } });
    expect(entries(session)).toEqual([swap]);
    expect(personBrokenOff(session.state())).toMatchObject({
      slot: { name: 'run.mp4' },
      offer: { framesKept: 48, frameCount: 480, person: { clip: 0, box: BOX } },
    });
    // The same video under another name, as phones give it.
    const renamed = new File(['x'], 'IMG_7.mp4', { type: 'video/mp4' });
    expect(await session.goOnWithPerson(renamed)).toBeNull();
    expect(asked).toMatchObject([{ file: renamed, region: BOX, model: 'lite', goOnFrom: { identity } }]);
    expect(asked[0]!.goOnFrom!.parts).toEqual([part]);
    expect(session.state().screen).toBe('result');
    expect(entries(session)).toEqual([swap, chosen]);
    // The report holds it now.
    await expect.poll(() => unfinished.work).toBeNull();
    expect(works.work?.byHand.map(({ entry }) => entry)).toEqual([swap, chosen]);
    expect(personBrokenOff(session.state())).toBeNull();
  });

  it('wants its video, and that very one', async () => {
    await closedMidway();
    const session = await reopened();
    expect(await session.goOnWithPerson()).toMatch(/no longer kept here.*run\.mp4/);
    const other = new File(['other'], 'run.mp4', { type: 'video/mp4' });
    expect(await session.goOnWithPerson(other)).toMatch(/is not the clip/);
    expect(asked).toEqual([]);
    expect(unfinished.work?.clips[0]?.framesKept).toBe(48);
    expect(personBrokenOff(session.state())).not.toBeNull();
  });

  it('is there at once where it had come to its end', async () => {
    const session = open();
    await session.analyse([clip]);
    await expect.poll(() => works.work).not.toBeNull();
    works.outcome = 'closed';
    await session.choosePerson(0, BOX);
    await expect.poll(() => unfinished.work?.clips[0]?.state).toBe('done');
    works.outcome = 'kept';
    asked = [];
    const later = await reopened();
    expect(asked).toEqual([]);
    expect(entries(later)).toEqual([chosen]);
    await expect.poll(() => unfinished.work).toBeNull();
  });

  it('is no part of an analysis of the same video', async () => {
    await closedMidway();
    const session = open();
    await session.begin();
    expect(session.state().keeping.unfinished).toBeNull();
    await session.analyse([clip]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('goOnFrom');
    expect(asked[0]).not.toHaveProperty('region');
    expect(entries(session)).toEqual([]);
  });

  it('is offered in no other report, and in none that is not on show', async () => {
    await closedMidway();
    const session = open();
    await session.begin();
    expect(personBrokenOff(session.state())).toBeNull();
    works.work = { ...works.work!, id: 'another' };
    await session.goOn();
    expect(session.state().screen).toBe('result');
    expect(personBrokenOff(session.state())).toBeNull();
  });

  it('is deleted when it is stopped or forgotten; the report stays', async () => {
    await closedMidway();
    const session = await reopened();
    await session.forgetUnfinished();
    expect(unfinished.work).toBeNull();
    expect(personBrokenOff(session.state())).toBeNull();
    expect(entries(session)).toEqual([swap]);

    const again = open('hangs');
    await again.analyse([clip]);
    await expect.poll(() => unfinished.work).toBeNull();
    const choosing = again.choosePerson(0, BOX);
    await expect.poll(() => unfinished.work?.clips[0]?.framesKept).toBe(48);
    again.stop();
    await choosing;
    await expect.poll(() => unfinished.work).toBeNull();
    expect(again.state().screen).toBe('result');
  });
});

it('a look that broke goes on from there; the whole clip is not analysed again', async () => {
  const session = open('breaks');
  await session.analyse([clip]);
  await expect.poll(() => works.work).not.toBeNull();
  asked = [];
  await session.choosePerson(0, BOX);
  expect(session.state()).toMatchObject({
    screen: 'result',
    failures: [{ failure: { code: 'worker-crashed' } }],
  });
  expect(session.canTryAgain).toBe(false);
  await expect.poll(() => personBrokenOff(session.state())?.offer.framesKept).toBe(48);
  expect(await session.goOnWithPerson()).toBeNull();
  expect(asked.map(({ region, goOnFrom }) => [region, goOnFrom?.parts.length])).toEqual([
    [BOX, undefined],
    [BOX, 1],
  ]);
  expect(entries(session)).toEqual([chosen]);
});
